package dev.leanbench.store.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * One directory of the branch while the next commit is put together. What is in it stays as it is, whatever it is and
 * however much lies below it, but for what is put there or removed.
 */
final class Folder {

    private record Entry(FileMode mode, ObjectId id) {}

    private final ObjectReader reader;
    /** In git's order, which sorts by bytes and a directory as if its name ended in a slash. */
    private final Map<String, Entry> entries = new TreeMap<>();

    private final Map<String, Folder> opened = new HashMap<>();

    private Folder(ObjectReader reader) {
        this.reader = reader;
    }

    /** The directory that a tree is, or an empty one. */
    static Folder of(ObjectReader reader, Optional<ObjectId> tree) throws IOException {
        Folder folder = new Folder(reader);
        if (tree.isPresent()) {
            for (CanonicalTreeParser entry = new CanonicalTreeParser(null, reader, tree.get());
                    !entry.eof();
                    entry.next()) {
                if (entry.getNameLength() == 0) {
                    throw new CorruptObjectException(tree.get(), "an entry of it has no name");
                }
                byte[] name = new byte[entry.getNameLength()];
                entry.getName(name, 0);
                FileMode mode = entry.getEntryFileMode();
                folder.entries.put(
                        key(new String(name, StandardCharsets.ISO_8859_1), mode),
                        new Entry(mode, entry.getEntryObjectId()));
            }
        }
        return folder;
    }

    /** Names are bytes, and not always text. */
    private static String key(String bytes, FileMode mode) {
        return mode == FileMode.TREE ? bytes + "/" : bytes;
    }

    private static String bytesOf(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    void put(String path, ObjectId blob) throws IOException {
        int slash = path.indexOf('/');
        if (slash >= 0) {
            below(path.substring(0, slash)).put(path.substring(slash + 1), blob);
            return;
        }
        String name = bytesOf(path);
        entries.remove(key(name, FileMode.TREE));
        entries.put(name, new Entry(FileMode.REGULAR_FILE, blob));
    }

    void remove(String path) throws IOException {
        int slash = path.indexOf('/');
        if (slash >= 0) {
            below(path.substring(0, slash)).remove(path.substring(slash + 1));
            return;
        }
        entries.remove(bytesOf(path));
    }

    private Folder below(String name) throws IOException {
        String key = key(bytesOf(name), FileMode.TREE);
        Folder folder = opened.get(key);
        if (folder == null) {
            folder = of(reader, Optional.ofNullable(entries.get(key)).map(Entry::id));
            opened.put(key, folder);
        }
        return folder;
    }

    /** Writes the tree, and those of the directories in which something changed. */
    ObjectId write(ObjectInserter inserter) throws IOException {
        for (Map.Entry<String, Folder> changed : opened.entrySet()) {
            entries.put(
                    changed.getKey(),
                    new Entry(FileMode.TREE, changed.getValue().write(inserter)));
        }
        TreeFormatter tree = new TreeFormatter();
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            byte[] key = entry.getKey().getBytes(StandardCharsets.ISO_8859_1);
            FileMode mode = entry.getValue().mode();
            tree.append(
                    key,
                    0,
                    mode == FileMode.TREE ? key.length - 1 : key.length,
                    mode,
                    entry.getValue().id());
        }
        return inserter.insert(tree);
    }
}
