package dev.leanbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version this program was built as. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }

    /** Whether a command line asks for the version and for nothing else. */
    static boolean isAllThatIsAsked(String... arguments) {
        return arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"));
    }

    /** What is printed for {@code --version}. */
    static String line() {
        return "bench " + current();
    }

    static String current() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return packaged != null ? packaged : built("version");
    }

    /** Where the GitHub Action of this program is found, as {@code owner/repository@ref}. */
    static String action() {
        return built("action");
    }

    private static String built(String what) {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(in, "version.properties"));
            return properties.getProperty(what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
