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
            for (Map.Entry<String, String> rename : renames.entrySet()) {
                files.remove(rename.getKey());
                files.put(rename.getValue(), Objects.requireNonNull(documents.get(rename.getKey()), rename.getKey()));
            }
            Optional<ObjectId> latest = newest.map(documents::get);
            if (latest.isPresent()) {
                files.put(BranchLayout.LATEST, latest.get());
            }
            String message = "bench: repair " + renames.size() + (renames.size() == 1 ? " name" : " names")
                    + " and the latest run\n";
            return files.commit(inserter, session, Optional.of(parent), message);
        }
    }
}
