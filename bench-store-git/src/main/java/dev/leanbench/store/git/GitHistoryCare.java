package dev.leanbench.store.git;

import dev.leanbench.core.port.HistoryCare;
import dev.leanbench.core.port.HistoryFault;
import dev.leanbench.core.port.HistoryRepair;
import dev.leanbench.core.problem.Problem;
import dev.leanbench.core.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Looks after the branch {@code bench-history}. */
record GitHistoryCare(BranchHome home, Limits limits) implements HistoryCare {

    private static final String FAILED = "the history could not be repaired";

    @Override
    public List<HistoryFault> check() {
        return Sessions.of(home, limits).work("the history could not be checked", session -> {
            try (ObjectReader reader = session.repository().newObjectReader()) {
                Optional<ObjectId> tip = session.tip();
                return tip.isEmpty()
                        ? List.<HistoryFault>of()
                        : examine(session, reader, tip.get()).faults();
            }
        });
    }

    @Override
    public HistoryRepair repair() {
        Patience patience = new Patience(limits);
        return Sessions.of(home, limits).work(FAILED, session -> repair(session, patience));
    }

    @Override
    public Optional<Problem> obstacle() {
        try {
            return Sessions.of(home, limits)
                    .work(Append.FAILED, BranchHome.Session::obstacle)
                    .map(refusal -> refusal.problem(Append.FAILED, home.location()));
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }

    private HistoryRepair repair(BranchHome.Session session, Patience patience) throws IOException {
        while (true) {
            Optional<ObjectId> tip = session.tip();
            if (tip.isEmpty()) {
                return new HistoryRepair(List.of(), List.of(), home.location());
            }
            try (ObjectReader reader = session.repository().newObjectReader()) {
                Checkup checkup = examine(session, reader, tip.get());
                HistoryRepair repair = new HistoryRepair(
                        mendable(checkup, true).toList(),
                        mendable(checkup, false).toList(),
                        home.location());
                if (repair.mended().isEmpty()) {
                    return repair;
                }
                ObjectId commit = RepairCommit.write(
                        session,
                        tip.get(),
                        HistoryTree.of(reader, tip.get(), home.location()),
                        checkup.renames(),
                        checkup.newest());
                Optional<Refusal> refusal = session.move(tip, commit);
                if (refusal.isEmpty()) {
                    return repair;
                }
                if (!refusal.get().mayPass() || !patience.afterRefusalAt(tip)) {
                    throw new ProblemException(refusal.get().problem(FAILED, home.location()));
                }
            }
        }
    }

    private Checkup examine(BranchHome.Session session, ObjectReader reader, ObjectId tip) throws IOException {
        return Checkup.of(HistoryTree.of(reader, tip, home.location()), session);
    }

    private static Stream<HistoryFault> mendable(Checkup checkup, boolean mendable) {
        return checkup.faults().stream().filter(fault -> fault.mendable() == mendable);
    }
}
