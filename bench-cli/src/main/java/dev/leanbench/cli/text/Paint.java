package dev.leanbench.cli.text;

/** Colours, by what they mean. */
enum Paint {
    WORSE("31"),
    BETTER("32"),
    WARNING("33"),
    STRONG("1"),
    ASIDE("2");

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    String on(Screen screen, String text) {
        return screen.colour() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
