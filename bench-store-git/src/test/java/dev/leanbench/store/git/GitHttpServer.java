package dev.leanbench.store.git;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Git's own HTTP server behind lighttpd, on loopback. Reading is free; writing takes a token, if one is set. */
final class GitHttpServer implements AutoCloseable {

    static final String TOKEN = "ghs_secretOfTheTest0123456789";

    private static final List<Path> LIGHTTPD = List.of(Path.of("/usr/sbin/lighttpd"), Path.of("/usr/bin/lighttpd"));
    private static final List<Path> BACKEND =
            List.of(Path.of("/usr/lib/git-core/git-http-backend"), Path.of("/usr/libexec/git-core/git-http-backend"));

    private final Path root;
    private final String scheme;
    private final LoopbackServer server;

    private GitHttpServer(Path root, String scheme, LoopbackServer server) {
        this.root = root;
        this.scheme = scheme;
        this.server = server;
    }

    /** What lets a client in. */
    enum Door {
        OPEN,
        TOKEN_TO_WRITE,
        TOKEN_TO_READ
    }

    static GitHttpServer start(Path root, Door door) {
        return start(root, door, Optional.empty());
    }

    static GitHttpServer start(Path root, Door door, Optional<Path> certificate) {
        Optional<Path> lighttpd = firstOf(LIGHTTPD);
        Optional<Path> backend = firstOf(BACKEND);
        assumeTrue(lighttpd.isPresent(), "lighttpd is not installed (Debian package lighttpd)");
        assumeTrue(
                certificate.isEmpty() || Files.exists(Path.of("/usr/lib/lighttpd/mod_openssl.so")),
                "lighttpd has no TLS (Debian package lighttpd-mod-openssl)");
        assumeTrue(backend.isPresent(), "git http-backend is not installed (Debian package git)");
        try {
            Files.createDirectories(root.resolve("repos"));
            Files.writeString(root.resolve("users"), "x-access-token:" + TOKEN + "\n");
            Path configuration = root.resolve("lighttpd.conf");
            LoopbackServer server = LoopbackServer.start(
                    port -> {
                        Files.writeString(configuration, configuration(root, port, door, backend.get(), certificate));
                        return List.of(lighttpd.get().toString(), "-D", "-f", configuration.toString());
                    },
                    root.resolve("lighttpd.out"));
            return new GitHttpServer(root, certificate.isPresent() ? "https" : "http", server);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Path> firstOf(List<Path> programs) {
        return programs.stream().filter(Files::isExecutable).findFirst();
    }

    private static String configuration(Path root, int port, Door door, Path backend, Optional<Path> certificate) {
        String modules = "\"mod_auth\", \"mod_authn_file\", \"mod_alias\", \"mod_setenv\", \"mod_cgi\"";
        String ask = "auth.require = (\"\" => (\"method\" => \"basic\", \"realm\" => \"GitHub\", \"require\" =>"
                + " \"valid-user\"))";
        String doorman = switch (door) {
            case OPEN -> "";
            case TOKEN_TO_READ -> ask + "\n";
            case TOKEN_TO_WRITE ->
                "$HTTP[\"querystring\"] =~ \"service=git-receive-pack\" { " + ask + " }\n"
                        + "$HTTP[\"url\"] =~ \"/git-receive-pack$\" { " + ask + " }\n";
        };
        String tls = certificate
                .map(file -> "ssl.engine = \"enable\"\nssl.pemfile = \"" + file + "\"\n")
                .orElse("");
        return """
                server.bind = "127.0.0.1"
                server.port = %d
                server.document-root = "%s"
                server.modules = (%s)
                server.stream-request-body = 0
                server.errorlog = "%s/lighttpd.log"
                server.upload-dirs = ("%s")
                auth.backend = "plain"
                auth.backend.plain.userfile = "%s/users"
                setenv.add-environment = ("GIT_PROJECT_ROOT" => "%s/repos", "GIT_HTTP_EXPORT_ALL" => "1")
                alias.url = ("/git" => "%s")
                $HTTP["url"] =~ "^/git" { cgi.assign = ("" => "") }
                """.formatted(
                                port,
                                root,
                                modules + (certificate.isPresent() ? ", \"mod_openssl\"" : ""),
                                root,
                                root,
                                root,
                                root,
                                backend)
                + doorman
                + tls;
    }

    /** A bare repository that this server serves. */
    Path repository(String name) {
        Path repository = GitCommand.bareRepository(root.resolve("repos").resolve(name));
        GitCommand.git(repository, "config", "http.receivepack", "true");
        GitCommand.git(repository, "config", "uploadpack.allowFilter", "true");
        GitCommand.git(repository, "config", "gc.auto", "0");
        return repository;
    }

    String address(String name) {
        return scheme + "://127.0.0.1:" + port() + "/git/" + name;
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
