package dev.leanbench.cli.text;

import dev.leanbench.cli.config.Chosen;
import dev.leanbench.cli.config.Setting;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code bench config} says to a person. */
public final class ConfigText {

    private ConfigText() {}

    /**
     * What is in force, a line for each setting.
     *
     * @param effective the value of each setting
     * @param token the variable that holds a token, where there is one
     * @return several lines
     */
    public static String render(Map<Setting, Chosen> effective, Optional<String> token) {
        StringBuilder text = new StringBuilder();
        effective.forEach((setting, chosen) -> text.append(line(setting.key(), chosen.value(), words(chosen))));
        text.append(line("token", token.isPresent() ? "given" : "none", token.orElse("default")));
        return text.toString();
    }

    private static String words(Chosen chosen) {
        return chosen.origin() == Chosen.Origin.DEFAULT ? "default" : chosen.where();
    }

    private static String line(String key, String value, String where) {
        return String.format(Locale.ROOT, "%-8s %s  (%s)%n", key, Columns.printable(value), Columns.printable(where));
    }
}
