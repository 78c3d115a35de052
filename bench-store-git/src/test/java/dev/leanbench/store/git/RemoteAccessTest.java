package dev.leanbench.store.git;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static dev.leanbench.store.git.GitCommand.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.leanbench.core.model.Run;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.ProblemException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in: header, helper, proxy, TLS; and what must not come out. */
class RemoteAccessTest {

    private static final Run RUN = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"));

    @TempDir
    private Path temporary;

    private Path project;

    @BeforeEach
    void makeProject() {
        project = GitCommand.repositoryWithACommit(temporary.resolve("project"));
    }

    private GitHttpServer start(Optional<Path> certificate) {
        GitHttpServer server =
                GitHttpServer.start(temporary.resolve("server"), GitHttpServer.Door.TOKEN_TO_READ, certificate);
        server.repository("project.git");
        return server;
    }

    private RunStore store(String address, GitStorage.Access access) {
        return new GitRunStore(
                GitStorage.home(project, Optional.of(address), access, QuickLimits.LIMITS), QuickLimits.LIMITS);
    }

    @Test
    void theHeaderThatActionsCheckoutLeavesOpensTheRemote() {
        try (GitHttpServer server = start(Optional.empty())) {
            String basic = Base64.getEncoder()
                    .encodeToString(("x-access-token:" + GitHttpServer.TOKEN).getBytes(StandardCharsets.UTF_8));
            git(
                    project,
                    "config",
                    "http.http://127.0.0.1:" + server.port() + "/.extraheader",
                    "AUTHORIZATION: basic " + basic);
            RunStore store = store(server.address("project.git"), GitStorage.Access.ANONYMOUS);

            store.append(RUN);

            assertThat(store.read(HistoryWindow.ALL).runs()).hasSize(1);
        }
    }

    @Test
    void aCredentialHelperOpensTheRemote() throws IOException {
        try (GitHttpServer server = start(Optional.empty())) {
            Path helper = script(
                    "helper",
                    "#!/bin/sh\ntest \"$1\" = get || exit 0\necho username=x-access-token\necho password="
                            + GitHttpServer.TOKEN + "\n");
            git(project, "config", "credential.helper", helper.toString());
            RunStore store = store(server.address("project.git"), GitStorage.Access.ANONYMOUS);

            store.append(RUN);

            assertThat(store.read(HistoryWindow.ALL).runs()).hasSize(1);
        }
    }

    @Test
    void aProxyIsUsedWhereOneIsSet() throws IOException {
        try (GitHttpServer server = start(Optional.empty());
                Meddler proxy = new Meddler(server.port(), request -> new Meddler.Pass())) {
            String noSuchHost = "http://git.invalid:" + server.port() + "/git/project.git";
            RunStore store = store(
                    noSuchHost,
                    new GitStorage.Access(
                            Optional.empty(),
                            Map.of("http_proxy", "http://127.0.0.1:" + proxy.port()),
                            Optional.empty()));

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> store.append(RUN))
                    .withMessageContaining("the server wants to know who we are");
            assertThat(proxy.heads()).anyMatch(head -> head.startsWith("GET http://git.invalid:"));
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefusedEvenIfGitIsToldNotToLook() throws Exception {
        Path certificate = certificate();
        try (GitHttpServer server = start(Optional.of(certificate))) {
            git(project, "config", "http.sslVerify", "false");
            GitStorage.Access access =
                    new GitStorage.Access(Optional.of(GitHttpServer.TOKEN), Map.of(), Optional.empty());

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(
                            () -> store(server.address("project.git"), access).append(RUN))
                    .withMessageContaining("the server's certificate cannot be verified")
                    .withMessageContaining("trustStore");
        }
    }

    @Test
    void aCertificateThatJavaTrustsIsTaken() throws Exception {
        Path certificate = certificate();
        Path trust = temporary.resolve("trust.p12");
        execute(
                "keytool",
                "-importcert",
                "-noprompt",
                "-alias",
                "test",
                "-file",
                temporary.resolve("cert.pem").toString(),
                "-keystore",
                trust.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit");
        try (GitHttpServer server = start(Optional.of(certificate))) {
            Path output = temporary.resolve("out.txt");
            List<String> command = new ArrayList<>(
                    AppendingProcess.command(project, Optional.of(server.address("project.git")), 1, 0, 1, 2));
            command.add(1, "-Djavax.net.ssl.trustStore=" + trust);
            command.add(2, "-Djavax.net.ssl.trustStorePassword=changeit");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();

            assertThat(process.waitFor()).as(Files.readString(output)).isZero();
            assertThat(AppendingProcess.storedIn(output)).containsExactly(0);
        }
    }

    @Test
    void aTokenIsNowhereAfterAPushThatFails() throws IOException {
        try (GitHttpServer server = start(Optional.empty())) {
            Path hook = temporary.resolve("server/repos/project.git/hooks/pre-receive");
            Files.createDirectories(hook.getParent());
            Files.writeString(hook, "#!/bin/sh\nexit 1\n");
            Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path cache = temporary.resolve("cache");
            GitStorage.Access access =
                    new GitStorage.Access(Optional.of(GitHttpServer.TOKEN), Map.of(), Optional.of(cache));
            StringWriter said = new StringWriter();

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(
                            () -> store(server.address("project.git"), access).append(RUN))
                    .satisfies(failure -> failure.printStackTrace(new PrintWriter(said)));

            assertThat(said.toString()).doesNotContain(GitHttpServer.TOKEN);
            assertThat(access.toString()).doesNotContain(GitHttpServer.TOKEN);
            assertThat(arguments()).doesNotContain(GitHttpServer.TOKEN);
            assertNowhereBelow(project, GitHttpServer.TOKEN);
            assertNowhereBelow(cache, GitHttpServer.TOKEN);
            assertNowhereBelow(temporary.resolve("server/repos"), GitHttpServer.TOKEN);
        }
    }

    private static String arguments() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .reduce("", String::concat);
    }

    /** The server may still be clearing up after the push; what is gone by now holds no secret. */
    private static void assertNowhereBelow(Path directory, String secret) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    assertThat(contentOf(file)).as(file.toString()).doesNotContain(secret);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }

    private static String contentOf(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private Path script(String name, String text) throws IOException {
        Path script = Files.writeString(temporary.resolve(name), text);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script;
    }

    /** A certificate for 127.0.0.1 that was made a moment ago, with its key. */
    private Path certificate() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "openssl is not installed");
        Path key = temporary.resolve("key.pem");
        Path certificate = temporary.resolve("cert.pem");
        execute(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=127.0.0.1",
                "-addext",
                "subjectAltName=IP:127.0.0.1",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString());
        return Files.writeString(temporary.resolve("both.pem"), Files.readString(key) + Files.readString(certificate));
    }

    private static void execute(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }
}
