package dev.leanbench.store.git;

import java.util.Optional;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/** Asks git's credential helpers, and only when a server wants to know. What they hold is never changed. */
final class HelperCredentials extends CredentialsProvider {

    private final GitProgram git;
    private volatile boolean emptyHanded;

    HelperCredentials(GitProgram git) {
        this.git = git;
    }

    /** Whether a server wanted to know, and there was no answer. */
    boolean isEmptyHanded() {
        return emptyHanded;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        for (CredentialItem item : items) {
            if (!(item instanceof CredentialItem.Username) && !(item instanceof CredentialItem.Password)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean get(URIish uri, CredentialItem... items) {
        if (!supports(items)) {
            return false;
        }
        Optional<String> answer = git.fillCredential(question(uri));
        Optional<String> user = answer.flatMap(lines -> valueOf(lines, "username"));
        Optional<String> password = answer.flatMap(lines -> valueOf(lines, "password"));
        if (user.isEmpty() || password.isEmpty()) {
            emptyHanded = true;
            return false;
        }
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.Username username) {
                username.setValue(user.get());
            } else if (item instanceof CredentialItem.Password secret) {
                secret.setValue(password.get().toCharArray());
            }
        }
        return true;
    }

    private static String question(URIish uri) {
        String host = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
        String user = uri.getUser() == null ? "" : "username=" + uri.getUser() + "\n";
        String path = uri.getPath() == null ? "" : "path=" + uri.getPath().replaceFirst("^/", "") + "\n";
        return "protocol=" + uri.getScheme() + "\nhost=" + host + "\n" + path + user + "\n";
    }

    private static Optional<String> valueOf(String lines, String key) {
        return lines.lines()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .findFirst();
    }
}
