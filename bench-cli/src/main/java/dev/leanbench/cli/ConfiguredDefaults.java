package dev.leanbench.cli;

import dev.leanbench.cli.config.Chosen;
import dev.leanbench.cli.config.Configuration;
import dev.leanbench.cli.config.Setting;
import dev.leanbench.core.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Gives an option that is not on the command line the value it has in the environment, or in the repository's file. A
 * file that cannot be used gives nothing here, so that {@code --help} works; it is refused before a command runs.
 */
final class ConfiguredDefaults implements IDefaultValueProvider {

    private final Session session;
    private final Path repository;
    private Optional<Configuration> read = Optional.empty();

    ConfiguredDefaults(Session session, String... arguments) {
        this.session = session;
        this.repository = repository(session, arguments);
    }

    /** Defaults are asked for before the command line is parsed, so what it says of the repository is looked up here. */
    private static Path repository(Session session, String... arguments) {
        for (int index = 0; index < arguments.length && !arguments[index].equals("--"); index++) {
            if (arguments[index].startsWith("--repo=")) {
                return session.directory().resolve(arguments[index].substring("--repo=".length()));
            }
            if (arguments[index].equals("--repo") && index + 1 < arguments.length) {
                return session.directory().resolve(arguments[index + 1]);
            }
        }
        return session.directory();
    }

    /** What is set, or a problem that says why it cannot be read. */
    Configuration configuration() {
        if (read.isEmpty()) {
            read = Optional.of(Configuration.of(session.variables(), repository));
        }
        return read.get();
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        try {
            return chosen(argument).map(Chosen::value).orElse(null);
        } catch (ProblemException e) {
            return null;
        }
    }

    /** What someone chose for an option, if it is one that can be set. */
    Optional<Chosen> chosen(@Nullable ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? Setting.ofFlag(option.longestName()).flatMap(configuration()::chosen)
                : Optional.empty();
    }
}
