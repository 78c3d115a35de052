package dev.leanbench.report.github;

import dev.leanbench.core.compare.TimeChange;
import dev.leanbench.core.model.Seconds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers for people, with no more digits than were measured. */
final class Figures {

    static final String NOT_MEASURED = "not measured";

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal PRECISE = BigDecimal.TEN;

    private Figures() {}

    /** {@code 1h 2m 3s}, {@code 12m 34s}; under a minute as printed: {@code 24 s}, {@code 1.9 s}. */
    static String duration(Seconds time) {
        return duration(time.toBigDecimal());
    }

    static String duration(Optional<Seconds> time) {
        return time.map(Figures::duration).orElse(NOT_MEASURED);
    }

    /** After minus before with its sign: {@code +3.2 s}. */
    static String delta(TimeChange change) {
        if (!change.isComplete()) {
            return NOT_MEASURED;
        }
        Seconds before = change.before().orElseThrow();
        Seconds after = change.after().orElseThrow();
        BigDecimal difference = after.toBigDecimal().subtract(before.toBigDecimal());
        int decimals = Math.min(before.decimals(), after.decimals());
        if (after.toBigDecimal().max(before.toBigDecimal()).compareTo(PRECISE) >= 0) {
            decimals = Math.min(decimals, 1);
        }
        BigDecimal shown = difference.setScale(decimals, RoundingMode.HALF_UP);
        return sign(shown) + duration(shown.abs());
    }

    /** After divided by before, minus one: {@code +3.2 %}; without tenths where the times are too coarse for them. */
    static String percent(TimeChange change) {
        if (change.ratio().isEmpty()) {
            return "–";
        }
        BigDecimal before = change.before().orElseThrow().toBigDecimal();
        double step = Math.pow(10, -change.before().orElseThrow().decimals()) / before.doubleValue();
        BigDecimal percent = BigDecimal.valueOf(change.ratio().getAsDouble() * 100);
        boolean tenths = step < 0.01 && percent.abs().compareTo(BigDecimal.valueOf(100)) < 0;
        BigDecimal shown = percent.setScale(tenths ? 1 : 0, RoundingMode.HALF_UP);
        return sign(shown) + shown.abs().toPlainString() + " %";
    }

    /** {@code 1 run}, {@code 2 runs}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String duration(BigDecimal seconds) {
        if (seconds.compareTo(MINUTE) < 0) {
            return seconds.toPlainString() + " s";
        }
        long whole = seconds.setScale(0, RoundingMode.HALF_UP).longValueExact();
        long hours = whole / 3600;
        String minutes = whole % 3600 / 60 + "m " + whole % 60 + "s";
        return hours == 0 ? minutes : hours + "h " + minutes;
    }

    private static String sign(BigDecimal number) {
        return switch (number.signum()) {
            case 1 -> "+";
            case -1 -> "−";
            default -> "±";
        };
    }
}
