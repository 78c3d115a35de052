package dev.leanbench.report.github;

import dev.leanbench.core.port.HostedProject;
import dev.leanbench.core.port.HostedProject.Right;
import dev.leanbench.core.port.HostedProject.Workflow;
import dev.leanbench.core.port.ProjectHost;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHWorkflow;

/**
 * A repository on GitHub. What a token may do, GitHub tells only when it is tried; so two things are asked for that nobody
 * can have: a label and a branch without a name. Whoever may write is told that the name is missing (422), whoever may not
 * is told that (403, or 404 where not even that may be known).
 */
final class GitHubProject implements ProjectHost {

    private static final String NOTHING = "";
    private static final String ANY_COLOR = "ffffff";

    private final RepositoryAccess access;
    private final Patience patience;
    private final Waiting waiting;

    GitHubProject(RepositoryAccess access, Patience patience, Waiting waiting) {
        this.access = access;
        this.patience = patience;
        this.waiting = waiting;
    }

    /** Something that is refused in any case; how, tells what the token may do. */
    @FunctionalInterface
    private interface Trial {
        void run() throws IOException;
    }

    @Override
    public HostedProject look() {
        access.check();
        ServerClock clock = new ServerClock(
                new PatientConnector(new BoundedConnector(patience.exchange(), access.proxies()), patience, waiting));
        try {
            GHRepository repository = access.client(clock).getRepository(access.repository());
            return new HostedProject(
                    access.repository(),
                    repository.isArchived(),
                    repository.hasIssues(),
                    right(() -> repository.createRef(NOTHING, NOTHING)),
                    right(() -> repository.createLabel(NOTHING, ANY_COLOR)),
                    workflows(repository),
                    clock.now());
        } catch (IOException | GHException e) {
            throw PublishFailure.ofApi(access.apiUrl(), access.repository(), e);
        }
    }

    private static Right right(Trial trial) throws IOException {
        try {
            trial.run();
            return Right.UNKNOWN;
        } catch (IOException e) {
            int status = Causes.find(e, RefusalException.class)
                    .map(RefusalException::status)
                    .orElseThrow(() -> e);
            return switch (status) {
                case 422 -> Right.GRANTED;
                case 403, 404 -> Right.REFUSED;
                default -> Right.UNKNOWN;
            };
        }
    }

    private static Optional<List<Workflow>> workflows(GHRepository repository) {
        try {
            List<Workflow> workflows = new ArrayList<>();
            for (GHWorkflow workflow : repository.listWorkflows().toList()) {
                workflows.add(new Workflow(workflow.getPath(), state(workflow.getState())));
            }
            return Optional.of(workflows);
        } catch (IOException | GHException e) {
            // It takes the right to read actions, and without it the rest is worth telling all the same.
            return Optional.empty();
        }
    }

    private static Workflow.State state(String state) {
        return switch (state) {
            case "disabled_inactivity" -> Workflow.State.DISABLED_BY_INACTIVITY;
            case "disabled_manually" -> Workflow.State.DISABLED;
            default -> Workflow.State.ACTIVE;
        };
    }
}
