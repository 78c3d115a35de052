package dev.leanbench.cli;

import dev.leanbench.cli.adopt.Surroundings;
import dev.leanbench.cli.config.Configuration;
import dev.leanbench.cli.config.Setting;
import dev.leanbench.core.analysis.Settings;
import dev.leanbench.core.analysis.StatisticalJudge;
import dev.leanbench.core.analysis.StatisticalLevels;
import dev.leanbench.core.compare.Judge;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.HistoryCare;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.MovedFiles;
import dev.leanbench.core.port.ReportPublisher;
import dev.leanbench.core.port.RunHistory;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.port.TimingSource;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import dev.leanbench.core.report.ReportWriter;
import dev.leanbench.core.usecase.AppendRun;
import dev.leanbench.core.usecase.CompareRuns;
import dev.leanbench.core.usecase.Doctor;
import dev.leanbench.core.usecase.FollowTarget;
import dev.leanbench.core.usecase.RecordRun;
import dev.leanbench.lakeprof.LakeBuilds;
import dev.leanbench.report.github.GitHubReports;
import dev.leanbench.store.git.GitStorage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The one place that decides which adapter plays which role. Everything is made when it is asked for, so that each command
 * starts fast.
 */
final class Wiring {

    /** Long enough for a server that answers, from far away. */
    private static final long SECONDS_FOR_THE_NEWEST_RUN = 5;

    private final Session session;
    private final RepositoryOptions options;
    private final Whereabouts where;
    /** Read once, and only where it is asked for. */
    private Optional<Optional<StoredRun>> newestRun = Optional.empty();

    Wiring(Session session, RepositoryOptions options) {
        this.session = session;
        this.options = options;
        this.where = new Whereabouts(session, options);
    }

    TimingSource log(String file, LogOptions stated) {
        return stated.statedOf(
                file.equals("-")
                        ? LakeBuilds.stream(
                                "standard input", session.in(), session.clock().instant(), stated.format())
                        : LakeBuilds.log(session.directory().resolve(file), stated.format()));
    }

    LakeBuilds.Recording recording(List<String> words, String log, RecordingOptions recording, OutputOptions output) {
        Path directory = session.directory();
        LakeBuilds.BuildCommand command = new LakeBuilds.BuildCommand(
                words, directory, directory.resolve(log), recording.precise(), recording.withLakeprof());
        LakeBuilds.Progress progress = ProgressStyles.of(session, output.quiet(), this::lastBuild);
        return LakeBuilds.record(
                command,
                new LakeBuilds.Listener(output.json() ? session.err() : session.buildOutput(), session.err(), progress),
                session.clock(),
                session.variables());
    }

    private LakeBuilds.Expectation lastBuild() {
        return newestRun()
                .map(stored -> LakeBuilds.Expectation.of(stored.run().build()))
                .orElse(LakeBuilds.Expectation.NONE);
    }

    /**
     * The newest stored run, for what is good to know before a build; a history that cannot be read says nothing, and says
     * so later. The patience that is due where a run is to be stored would keep the build waiting for minutes.
     */
    Optional<StoredRun> newestRun() {
        if (newestRun.isEmpty()) {
            newestRun = Optional.of(CompletableFuture.supplyAsync(this::readNewestRun)
                    .completeOnTimeout(Optional.empty(), SECONDS_FOR_THE_NEWEST_RUN, TimeUnit.SECONDS)
                    .join());
        }
        return newestRun.get();
    }

