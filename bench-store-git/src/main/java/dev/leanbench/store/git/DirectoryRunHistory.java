package dev.leanbench.store.git;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.HistoryOutline;
import dev.leanbench.core.model.HistorySeries;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.model.TargetName;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.port.RunHistory;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Run documents in a directory: a checkout of the branch, or any directory of documents. */
record DirectoryRunHistory(Path checkout) implements RunHistory {

    private static final String REMEDY = "Give a checkout of the branch bench-history, or a directory of run documents";

    /** What is made of the documents in the directory. */
    private interface Reading<T> {
        T done() throws IOException;
    }

    @Override
    public History read(HistoryWindow window) {
        return tried(() -> isOfBranch() ? reader().read(window) : window.of(readLeniently()));
    }

    @Override
    public HistoryOutline outline(HistoryWindow window) {
        return tried(() -> isOfBranch() ? reader().outline(window) : HistoryOutline.of(window.of(readLeniently())));
    }

    @Override
    public HistorySeries series(HistoryWindow window, TargetName target) {
        return tried(() ->
                isOfBranch() ? reader().series(window, target) : HistorySeries.of(window.of(readLeniently()), target));
    }

    private boolean isOfBranch() {
        return Files.isDirectory(checkout.resolve(BranchLayout.HISTORY));
    }

    private HistoryReader reader() throws IOException {
        HistoryReader reader = new HistoryReader(new FilesBelow(checkout));
        for (Path file : documentsIn(checkout.resolve(BranchLayout.HISTORY))) {
            reader.add(BranchLayout.HISTORY + "/" + file.getFileName(), stemOf(file));
        }
        return reader;
    }

    private <T> T tried(Reading<T> reading) {
        try {
            return reading.done();
        } catch (IOException e) {
            throw Problems.because(
                    e,
                    ProblemKind.INPUT_UNREADABLE,
                    "the directory cannot be read: " + Problems.reason(e),
                    checkout.toString(),
                    REMEDY);
        }
    }

    private record FilesBelow(Path checkout) implements DocumentSource {

        @Override
        public void expect(Collection<String> paths) {
            // They are here.
        }

        @Override
        public byte[] read(String path) throws IOException {
            return bytesOf(checkout.resolve(path));
        }
    }

    /** Documents outside a branch may be called anything; what they hold gives them their names. */
    private History readLeniently() throws IOException {
        if (!Files.isDirectory(checkout)) {
            throw unusable("there is no such directory");
        }
        List<Path> documents = documentsIn(checkout);
        if (documents.isEmpty()) {
            // Only of a checkout of the branch can it be told that it is one although no run is there yet.
            throw unusable("there is no run document in this directory");
        }
        List<StoredRun> named = new ArrayList<>();
        List<Run> nameless = new ArrayList<>();
        List<SkippedFile> skipped = new ArrayList<>();
        for (Path file : documents) {
            try {
                Run run = RunDocumentReader.read(bytesOf(file));
                Optional<RunName> name =
                        RunName.parse(stemOf(file)).filter(fits -> BranchLayout.isNameOf(fits, run.origin()));
                name.ifPresentOrElse(known -> named.add(new StoredRun(known, run)), () -> nameless.add(run));
            } catch (InvalidDocumentException e) {
                skipped.add(new SkippedFile(String.valueOf(file.getFileName()), e.what()));
            } catch (IOException e) {
                skipped.add(new SkippedFile(String.valueOf(file.getFileName()), Problems.reason(e)));
            }
        }
        Set<RunName> taken = named.stream().map(StoredRun::name).collect(Collectors.toSet());
        for (Run run : nameless) {
            RunName name = RunName.firstFreeFor(run.origin(), taken);
            taken.add(name);
            named.add(new StoredRun(name, run));
        }
        return new History(named, skipped);
    }

    private ProblemException unusable(String what) {
        return new ProblemException(ProblemKind.INPUT_UNREADABLE, what, checkout.toString(), REMEDY);
    }

    private static List<Path> documentsIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(BranchLayout.SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static String stemOf(Path file) {
        return BranchLayout.stemOf(String.valueOf(file.getFileName()));
    }

    private static byte[] bytesOf(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("not a plain file");
        }
        RunDocumentReader.refuseIfTooLarge(Files.size(file));
        return Files.readAllBytes(file);
    }
}
