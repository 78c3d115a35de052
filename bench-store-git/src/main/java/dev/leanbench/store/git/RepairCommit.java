package dev.leanbench.store.git;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;

/** The commit that gives documents their right names and says which is the latest. No document is changed or lost. */
final class RepairCommit {

    private RepairCommit() {}

    static ObjectId write(
            BranchHome.Session session,
            ObjectId parent,
            HistoryTree tree,
            SortedMap<String, String> renames,
            Optional<String> newest)
            throws IOException {
        Map<String, ObjectId> documents = tree.documents();
        try (ObjectInserter inserter = session.repository().newObjectInserter();
                ObjectReader reader = session.repository().newObjectReader()) {
            BranchFiles files = BranchFiles.of(reader, Optional.of(tree.id()));
            renames.forEach((from, to) -> {
                files.remove(from);
                files.put(to, Objects.requireNonNull(documents.get(from), from));
            });
            newest.map(documents::get).ifPresent(blob -> files.put(BranchLayout.LATEST, blob));
            String message = "bench: repair " + renames.size() + (renames.size() == 1 ? " name" : " names")
                    + " and the latest run\n";
            return files.commit(inserter, session, Optional.of(parent), message);
        }
    }
}