    private Optional<StoredRun> readNewestRun() {
        try {
            return silentHistory().read(HistoryWindow.newest(1)).newest();
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    RecordRun recordRun() {
        return new RecordRun(
                GitStorage.checkout(where.repository()),
                LakeBuilds.environment(where.repository(), session.variables()),
                session.clock(),
                Version.current());
    }

    /** The history to read for a person, who is told what it skips. */
    RunHistory history() {
        return new AnnouncedHistory(silentHistory(), session);
    }

    /** A checkout where one is named, else the branch. */
    private RunHistory silentHistory() {
        return options.checkout()
                .map(checkout -> GitStorage.directory(session.directory().resolve(checkout)))
                .orElseGet(this::store);
    }

    RunStore store() {
        return GitStorage.branch(where.repository(), where.remote(), access());
    }

    HistoryCare care() {
        if (options.checkout().isPresent()) {
            throw new ProblemException(
                    ProblemKind.USAGE,
                    "a checkout is neither checked nor repaired",
                    "--history",
                    "Leave it out to look after the branch bench-history; bench validate checks documents");
        }
        return GitStorage.care(where.repository(), where.remote(), access());
    }

    private GitStorage.Access access() {
        return new GitStorage.Access(where.tokenForRemote(), session.variables(), cache());
    }

    private Optional<Path> cache() {
        return configuration()
                .chosen(Setting.CACHE)
                .map(chosen -> Path.of(chosen.value()))
                .or(() -> session.variable("XDG_CACHE_HOME").map(home -> Path.of(home, "bench")))
                .or(() -> session.variable("HOME").map(home -> Path.of(home, ".cache", "bench")));
    }

    /** What is set beside the command line. */
    Configuration configuration() {
        return Configuration.of(session.variables(), where.repository());
    }

    AppendRun appendRun(RunStore store) {
        return new AppendRun(store, GitStorage.outbox(session.directory()));
    }

    CompareRuns compareRuns(int rankingSize) {
        return new CompareRuns(
                judge(), new ReportWriter(rankingSize, where.forge(), Version.current()), ReportedHistory.LOOK_BACK);
    }

    /** The history as reports look at it. */
    ReportedHistory reported() {
        return new ReportedHistory(history(), this::compareRuns);
    }

    FollowTarget followTarget() {
        return new FollowTarget(judge(), new StatisticalLevels(Settings.DEFAULT, movedFiles()));
    }

    /** What looks at everything the weekly job depends on. */
    Doctor doctor() {
        if (!Files.isDirectory(where.repository())) {
            throw new ProblemException(
                    ProblemKind.REPOSITORY_UNUSABLE,
                    "there is no such directory",
                    where.repository().toString(),
                    "Name the repository with --repo DIR, or go into it");
        }
        return new Doctor(
                LakeBuilds.programs(where.repository(), session.variables()),
                LakeBuilds.environment(where.repository(), session.variables()),
                store(),
                care(),
                where.token()
                        .flatMap(token -> where.gitHubRepository()
                                .map(repository -> GitHubReports.project(
                                        where.gitHub().apiUrl(), repository, token, session.variables()))));
    }

    Judge judge() {
        return new StatisticalJudge(Settings.DEFAULT, movedFiles());
    }

    private MovedFiles movedFiles() {
        return GitStorage.movedFiles(where.repository());
    }

    /** The tracking issue, where a token and the repository's name are known; the CI's summary, where there is a CI. */
    List<ReportPublisher> publishers() {
        List<ReportPublisher> publishers = new ArrayList<>();
        session.variable("GITHUB_STEP_SUMMARY")
                .ifPresent(file -> publishers.add(GitHubReports.stepSummary(Path.of(file))));
        issue().ifPresent(publishers::add);
        return publishers;
    }

    ReportPublisher fileOf(Path report) {
        return GitHubReports.file(session.directory().resolve(report));
    }

    Optional<ReportPublisher> issue() {
        return where.token()
                .flatMap(token -> where.gitHubRepository()
                        .map(repository ->
                                GitHubReports.issue(where.gitHub().apiUrl(), repository, token, session.variables())));
    }

    /** What is known of the repository that is to adopt bench. */
    Surroundings surroundings() {
        Path root = GitStorage.workingTree(where.repository())
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.REPOSITORY_UNUSABLE,
                        "there is no git repository with files here",
                        where.repository().toString(),
                        "Go into the repository of a Lake project, or name it with --repo DIR"));
        LakeBuilds.Project project = LakeBuilds.project(root)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.USAGE,
                        "there is neither lakefile.toml nor lakefile.lean, so this is no Lake project",
                        root.toString(),
                        "Go into a Lake project; for one below the root copy bench/workflows/benchmark.yml and set"
                                + " working-directory"));
        String remote = where.remoteOrUsual();
        return new Surroundings(
                root,
                project.roots(),
                project.usesMathlib(),
                GitStorage.defaultBranch(root, remote),
                // Shown to people, so without a password that stands in it.
                GitStorage.remoteUrl(root, remote).map(url -> url.replaceFirst("://[^/@]*@", "://")));
    }
}
