package dev.leanbench.lakeprof;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How a job went, by the worst message it printed. Under a {@link #CLEAN} job nothing is printed. */
enum JobIcon {
    CLEAN("✔"),
    INFORMATION("ℹ"),
    WARNING("⚠"),
    ERROR("✖");

    private static final JobIcon[] ALL = values();

    @SuppressWarnings("ImmutableEnumChecker") // Nobody else gets hold of it.
    private final byte[] bytes;

    JobIcon(String icon) {
        this.bytes = (icon + " ").getBytes(StandardCharsets.UTF_8);
    }

    static Optional<JobIcon> eat(ByteCursor cursor) {
        for (JobIcon icon : ALL) {
            if (cursor.eat(icon.bytes)) {
                return Optional.of(icon);
            }
        }
        return Optional.empty();
    }
}
