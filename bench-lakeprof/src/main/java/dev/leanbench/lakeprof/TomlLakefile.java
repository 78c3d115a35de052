package dev.leanbench.lakeprof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.leanbench.core.problem.ProblemException;
import dev.leanbench.core.problem.ProblemKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code lakefile.toml}. */
final class TomlLakefile {

    private TomlLakefile() {}

    static Lakefile read(String file, String text) {
        JsonNode lakefile = parse(file, text);
        List<String> roots = new ArrayList<>();
        for (JsonNode library : lakefile.path("lean_lib")) {
            if (library.path("roots").isEmpty()) {
                add(roots, library.path("name"));
            } else {
                library.path("roots").forEach(root -> add(roots, root));
            }
        }
        for (JsonNode executable : lakefile.path("lean_exe")) {
            add(roots, executable.has("root") ? executable.path("root") : executable.path("name"));
        }
        Set<String> requirements = new HashSet<>();
        lakefile.path("require")
                .forEach(
                        requirement -> requirements.add(requirement.path("name").asText()));
        return new Lakefile(roots, requirements);
    }

    private static void add(List<String> roots, JsonNode name) {
        if (!name.asText().isBlank()) {
            roots.add(Lakefile.printed(name.asText()));
        }
    }

    private static JsonNode parse(String file, String text) {
        try {
            return new TomlMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    ProblemKind.INPUT_UNREADABLE,
                    "it is not TOML: " + e.getOriginalMessage(),
                    file,
                    "Let Lake itself say what is wrong: lake build");
        }
    }
}
