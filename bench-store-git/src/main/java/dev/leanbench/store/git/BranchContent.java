package dev.leanbench.store.git;

import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.SkippedFile;
import dev.leanbench.core.model.StoredRun;
import dev.leanbench.core.port.HistoryWindow;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What the branch holds at one commit. Documents are parsed when they are asked for. */
final class BranchContent {

    /** Ten times a run of all of Mathlib. A larger file is a mistake or an attack. */
    private static final int LARGEST_DOCUMENT = 16 << 20;

    private static final Set<String> OURS = Set.of("bench", HistoryLayout.README);

    private final Repository objects;
    private final Map<RunName, ObjectId> documents = new HashMap<>();
    private final List<SkippedFile> foreign = new ArrayList<>();

    private BranchContent(Repository objects) {
        this.objects = objects;
    }

    static BranchContent at(Repository objects, ObjectId tip, String location) throws IOException {
        BranchContent content = new BranchContent(objects);
        if (tip.equals(ObjectId.zeroId())) {
            return content;
        }
        try (RevWalk walk = new RevWalk(objects)) {
            RevTree tree = walk.parseCommit(tip).getTree();
            content.refuseForeignBranch(tree, location);
            content.list(tree);
        }
        return content;
    }

    private void refuseForeignBranch(RevTree tree, String location) throws IOException {
        try (TreeWalk walk = new TreeWalk(objects)) {
            walk.addTree(tree);
            while (walk.next()) {
                if (!OURS.contains(walk.getNameString())) {
                    throw new ProblemException(
                            ProblemKind.HISTORY_REFUSED,
                            "the branch holds " + walk.getNameString() + ", so it is not one that bench has made",
                            location,
                            "Rename that branch, or remove what does not belong to bench from it");
                }
            }
        }
    }

    private void list(RevTree tree) throws IOException {
        try (TreeWalk folder = TreeWalk.forPath(objects, HistoryLayout.FOLDER, tree)) {
            if (folder == null || !folder.isSubtree()) {
                return;
            }
            try (TreeWalk walk = new TreeWalk(objects)) {
                walk.addTree(folder.getObjectId(0));
                while (walk.next()) {
                    list(walk);
                }
            }
        }
    }

    private void list(TreeWalk walk) {
        String file = walk.getNameString();
        if (!FileMode.REGULAR_FILE.equals(walk.getFileMode())) {
            foreign.add(new SkippedFile(HistoryLayout.FOLDER + "/" + file, "it is not a plain file"));
            return;
        }
        HistoryLayout.name(file)
                .ifPresentOrElse(
                        name -> documents.put(name, walk.getObjectId(0)),
                        () -> foreign.add(
                                new SkippedFile(HistoryLayout.FOLDER + "/" + file, "its name is not that of a run")));
    }

    Set<RunName> names() {
        return documents.keySet();
    }

    /** Reads the newest runs. Names carry the day, so runs of earlier days need not be opened. */
    History read(HistoryWindow window) throws IOException {
        List<RunName> newestFirst =
                documents.keySet().stream().sorted(Comparator.reverseOrder()).toList();
        List<StoredRun> runs = new ArrayList<>();
        List<SkippedFile> skipped = new ArrayList<>(foreign);
        for (RunName name : newestFirst) {
            if (runs.size() >= window.newestRuns() && name.date().isBefore(oldestDayWanted(runs, window))) {
                break;
            }
            try {
                runs.add(new StoredRun(name, document(name)));
            } catch (ProblemException e) {
                skipped.add(
                        new SkippedFile(HistoryLayout.path(name), e.problem().what()));
            }
        }
        List<StoredRun> sorted = runs.stream().sorted().toList();
        return new History(sorted.subList(Math.max(0, sorted.size() - window.newestRuns()), sorted.size()), skipped);
    }

    private static LocalDate oldestDayWanted(List<StoredRun> newestFirst, HistoryWindow window) {
        return newestFirst.get(window.newestRuns() - 1).name().date();
    }

    private Run document(RunName name) throws IOException {
        try {
            byte[] bytes = objects.open(documents.get(name)).getBytes(LARGEST_DOCUMENT);
            return DocumentReader.readStored(HistoryLayout.path(name), bytes);
        } catch (LargeObjectException e) {
            throw new ProblemException(
                    ProblemKind.DOCUMENT_INVALID,
                    "the document is larger than " + (LARGEST_DOCUMENT >> 20) + " MiB",
                    HistoryLayout.path(name),
                    "Look at the file; bench has not written it");
        }
    }
}
