package dev.leanbench.cli.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanbench.core.port.Appended;
import dev.leanbench.core.port.PlannedPublication;
import dev.leanbench.core.report.Report;
import dev.leanbench.store.git.GitStorage;
import java.util.List;

/** What {@code --dry-run --json} answers: everything that would be written, and where. */
public final class RehearsalJson {

    private RehearsalJson() {}

    /**
     * A run that would be stored.
     *
     * @param planned what would become of it
     * @return one object, with a line break at its end
     */
    public static String render(Appended planned) {
        return Json.text(node(planned));
    }

    /**
     * The weekly job.
     *
     * @param planned what would become of the run
     * @param publications where its report would be published
     * @param report the report
     * @return one object, with a line break at its end
     */
    public static String render(Appended planned, List<PlannedPublication> publications, Report report) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.set("stored", node(planned));
        PublicationJson.putPlanned(node, publications);
        node.set("report", ReportJson.node(report));
        return Json.text(node);
    }

    /**
     * A build that would be recorded.
     *
     * @param words the build
     * @param log the log that it would write
     * @param document the run document that it would write
     * @return one object, with a line break at its end
     */
    public static String ofRecording(List<String> words, String log, String document) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        words.forEach(node.putArray("command")::add);
        node.put("log", log);
        node.put("document", document);
        return Json.text(node);
    }

    private static ObjectNode node(Appended planned) {
        ObjectNode node = HistoryJson.node(planned);
        if (planned instanceof Appended.Added) {
            node.put("path", GitStorage.pathOf(planned.stored().name()));
            node.put("text", GitStorage.write(planned.stored().run()));
        }
        return node;
    }
}
