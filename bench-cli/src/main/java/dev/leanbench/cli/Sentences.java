package dev.leanbench.cli;

import dev.leanbench.core.model.History;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.Publication;
import java.util.List;

/** What is said about steps that were done. */
final class Sentences {

    private Sentences() {}

    static String of(Appended appended) {
        String what = appended.stored().name() + " with "
                + appended.stored().run().build().targets().size() + " targets";
        return appended instanceof Appended.AlreadyThere
                ? "Nothing to store: this run is already on the " + appended.location() + " as " + what + "."
                : "Stored " + what + " on the " + appended.location() + ".";
    }

    static List<String> ofSkipped(History history) {
        return history.skipped().stream()
                .map(file -> "Skipped " + file.path() + ": " + file.reason())
                .toList();
    }

    static String of(Publication publication) {
        return switch (publication.effect()) {
            case CREATED -> "Published: " + publication.location();
            case UPDATED -> "Updated: " + publication.location();
            case UNCHANGED -> "Unchanged: " + publication.location();
        };
    }
}
