package dev.leanbench.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanbench.cli.config.Chosen;
import dev.leanbench.cli.config.Setting;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The answer of {@code bench config --json}. */
public final class ConfigJson {

    private ConfigJson() {}

    /**
     * What is in force.
     *
     * @param effective the value of each setting
     * @param token the variable that holds a token, where there is one
     * @param file the repository's file, where there is one
     * @return one object, with a line break at its end
     */
    public static String render(Map<Setting, Chosen> effective, Optional<String> token, Optional<Path> file) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("file", file.map(Path::toString).orElse(null));
        node.put("token", token.orElse(null));
        ArrayNode settings = node.putArray("settings");
        effective.forEach((setting, chosen) -> {
            ObjectNode entry = settings.addObject().put("key", setting.key());
            boolean set = chosen.origin() != Chosen.Origin.DEFAULT;
            entry.put("value", set ? chosen.value() : null);
            entry.put("origin", chosen.origin().name().toLowerCase(Locale.ROOT));
            entry.put("where", set ? chosen.where() : null);
            entry.put("default", setting.usual());
        });
        return Json.text(node);
    }
}
