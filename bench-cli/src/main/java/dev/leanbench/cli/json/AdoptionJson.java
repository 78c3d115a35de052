package dev.leanbench.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanbench.cli.adopt.Adoption;
import dev.leanbench.cli.adopt.Surroundings;
import java.util.Locale;

/** The answer of {@code bench init --json}. */
public final class AdoptionJson {

    private AdoptionJson() {}

    /**
     * What was found and what is written.
     *
     * @param found what is known of the repository
     * @param adoption the files
     * @param dryRun whether nothing is written
     * @return one object, with a line break at its end
     */
    public static String render(Surroundings found, Adoption adoption, boolean dryRun) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        ObjectNode repository = node.putObject("found");
        repository.put("root", found.root().toString());
        ArrayNode roots = repository.putArray("roots");
        found.roots().forEach(roots::add);
        repository.put("mathlib", found.usesMathlib());
        repository.put("branch", found.branch().orElse(null));
        repository.put("remote", found.remote().orElse(null));
        node.put("dry_run", dryRun);
        ArrayNode files = node.putArray("files");
        adoption.files()
                .forEach(file -> files.addObject()
                        .put("path", file.name())
                        .put("change", file.change().name().toLowerCase(Locale.ROOT))
                        .put("text", file.text()));
        return Json.text(node);
    }
}
