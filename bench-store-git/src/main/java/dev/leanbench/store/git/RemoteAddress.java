package dev.leanbench.store.git;

import java.util.Optional;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/**
 * Where a remote is and what opens it, kept apart so that the address can be shown.
 *
 * @param uri the address; over HTTP without user and password
 * @param credentials what to authenticate with, where known
 */
record RemoteAddress(URIish uri, Optional<CredentialsProvider> credentials) {

    static RemoteAddress of(URIish uri, Optional<String> token) {
        if (!isHttp(uri)) {
            return new RemoteAddress(uri, Optional.empty());
        }
        URIish bare = uri.setUser(null).setPass(null);
        if (uri.getUser() != null) {
            String password = Optional.ofNullable(uri.getPass()).orElse("");
            return new RemoteAddress(
                    bare, Optional.of(new UsernamePasswordCredentialsProvider(uri.getUser(), password)));
        }
        return new RemoteAddress(
                bare, token.map(secret -> new UsernamePasswordCredentialsProvider("x-access-token", secret)));
    }

    static String withoutSecrets(String address) {
        return address.replaceFirst("^(https?://)[^/@]*(?:@[^/@]*)*@", "$1");
    }

    private static boolean isHttp(URIish uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    }
}
