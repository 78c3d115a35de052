package dev.leanbench.store.git;

import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.History;
import dev.leanbench.core.model.Run;
import dev.leanbench.core.model.StoredRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Makes the commit that adds a run, in the object database alone: nothing is checked out, no index is written. */
final class HistoryCommit {

    private static final PersonIdent BENCH = new PersonIdent("bench", "bench@users.noreply.github.com");

    private final Repository objects;

    HistoryCommit(Repository objects) {
        this.objects = objects;
    }

    /** The commit on top of a tip; {@code known} is the history there, to tell whether the run is the newest. */
    ObjectId adding(StoredRun added, History known, ObjectId tip) throws IOException {
        try (ObjectInserter inserter = objects.newObjectInserter()) {
            byte[] document = DocumentWriter.write(added.run()).getBytes(StandardCharsets.UTF_8);
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, document);
            boolean newest = Stream.concat(known.runs().stream(), Stream.of(added))
                    .max(StoredRun::compareTo)
                    .filter(added::equals)
                    .isPresent();
            DirCache tree = treeOf(tip);
            DirCacheEditor editor = tree.editor();
            editor.add(put(HistoryLayout.path(added.name()), blob));
            if (newest) {
                editor.add(put(HistoryLayout.LATEST, blob));
            }
            if (tip.equals(ObjectId.zeroId())) {
                byte[] readme = HistoryLayout.README_TEXT.getBytes(StandardCharsets.UTF_8);
                editor.add(put(HistoryLayout.README, inserter.insert(Constants.OBJ_BLOB, readme)));
            }
            editor.finish();
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree.writeTree(inserter));
            if (!tip.equals(ObjectId.zeroId())) {
                commit.setParentId(tip);
            }
            commit.setAuthor(new PersonIdent(BENCH));
            commit.setCommitter(new PersonIdent(BENCH));
            commit.setMessage(message(added.run()));
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    private DirCache treeOf(ObjectId tip) throws IOException {
        DirCache tree = DirCache.newInCore();
        if (!tip.equals(ObjectId.zeroId())) {
            try (ObjectReader reader = objects.newObjectReader();
                    RevWalk walk = new RevWalk(reader)) {
                DirCacheBuilder builder = tree.builder();
                builder.addTree(
                        new byte[0],
                        DirCacheEntry.STAGE_0,
                        reader,
                        walk.parseCommit(tip).getTree());
                builder.finish();
            }
        }
        return tree;
    }

    private static DirCacheEditor.PathEdit put(String path, ObjectId blob) {
        return new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(blob);
            }
        };
    }

    private static String message(Run run) {
        String total = run.build().total().map(seconds -> seconds + "s").orElse("unmeasured");
        CommitId commit = run.origin().commit();
        return "bench: %s %s %s %d targets\n"
                .formatted(
                        run.origin().date(),
                        commit.shortForm(),
                        total,
                        run.build().targets().size());
    }
}
