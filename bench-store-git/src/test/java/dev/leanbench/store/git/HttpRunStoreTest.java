package dev.leanbench.store.git;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static dev.leanbench.store.git.GitCommand.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leanbench.core.contract.RunStoreContract;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryFault;
import dev.leanbench.core.port.HistoryRepair;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunStore;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against git's own server, with what such servers, their rules and the network in between do. */
class HttpRunStoreTest implements RunStoreContract {

    private static final Run RUN = run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"));
    private static final Run NEXT = run("2026-05-11T06:00:00Z", 'b', target("A", "1.3"));

    @TempDir
    private Path temporary;

    private Path project;
    private Path remote;
    private GitHttpServer server;

    @BeforeEach
    void startServer() {
        project = GitCommand.repositoryWithACommit(temporary.resolve("project"));
        server = GitHttpServer.start(temporary.resolve("server"), GitHttpServer.Door.TOKEN_TO_WRITE);
        remote = server.repository("project.git");
    }

    @AfterEach
    void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    public RunStore emptyStore() {
        return storeAt(server.address("project.git"), Optional.of(GitHttpServer.TOKEN));
    }

    private RunStore storeAt(String address, Optional<String> token) {
        return storeAt(address, token, QuickLimits.LIMITS);
    }

    private RunStore storeAt(String address, Optional<String> token, Limits limits) {
        GitStorage.Access access = new GitStorage.Access(token, Map.of(), Optional.empty());
        return new GitRunStore(GitStorage.home(project, Optional.of(address), access, limits), limits);
    }

    private RunStore storeThrough(Meddler meddler) {
        return storeThrough(meddler, QuickLimits.LIMITS);
    }

    private RunStore storeThrough(Meddler meddler, Limits limits) {
        return storeAt(
                "http://127.0.0.1:" + meddler.port() + "/git/project.git", Optional.of(GitHttpServer.TOKEN), limits);
    }

    private String commits() {
        return git(remote, "rev-list", "--count", "bench-history").strip();
    }

