package dev.leanbench.cli;

import dev.leanbench.core.model.RunName;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.HistoryFault;
import dev.leanbench.core.port.PlannedPublication;
import dev.leanbench.store.git.GitStorage;
import java.util.List;

/** What is printed in place of writing: each place under a heading, and below it all that would be written there. */
final class Rehearsals {

    private Rehearsals() {}

    static String of(Appended planned) {
        RunName name = planned.stored().name();
        return planned instanceof Appended.AlreadyThere
                ? "Would store nothing: this run is already on the " + planned.location() + " as " + name + ".\n"
                : "Would write " + GitStorage.pathOf(name) + " on the " + planned.location()
                        + ", and the same as bench/latest.json if no run is newer:\n"
                        + GitStorage.write(planned.stored().run());
    }

    static String of(PlannedPublication planned) {
        String heading = switch (planned.effect()) {
            case CREATED -> "Would create " + planned.location() + ":\n" + planned.text();
            case UPDATED -> "Would update " + planned.location() + ":\n" + planned.text();
            case UNCHANGED -> "Would leave unchanged, for it says the same already: " + planned.location();
        };
        StringBuilder said = new StringBuilder(heading.stripTrailing()).append('\n');
        planned.comments()
                .forEach(comment -> said.append("Would comment there:\n")
                        .append(comment.stripTrailing())
                        .append('\n'));
        planned.remarks().forEach(remark -> said.append(remark).append('\n'));
        return said.toString();
    }

    static String ofRepair(List<HistoryFault> faults) {
        List<String> mendable = faults.stream()
                .filter(HistoryFault::mendable)
                .map(fault -> "Would mend: " + Sentences.of(fault) + "\n")
                .toList();
        return mendable.isEmpty() ? "Would mend nothing.\n" : String.join("", mendable);
    }

    static String ofRecording(List<String> words, String log, String document) {
        return "Would run: " + String.join(" ", words) + "\nWould write its log into " + log
                + " and the run document into " + document + ".\n";
    }
}
