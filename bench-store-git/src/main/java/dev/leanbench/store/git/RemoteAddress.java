package dev.leanbench.store.git;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.transport.URIish;

/** How addresses of remotes are looked at and shown. */
final class RemoteAddress {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private static final Set<String> SCHEMES = Set.of("https", "http", "ssh", "git+ssh", "ssh+git", "git", "file");

    private RemoteAddress() {}

    /** JGit knows more ways than these, and git others; what is not among them goes wrong in many ways. */
    static boolean isKnownScheme(URIish uri) {
        return uri.getScheme() == null || SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT));
    }

    static boolean isHttp(URIish uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    }

    /** Whether what is sent there can be read by others on the way. */
    static boolean isOpenToEavesdroppers(URIish uri) {
        return "http".equalsIgnoreCase(uri.getScheme())
                && !LOOPBACK.contains(String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT));
    }

    static URIish withoutUser(URIish uri) {
        return uri.setUser(null).setPass(null);
    }

    /** A text without the user names and passwords of the addresses in it. */
    static String withoutSecrets(String text) {
        return text.replaceAll("(?i)(https?://)[^/@\\s]*(?:@[^/@\\s]*)*@", "$1");
    }
}