    private static void assertRefused(RunStore store, ProblemKind kind, String... words) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store.append(RUN))
                .satisfies(refused -> {
                    assertThat(refused.problem().kind()).isEqualTo(kind);
                    assertThat(refused.problem().message()).contains(words).hasLineCount(2);
                });
    }

    @Test
    void whoHasNoTokenIsToldToGiveOne() {
        assertRefused(
                storeAt(server.address("project.git"), Optional.empty()),
                ProblemKind.HISTORY_UNREACHABLE,
                "BENCH_TOKEN");
    }

    @Test
    void aWrongTokenIsToldFromNone() {
        assertRefused(
                storeAt(server.address("project.git"), Optional.of("wrong")),
                ProblemKind.HISTORY_UNREACHABLE,
                "the server does not permit it: ",
                "not authorized",
                "Check that the token is valid");
    }

    @Test
    void readingTakesNoTokenWhereTheServerAsksForNone() {
        emptyStore().append(RUN);

        assertThat(storeAt(server.address("project.git"), Optional.empty())
                        .read(HistoryWindow.ALL)
                        .runs())
                .hasSize(1);
    }

    @Test
    void aRepositoryThatIsNotThereIsSaidToBeMissing() {
        assertRefused(
                storeAt(server.address("other.git"), Optional.of(GitHttpServer.TOKEN)),
                ProblemKind.HISTORY_UNREACHABLE,
                "there is no such repository, or it may not be seen");
    }

    @Test
    void aProtectedBranchIsNamedWithItsRule() throws IOException {
        git(remote, "config", "receive.procReceiveRefs", "refs/heads/bench-history");
        hook("proc-receive", """
                #!/usr/bin/env python3
                import sys
                def line():
                    n = int(sys.stdin.buffer.read(4), 16)
                    return None if n == 0 else sys.stdin.buffer.read(n - 4)
                def send(text):
                    sys.stdout.buffer.write(b"%04x" % (len(text) + 4) + text)
                line(); line()
                send(b"version=1\\0"); sys.stdout.buffer.write(b"0000"); sys.stdout.buffer.flush()
                refs = []
                while True:
                    got = line()
                    if got is None: break
                    refs.append(got.split(b" ")[2].strip())
                sys.stderr.write("error: GH006: Protected branch update failed for refs/heads/bench-history.\\n")
                for ref in refs:
                    send(b"ng " + ref + b" protected branch hook declined")
                sys.stdout.buffer.write(b"0000"); sys.stdout.buffer.flush()
                """);

        assertRefused(
                emptyStore(),
                ProblemKind.HISTORY_UNREACHABLE,
                "the branch is protected: protected branch hook declined",
                "GH006",
                "take that branch out of the protection rule");
    }

    @Test
    void aHookThatDeclinesIsToldFromAProtectedBranch() throws IOException {
        hook("pre-receive", "#!/bin/sh\necho 'commits must be signed' >&2\nexit 1\n");

        assertRefused(
                emptyStore(),
                ProblemKind.HISTORY_UNREACHABLE,
                "a hook on the server declined the push: pre-receive hook declined",
                "commits must be signed");
    }

    @Test
    void anOverdrawnQuotaIsToldFromOtherHooks() throws IOException {
        hook("pre-receive", "#!/bin/sh\necho 'fatal: repository is over its quota' >&2\nexit 1\n");

        assertRefused(emptyStore(), ProblemKind.HISTORY_UNREACHABLE, "there is no room left", "over its quota");
    }

    @Test
    void aLostAnswerIsNoLostRunAndNoSecondOne() throws IOException {
        hook("post-receive", "#!/bin/sh\nexec sleep 4\n");

        Appended appended = storeAt(
                        server.address("project.git"), Optional.of(GitHttpServer.TOKEN), QuickLimits.IMPATIENT)
                .append(RUN);

        assertThat(appended).isInstanceOf(Appended.Added.class);
        assertThat(commits()).isEqualTo("1");
        assertThat(emptyStore().read(HistoryWindow.ALL).runs()).hasSize(1);
    }

    @Test
    void twoWritersMayCreateTheBranchAtOnce() throws IOException {
        String address = server.address("project.git");
        AtomicInteger pushes = new AtomicInteger();
        try (Meddler meddler = new Meddler(server.port(), request -> {
            if (request.contains("POST") && request.contains("receive-pack") && pushes.getAndIncrement() == 0) {
                storeAt(address, Optional.of(GitHttpServer.TOKEN)).append(NEXT);
            }
            return new Meddler.Pass();
        })) {
            Appended appended = storeThrough(meddler).append(RUN);

            assertThat(appended).isInstanceOf(Appended.Added.class);
        }
        assertThat(commits()).isEqualTo("2");
        assertThat(emptyStore().read(HistoryWindow.ALL).runs())
                .extracting(stored -> stored.run())
                .containsExactly(RUN, NEXT);
        assertThat(git(remote, "show", "bench-history:bench/latest.json")).isEqualTo(GitStorage.write(NEXT));
    }

    @Test
    void aBranchThatSomebodyDeletedMeanwhileIsNotMadeAnew() throws IOException {
        emptyStore().append(NEXT);
        try (Meddler meddler = meddlerThatFirst(() -> git(remote, "update-ref", "-d", "refs/heads/bench-history"))) {
            assertRefused(
                    storeThrough(meddler),
                    ProblemKind.HISTORY_REFUSED,
                    "the branch was deleted while the run was being stored",
                    "restore the branch");
        }
        assertThat(git(remote, "for-each-ref")).isEmpty();
    }

    @Test
    void aBranchThatSomebodyRewroteMeanwhileIsLeftAlone() throws IOException {
        emptyStore().append(NEXT);
        String before = git(remote, "rev-parse", "bench-history").strip();
        emptyStore().append(run("2026-05-18T06:00:00Z", 'c', target("A", "1.4")));
        try (Meddler meddler = meddlerThatFirst(() -> git(remote, "update-ref", "refs/heads/bench-history", before))) {
            assertRefused(
                    storeThrough(meddler),
                    ProblemKind.HISTORY_REFUSED,
                    "the branch was rewritten while the run was being stored: bench/history/2026-05-18-ccccccc.json is"
                            + " gone");
        }
        assertThat(git(remote, "rev-parse", "bench-history").strip()).isEqualTo(before);
    }

    /** Does something between the moment the branch is read and the moment it is pushed to. */
    private Meddler meddlerThatFirst(Runnable deed) throws IOException {
        AtomicInteger pushes = new AtomicInteger();
        return new Meddler(server.port(), request -> {
            if (request.contains("service=git-receive-pack") && pushes.getAndIncrement() == 0) {
                deed.run();
            }
            return new Meddler.Pass();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 Internal Server Error", "503 Service Unavailable", "429 Too Many Requests"})
    void aBusyServerIsTriedAgain(String status) throws IOException {
        AtomicInteger requests = new AtomicInteger();
        try (Meddler meddler = new Meddler(
                server.port(),
                request -> requests.getAndIncrement() < 3
                        ? new Meddler.Answer(status, "Retry-After: 1\r\n")
                        : new Meddler.Pass())) {
            assertThat(storeThrough(meddler).append(RUN)).isInstanceOf(Appended.Added.class);
        }
        assertThat(commits()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 Internal Server Error", "429 Too Many Requests"})
    void aServerThatStaysBusyIsNamed(String status) throws IOException {
        try (Meddler meddler = new Meddler(server.port(), request -> new Meddler.Answer(status, ""))) {
            assertRefused(
                    storeThrough(meddler),
                    ProblemKind.HISTORY_UNREACHABLE,
                    "the server is busy or broken: ",
                    status.substring(0, 3));
        }
    }

    @Test
    void aServerThatSaysNothingIsGivenUpOn() throws IOException {
        try (Meddler meddler = new Meddler(server.port(), request -> new Meddler.Silence())) {
            assertRefused(
                    storeThrough(meddler, QuickLimits.IMPATIENT),
                    ProblemKind.HISTORY_UNREACHABLE,
                    "the remote cannot be reached");
        }
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        server.close();

        assertRefused(emptyStore(), ProblemKind.HISTORY_UNREACHABLE, "the remote cannot be reached: ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 300, 700})
    void aPushThatBreaksOffIsPushedAgain(int bytes) throws IOException {
        try (Meddler meddler = new Meddler(server.port(), once("POST", new Meddler.CutRequest(bytes)))) {
            assertThat(storeThrough(meddler).append(RUN)).isInstanceOf(Appended.Added.class);
        }
        assertThat(commits()).isEqualTo("1");
        assertThat(git(remote, "fsck", "--strict", "--full")).doesNotContain("error", "warning");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 100})
    void anAnswerThatBreaksOffIsLookedUpOnTheBranch(int bytes) throws IOException {
        try (Meddler meddler = new Meddler(server.port(), once("POST", new Meddler.CutAnswer(bytes)))) {
            assertThat(storeThrough(meddler).append(RUN)).isInstanceOf(Appended.Added.class);
        }
        assertThat(commits()).isEqualTo("1");
    }

    private static Function<String, Meddler.Deed> once(String method, Meddler.Deed deed) {
        AtomicInteger pushes = new AtomicInteger();
        return request ->
                request.startsWith(method) && request.contains("receive-pack") && pushes.getAndIncrement() == 0
                        ? deed
                        : new Meddler.Pass();
    }

    @Test
    void aSecretGoesToItsOwnHostOnly() throws IOException {
        String elsewhere = "http://localhost:" + server.port() + "/git/project.git";
        try (Meddler other = new Meddler(server.port(), request -> new Meddler.Pass());
                Meddler redirecting = new Meddler(server.port(), request -> {
                    String rest =
                            request.replaceFirst("^\\S+ /git/project.git", "").replaceFirst(" HTTP.*", "");
                    String location = elsewhere.replaceFirst(":\\d+/", ":" + other.port() + "/") + rest;
                    return new Meddler.Answer("301 Moved Permanently", "Location: " + location + "\r\n");
                })) {
            assertRefused(storeThrough(redirecting), ProblemKind.HISTORY_UNREACHABLE, "not authorized");
            assertThat(other.heads()).isNotEmpty().noneMatch(head -> head.contains("Authorization"));
        }
    }

    @Test
    void aTokenIsNotSentOverPlainHttpToOtherMachines() {
        assertRefused(
                storeAt("http://192.0.2.1/o/r.git", Optional.of(GitHttpServer.TOKEN)),
                ProblemKind.HISTORY_UNREACHABLE,
                "a token is not sent over plain HTTP",
                "https://");
    }

    @Test
    void aServerWithoutPartialClonesServesAsWell() {
        git(remote, "config", "uploadpack.allowFilter", "false");
        emptyStore().append(RUN);
        emptyStore().append(NEXT);

        assertThat(emptyStore().read(HistoryWindow.ALL).runs()).hasSize(2);
        assertThat(commits()).isEqualTo("2");
    }

    @Test
    void aRepositoryNamedBySha256IsSaidToBeOne() throws IOException {
        Path sha256 = Files.createDirectories(remote.resolveSibling("sha256.git"));
        git(sha256, "init", "-q", "--bare", "--object-format=sha256");
        git(sha256, "config", "http.receivepack", "true");

        assertRefused(
                storeAt(server.address("sha256.git"), Optional.of(GitHttpServer.TOKEN)),
                ProblemKind.HISTORY_UNREACHABLE,
                "named by SHA-256, which bench cannot read");
        try (Meddler meddler = new Meddler(server.port(), request -> new Meddler.PassWithout("Git-Protocol"))) {
            assertRefused(
                    storeAt("http://127.0.0.1:" + meddler.port() + "/git/sha256.git", Optional.of(GitHttpServer.TOKEN)),
                    ProblemKind.HISTORY_UNREACHABLE,
                    "named by SHA-256, which bench cannot read");
        }
        assertThat(git(sha256, "for-each-ref")).isEmpty();
    }

    @Test
    void aRepairIsMadeOnTopOfWhatOthersStoredMeanwhile() throws IOException {
        emptyStore().append(RUN);
        HandWrittenBranch branch = new HandWrittenBranch(remote);
        branch.put("bench/history/tuesday.json", GitStorage.write(NEXT));
        Run last = run("2026-05-18T06:00:00Z", 'c', target("A", "1.4"));
        try (Meddler meddler = meddlerThatFirst(() -> emptyStore().append(last))) {
            GitStorage.Access access =
                    new GitStorage.Access(Optional.of(GitHttpServer.TOKEN), Map.of(), Optional.empty());
            String address = "http://127.0.0.1:" + meddler.port() + "/git/project.git";
            HistoryRepair repair = new GitHistoryCare(
                            GitStorage.home(project, Optional.of(address), access, QuickLimits.LIMITS),
                            QuickLimits.LIMITS)
                    .repair();

            assertThat(repair.mended()).extracting(HistoryFault::path).contains("bench/history/tuesday.json");
            assertThat(repair.left()).isEmpty();
        }
        assertThat(emptyStore().read(HistoryWindow.ALL).runs())
                .extracting(stored -> stored.run())
                .containsExactly(RUN, NEXT, last);
        assertThat(branch.text("bench/latest.json")).isEqualTo(GitStorage.write(last));
    }

    @Test
    void aServerOfTheOldProtocolServesAsWell() throws IOException {
        try (Meddler meddler = new Meddler(server.port(), request -> new Meddler.PassWithout("Git-Protocol"))) {
            storeThrough(meddler).append(RUN);
            storeThrough(meddler).append(NEXT);

            assertThat(storeThrough(meddler).read(HistoryWindow.ALL).runs()).hasSize(2);
        }
        assertThat(commits()).isEqualTo("2");
    }

    private void hook(String name, String script) throws IOException {
        Path hook = remote.resolve("hooks").resolve(name);
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, script);
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
