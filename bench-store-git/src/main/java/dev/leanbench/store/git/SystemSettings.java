package dev.leanbench.store.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where git keeps the settings for all users of a machine. Only git itself knows, and JGit starts it twice to be told,
 * which takes longer than anything else that is asked of a repository. A git that lies where the distributions of Linux
 * put it need not be asked: built for {@code /usr} it reads {@code /etc/gitconfig} ({@code sysconfdir} in git's own
 * {@code Makefile}).
 */
final class SystemSettings {

    private static final Path USUAL_PROGRAM = Path.of("/usr/bin/git");
    private static final Path USUAL_FILE = Path.of("/etc/gitconfig");

    private SystemSettings() {}

    /**
     * The file, as far as it is certain without asking.
     *
     * @param variables the environment variables
     * @return the file, which need not exist; empty where git must be asked
     */
    static Optional<Path> file(Map<String, String> variables) {
        String stated = variables.getOrDefault("GIT_CONFIG_SYSTEM", "");
        if (!stated.isEmpty()) {
            return Optional.of(Path.of(stated));
        }
        // On macOS the program of this name is Apple's, which reads another file.
        boolean linux = System.getProperty("os.name").equals("Linux");
        return linux && program(variables.getOrDefault("PATH", "")).equals(Optional.of(USUAL_PROGRAM))
                ? Optional.of(USUAL_FILE)
                : Optional.empty();
    }

    /** The git that is started by its name, all links followed. */
    private static Optional<Path> program(String path) {
        for (String directory : path.split(File.pathSeparator, -1)) {
            Path program = Path.of(directory, "git");
            if (Files.isExecutable(program)) {
                try {
                    return Optional.of(program.toRealPath());
                } catch (IOException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
