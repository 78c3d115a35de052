package dev.leanbench.store.git;

import dev.leanbench.core.model.CommitId;
import dev.leanbench.core.model.Measurement;
import dev.leanbench.core.model.RunName;
import dev.leanbench.core.model.RunOrigin;
import dev.leanbench.core.port.HistoryFault;
import dev.leanbench.store.git.RunDocumentReader.Checked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;

/** Looks at every file of the branch, and finds the names that the documents should have. */
final class Checkup {

    private record Found(String path, RunName name, Measurement measurement) {

        RunOrigin origin() {
            return measurement.origin();
        }
    }

    private static final String LEFT_ALONE = "it is no document; it is left alone";

    private static final Comparator<Found> BY_AGE =
            Comparator.comparing((Found found) -> found.origin().moment()).thenComparing(Found::name);

    private final HistoryTree tree;
    private final DocumentSource source;
    private final List<HistoryFault> faults = new ArrayList<>();
    private final List<Found> misnamed = new ArrayList<>();
    private final List<Found> sound = new ArrayList<>();
    private final SortedMap<String, String> renames = new TreeMap<>();

    private Checkup(HistoryTree tree, DocumentSource source) {
        this.tree = tree;
        this.source = source;
    }

    static Checkup of(HistoryTree tree, BranchHome.Session session) throws IOException {
        SortedMap<String, ObjectId> documents = tree.documents();
        Checkup checkup = new Checkup(tree, tree.sourceOf(session, documents));
        checkup.source.expect(documents.keySet());
        for (String stranger : tree.strangers()) {
            checkup.report(stranger, LEFT_ALONE, false);
        }
        checkup.look(List.copyOf(documents.keySet()));
        checkup.findNames(documents.keySet());
        checkup.findRepetitions(documents);
        checkup.lookAtLatest(documents);
        return checkup;
    }

    List<HistoryFault> faults() {
        return List.copyOf(faults);
    }

    /** The documents that should be called something else: from path to path. */
    SortedMap<String, String> renames() {
        return renames;
    }

    /** The path, before any renaming, of the document that should be the latest. */
    Optional<String> newest() {
        return all().stream().max(BY_AGE).map(Found::path);
    }

    private List<Found> all() {
        List<Found> all = new ArrayList<>(sound);
        all.addAll(misnamed);
        all.sort(BY_AGE);
        return all;
    }

    private void look(List<String> paths) throws IOException {
        List<String> documents = new ArrayList<>();
        try (DocumentParsers<Checked> parsers = new DocumentParsers<>(paths.size(), RunDocumentReader::readChecked)) {
            for (String path : paths) {
                if (!path.endsWith(BranchLayout.SUFFIX) || !tree.isPlainFile(path)) {
                    report(path, LEFT_ALONE, false);
                    continue;
                }
                documents.add(path);
                try {
                    parsers.parse(source.read(path));
                } catch (IOException e) {
                    parsers.fail(Problems.reason(e));
                }
            }
            List<DocumentParsers.Parsed<Checked>> parsed = parsers.all();
            for (int i = 0; i < documents.size(); i++) {
                look(documents.get(i), parsed.get(i));
            }
        }
    }

    private void look(String path, DocumentParsers.Parsed<Checked> parsed) {
        if (parsed instanceof DocumentParsers.Unusable<Checked> unusable) {
            report(path, unusable.reason(), false);
            return;
        }
        Checked document = ((DocumentParsers.Usable<Checked>) parsed).content();
        Measurement measurement = document.run().measurement();
        RunOrigin origin = measurement.origin();
        if (!document.listsTargetsInOrder()) {
            report(path, "its targets are not sorted by name", false);
        }
        Optional<RunName> name =
                RunName.parse(BranchLayout.stemIn(path)).filter(known -> BranchLayout.isNameOf(known, origin));
        if (name.isPresent()) {
            sound.add(new Found(path, name.get(), measurement));
        } else {
            misnamed.add(new Found(path, RunName.firstFreeFor(origin, Set.of()), measurement));
        }
    }

    private void findNames(Set<String> paths) {
        Set<RunName> taken = new HashSet<>();
        paths.forEach(path -> RunName.parse(BranchLayout.stemIn(path)).ifPresent(taken::add));
        for (Found found : misnamed) {
            RunName name = RunName.firstFreeFor(found.origin(), taken);
            taken.add(name);
            String path = BranchLayout.pathOf(name);
            renames.put(found.path(), path);
            report(found.path(), "it should be called " + path, true);
        }
    }

    private void findRepetitions(Map<String, ObjectId> documents) {
        Map<CommitId, List<Found>> byCommit = new HashMap<>();
        for (Found found : all()) {
            List<Found> earlier = byCommit.computeIfAbsent(found.origin().commit(), commit -> new ArrayList<>());
            ObjectId content = documents.get(found.path());
            earlier.stream()
                    .filter(other -> Objects.equals(documents.get(other.path()), content)
                            || other.measurement().isSameAs(found.measurement()))
                    .findFirst()
                    .ifPresent(first -> report(
                            found.path(), "it is the same measurement as " + first.path() + "; both are kept", false));
            earlier.add(found);
        }
    }

    private void lookAtLatest(Map<String, ObjectId> documents) throws IOException {
        Optional<ObjectId> latest = tree.latest();
        Optional<String> newest = newest();
        boolean unreadable = latest.isPresent()
                && faults.stream()
                        .filter(fault -> !fault.mendable())
                        .anyMatch(fault -> latest.get().equals(documents.get(fault.path())));
        if (newest.isPresent() && !unreadable && !latest.equals(newest.map(documents::get))) {
            report(
                    BranchLayout.LATEST,
                    latest.isEmpty() ? "it is missing" : "it is not the newest run, " + newest.get(),
                    true);
        }
    }

    private void report(String path, String what, boolean mendable) {
        faults.add(new HistoryFault(path, what, mendable));
    }
}
