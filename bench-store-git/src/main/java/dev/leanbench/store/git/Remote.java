package dev.leanbench.store.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/**
 * A remote repository and how to get there.
 *
 * @param uri its address; over HTTP without user and password
 * @param credentials what opens it
 * @param proxies what stands in between
 */
record Remote(URIish uri, Credentials credentials, Proxies proxies) {

    static Remote of(URIish uri, Path directory, Optional<String> token, Map<String, String> variables) {
        GitProgram git = new GitProgram(directory);
        Credentials credentials = Credentials.of(uri, token, git);
        if (!RemoteAddress.isHttp(uri)) {
            return new Remote(uri, credentials, new Proxies(Optional.empty(), Map.of()));
        }
        URIish bare = RemoteAddress.withoutUser(uri);
        return new Remote(bare, credentials, new Proxies(git.settingFor("http.proxy", bare.toString()), variables));
    }

    Transport connect(Repository local, Duration silence) throws IOException {
        Transport transport = Transport.open(local, uri);
        transport.setTimeout((int) silence.toSeconds());
        credentials.provider().ifPresent(transport::setCredentialsProvider);
        if (transport instanceof TransportHttp http) {
            http.setHttpConnectionFactory(new GuardedConnections(uri.getHost(), proxies));
            http.setAdditionalHeaders(credentials.headers());
        } else if (transport instanceof SshTransport ssh) {
            ssh.setSshSessionFactory(new SystemSsh());
        }
        return transport;
    }

    /** Where the remote's files are, if it is on this machine. */
    Optional<Path> gitDirectory() {
        if (uri.getHost() != null
                || (uri.getScheme() != null && !uri.getScheme().equals("file"))) {
            return Optional.empty();
        }
        return Optional.ofNullable(RepositoryCache.FileKey.resolve(new File(uri.getPath()), FS.DETECTED))
                .map(File::toPath);
    }

    /** Its objects, which need no fetching if it is on this machine; what a shallow clone has is not enough. */
    Optional<Path> objectsAtHand() {
        return gitDirectory()
                .filter(git -> !Files.exists(git.resolve(Constants.SHALLOW)))
                .map(git -> git.resolve(Constants.OBJECTS))
                .filter(Files::isDirectory);
    }
}
