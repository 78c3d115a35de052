package dev.leanbench.store.git;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** OpenSSH's own server, on loopback, for the user who runs the tests; with keys of its own on both sides. */
final class SshServer implements AutoCloseable {

    private static final Path SSHD = Path.of("/usr/sbin/sshd");
    private static final Path SSH = Path.of("/usr/bin/ssh");

    /** Where sshd, run by root, locks up what has not been let in yet. */
    private static final Path EMPTY_ROOM = Path.of("/run/sshd");

    private final Path root;
    private final LoopbackServer server;

    private SshServer(Path root, LoopbackServer server) {
        this.root = root;
        this.server = server;
    }

    static SshServer start(Path root) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SSHD), "sshd is not installed (Debian package openssh-server)");
        assumeTrue(Files.isExecutable(SSH), "ssh is not installed (Debian package openssh-client)");
        assumeTrue(
                !user().equals("root") || Files.isDirectory(EMPTY_ROOM),
                "root's sshd needs the directory " + EMPTY_ROOM + " (mkdir it)");
        Files.createDirectories(root);
        makeKey(root.resolve("host"));
        makeKey(root.resolve("user"));
        Files.copy(root.resolve("user.pub"), root.resolve("authorized"));
        LoopbackServer server = LoopbackServer.start(port -> commandAt(port, root), root.resolve("sshd.out"));
        return new SshServer(root, server);
    }

    private static List<String> commandAt(int port, Path root) throws IOException {
        Files.writeString(
                root.resolve("known"), "[127.0.0.1]:" + port + " " + Files.readString(root.resolve("host.pub")));
        Path configuration = Files.writeString(root.resolve("sshd_config"), """
                ListenAddress 127.0.0.1:%d
                HostKey %s/host
                PidFile none
                AuthorizedKeysFile %s/authorized
                AuthenticationMethods publickey
                StrictModes no
                UsePAM no
                """.formatted(port, root, root));
        return List.of(SSHD.toString(), "-D", "-e", "-f", configuration.toString());
    }

    static String user() {
        return System.getProperty("user.name", "");
    }

    private static void makeKey(Path file) throws IOException, InterruptedException {
        Process keygen = new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString())
                .inheritIO()
                .start();
        if (keygen.waitFor() != 0) {
            throw new IOException("ssh-keygen failed");
        }
    }

    String address(Path repository) {
        return "ssh://" + user() + "@127.0.0.1:" + server.port() + repository.toAbsolutePath();
    }

    /** A directory for the PATH whose {@code ssh} is the machine's own, but reads no settings of the user's. */
    Path clientWith(Path key, Path knownHosts) throws IOException {
        Path directory = Files.createTempDirectory(root, "client");
        Path script = Files.writeString(
                directory.resolve("ssh"),
                "#!/bin/sh\nexec " + SSH + " -F none -o IdentitiesOnly=yes -o IdentityFile=" + key
                        + " -o UserKnownHostsFile=" + knownHosts + " -o GlobalKnownHostsFile=none \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return directory;
    }

    Path userKey() {
        return root.resolve("user");
    }

    /** A key that opens nothing here. */
    Path otherKey() {
        return root.resolve("host");
    }

    Path knownHosts() {
        return root.resolve("known");
    }

    @Override
    public void close() {
        server.close();
    }
}
