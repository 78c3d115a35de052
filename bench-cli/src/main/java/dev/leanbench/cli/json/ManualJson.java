package dev.leanbench.cli.json;

/** The answers of {@code bench completion} and {@code bench man} with {@code --json}. */
public final class ManualJson {

    private ManualJson() {}

    /**
     * A script for a shell.
     *
     * @param shell the shell, for example {@code fish}
     * @param script what it is to read
     * @return one object, with a line break at its end
     */
    public static String ofCompletion(String shell, String script) {
        return Json.text(Json.MAPPER.createObjectNode().put("shell", shell).put("script", script));
    }

    /**
     * A manual page.
     *
     * @param name its name, for example {@code bench-weekly}
     * @param page its text, as man reads it
     * @return one object, with a line break at its end
     */
    public static String ofPage(String name, String page) {
        return Json.text(Json.MAPPER
                .createObjectNode()
                .put("name", name)
                .put("section", 1)
                .put("page", page));
    }
}
