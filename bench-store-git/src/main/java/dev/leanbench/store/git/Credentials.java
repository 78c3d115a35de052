package dev.leanbench.store.git;

import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/**
 * What opens a remote over HTTP.
 *
 * @param provider asked when the server wants to know who we are
 * @param headers sent with every request
 */
record Credentials(Optional<CredentialsProvider> provider, Map<String, String> headers) {

    private static final Credentials NONE = new Credentials(Optional.empty(), Map.of());

    /** The user name under which GitHub takes tokens. */
    private static final String TOKEN_USER = "x-access-token";

    /**
     * In this order: a user and password in the address, a token, the header that actions/checkout leaves in the
     * repository's settings, the credential helpers.
     */
    static Credentials of(URIish uri, Optional<String> token, GitProgram git) {
        if (!RemoteAddress.isHttp(uri)) {
            return NONE;
        }
        if (uri.getUser() != null && uri.getPass() != null) {
            return with(uri.getUser(), uri.getPass());
        }
        if (token.isPresent()) {
            refuseToShout(uri);
            return with(Optional.ofNullable(uri.getUser()).orElse(TOKEN_USER), token.get());
        }
        return git.settingFor("http.extraheader", RemoteAddress.withoutUser(uri).toString())
                .filter(header -> header.indexOf(':') > 0)
                .map(Credentials::withHeader)
                .orElseGet(() -> new Credentials(Optional.of(new HelperCredentials(git)), Map.of()));
    }

    /** Whether a server wanted to know who we are, and nobody had told us. */
    boolean areMissing() {
        return provider.filter(HelperCredentials.class::isInstance)
                .map(HelperCredentials.class::cast)
                .filter(HelperCredentials::isEmptyHanded)
                .isPresent();
    }

    private static void refuseToShout(URIish uri) {
        if (RemoteAddress.isOpenToEavesdroppers(uri)) {
            throw new ProblemException(
                    ProblemKind.HISTORY_UNREACHABLE,
                    "a token is not sent over plain HTTP, where anyone on the way can read it",
                    RemoteAddress.withoutUser(uri).toString(),
                    "Use https://, or ssh");
        }
    }

    private static Credentials with(String user, String password) {
        return new Credentials(Optional.of(new UsernamePasswordCredentialsProvider(user, password)), Map.of());
    }

    private static Credentials withHeader(String header) {
        int colon = header.indexOf(':');
        return new Credentials(
                Optional.empty(),
                Map.of(
                        header.substring(0, colon).strip(),
                        header.substring(colon + 1).strip()));
    }

    /** Never shown. */
    @Override
    public String toString() {
        return "credentials";
    }
}
