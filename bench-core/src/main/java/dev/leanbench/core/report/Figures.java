package dev.leanbench.core.report;

import dev.leanbench.core.compare.LevelShift;
import dev.leanbench.core.compare.Signal;
import dev.leanbench.core.compare.TimeChange;
import dev.leanbench.core.model.Seconds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Numbers as people read them, with no more digits than were measured. */
public final class Figures {

    /** What stands where a number is not known. */
    public static final String NOT_MEASURED = "not measured";

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final BigDecimal LARGEST_WITH_TENTHS = BigDecimal.TEN;
    private static final double MEBIBYTE = 1 << 20;
    private static final long MEBIBYTES_IN_A_GIBIBYTE = 1 << 10;
    private static final double GIBIBYTE = 1 << 30;

    private Figures() {}

    /**
     * A length of time: {@code 586 ms}, {@code 1.9 s}, {@code 24 s}, {@code 12m 34s}, {@code 1h 02m 03s}.
     *
     * @param time the time
     * @return the time with no digit that was not printed
     */
    public static String duration(Seconds time) {
        return duration((time.toDouble() < 1 ? time : time.roundedTo(1)).toBigDecimal());
    }

    /**
     * A length of time that may not have been measured.
     *
     * @param time the time, where there is one
     * @return the time, or {@value #NOT_MEASURED}
     */
    public static String duration(Optional<Seconds> time) {
        return time.map(Figures::duration).orElse(NOT_MEASURED);
    }

    /**
     * A time as Lake printed it for a target. Lake prints {@code 2.0s} for what took 2.00 to 2.05 s, but by a missing carry
     * also for 2.95 to 3.00 s, and such a reading is shown as what it can mean.
     *
     * @param time a printed time
     * @return for example {@code 1.9 s}, or {@code 2.0 or 3.0 s}
     */
    public static String reading(Seconds time) {
        boolean ambiguous =
                time.decimals() == 1 && time.unscaled() % 10 == 0 && time.unscaled() >= 10 && time.unscaled() < 100;
        return ambiguous ? time + " or " + (time.unscaled() / 10 + 1) + ".0 s" : duration(time);
    }

    /**
     * A printed time of a target that may be in one run only.
     *
     * @param time the time, where there is one
     * @return the reading, or {@value #NOT_MEASURED}
     */
    public static String reading(Optional<Seconds> time) {
        return time.map(Figures::reading).orElse(NOT_MEASURED);
    }

    /**
     * A level that was estimated, not read: three digits are all that it is good for.
     *
     * @param seconds the level in seconds, 0 or more
     * @return for example {@code 1.94 s} or {@code 12m 34s}
     */
    public static String level(double seconds) {
        BigDecimal exact = BigDecimal.valueOf(seconds);
        double shown = exact.round(THREE_DIGITS).doubleValue();
        int decimals = shown < 1 ? 3 : shown < 10 ? 2 : shown < 60 ? 1 : 0;
        return duration(exact.setScale(decimals, RoundingMode.HALF_UP));
    }

    /**
     * The levels before and after a step.
     *
     * @param shift the step
     * @return for example {@code 1.94 s → 2.31 s} or {@code 812 MiB → 3.2 GiB}
     */
    public static String levels(LevelShift shift) {
        return level(shift.signal(), shift.oldLevel()) + " → " + level(shift.signal(), shift.newLevel());
    }

    private static String level(Signal signal, double level) {
        return switch (signal) {
            case WALL_TIME, CPU_TIME -> level(level);
            case PEAK_MEMORY -> memory(level);
        };
    }

    /**
     * An amount of memory.
     *
     * @param bytes how many bytes
     * @return for example {@code 812 MiB} or {@code 3.2 GiB}
     */
    public static String memory(double bytes) {
        long mebibytes = Math.round(bytes / MEBIBYTE);
        return mebibytes < MEBIBYTES_IN_A_GIBIBYTE
                ? mebibytes + " MiB"
                : String.format(Locale.ROOT, "%.1f GiB", bytes / GIBIBYTE);
    }

    /**
     * After minus before with its sign.
     *
     * @param change a change
     * @return for example {@code +3.2 s}; {@value #NOT_MEASURED} unless both times are known
     */
    public static String delta(TimeChange change) {
        if (!change.isComplete()) {
            return NOT_MEASURED;
        }
        Seconds before = change.before().orElseThrow();
        Seconds after = change.after().orElseThrow();
        BigDecimal difference = after.toBigDecimal().subtract(before.toBigDecimal());
        int decimals = Math.min(before.decimals(), after.decimals());
        if (after.toBigDecimal().max(before.toBigDecimal()).compareTo(LARGEST_WITH_TENTHS) >= 0) {
            decimals = Math.min(decimals, 1);
        }
        BigDecimal shown = difference.setScale(decimals, RoundingMode.HALF_UP);
        return sign(shown) + duration(shown.abs());
    }

    /**
     * After divided by before, minus one; without tenths where the times are too coarse for them.
     *
     * @param change a change
     * @return for example {@code +3.2 %}; {@code –} where it is not known
     */
    public static String percent(TimeChange change) {
        if (change.ratio().isEmpty()) {
            return "–";
        }
        Seconds before = change.before().orElseThrow();
        double step = Math.pow(10, -before.decimals()) / before.toDouble();
        double percent = change.ratio().getAsDouble() * 100;
        boolean tenths = step < 0.01 && Math.abs(percent) < 100;
        return percent(percent, tenths ? 1 : 0);
    }

    /**
     * A change that was estimated.
     *
     * @param ratio 0.1 for 10 % more
     * @return for example {@code +12 %}, and with a tenth below 10 %
     */
    public static String percent(double ratio) {
        return percent(ratio * 100, Math.abs(ratio) < 0.0995 ? 1 : 0);
    }

    /**
     * How sure something is.
     *
     * @param confidence 0 to 1
     * @return for example {@code 97 %}; never 100
     */
    public static String confidence(double confidence) {
        return confidence >= 0.995 ? "> 99 %" : (int) Math.floor(confidence * 100 + 0.5) + " %";
    }

    /**
     * A number of things.
     *
     * @param number how many
     * @param noun what, in the singular
     * @return for example {@code 1 run} or {@code 2 runs}
     */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String percent(double percent, int decimals) {
        BigDecimal shown = BigDecimal.valueOf(percent).setScale(decimals, RoundingMode.HALF_UP);
        return sign(shown) + shown.abs().toPlainString() + " %";
    }

    private static String duration(BigDecimal seconds) {
        if (seconds.compareTo(MINUTE) < 0) {
            return seconds.scale() >= 3 && seconds.compareTo(BigDecimal.ONE) < 0 && seconds.signum() > 0
                    ? seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP) + " ms"
                    : seconds.toPlainString() + " s";
        }
        long whole = seconds.setScale(0, RoundingMode.HALF_UP).longValueExact();
        return whole < 3_600
                ? String.format(Locale.ROOT, "%dm %02ds", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%dh %02dm %02ds", whole / 3_600, whole / 60 % 60, whole % 60);
    }

    private static String sign(BigDecimal number) {
        return switch (number.signum()) {
            case 1 -> "+";
            case -1 -> "−";
            default -> "±";
        };
    }
}
