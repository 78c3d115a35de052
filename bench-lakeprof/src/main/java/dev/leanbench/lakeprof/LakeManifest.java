package dev.leanbench.lakeprof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The packages a Lake workspace depends on, as its {@code lake-manifest.json} pins them. */
final class LakeManifest {

    /** Whatever else stands there is no name, and would be in every run document. */
    private static final Pattern PACKAGE = Pattern.compile("[^\\p{Cntrl}]{1,300}");
    /** A commit's id, or the name of a branch or tag; never an address, which may hold a password. */
    private static final Pattern REVISION = Pattern.compile("[\\p{Alnum}._/+-]{1,200}");

    private LakeManifest() {}

    /** Each package's revision by its name; empty where there is no manifest that can be read. */
    static SortedMap<String, String> revisions(Path manifest) {
        SortedMap<String, String> revisions = new TreeMap<>();
        if (!Files.isRegularFile(manifest)) {
            return revisions;
        }
        try {
            for (JsonNode dependency :
                    new ObjectMapper().readTree(manifest.toFile()).path("packages")) {
                // Up to Lean 4.7 the two stood one level deeper.
                JsonNode fields = dependency.has("git") ? dependency.path("git") : dependency;
                String name = fields.path("name").asText("");
                String revision = fields.path("rev").asText("");
                if (!name.isBlank()
                        && PACKAGE.matcher(name).matches()
                        && REVISION.matcher(revision).matches()) {
                    revisions.put(name, revision);
                }
            }
        } catch (IOException e) {
            return new TreeMap<>();
        }
        return revisions;
    }
}
