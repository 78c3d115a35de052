package dev.leanbench.core.statistics;

/** Student's t distribution. */
public final class StudentT {

    private static final double SMALLEST = 1e-300;

    private final double degrees;

    /** The logarithm of 1 / B(ν/2, 1/2), which is as dear as all the rest and the same for every statistic. */
    private final double logFactor;

    /**
     * The distribution with some degrees of freedom, to be asked more than once.
     *
     * @param degrees degrees of freedom, above 0, not necessarily whole
     */
    public StudentT(double degrees) {
        this.degrees = degrees;
        this.logFactor = Gamma.logarithm((degrees + 1) / 2) - Gamma.logarithm(degrees / 2) - Gamma.logarithm(0.5);
    }

    /**
     * The probability of a value at least as far from zero, in either direction.
     *
     * @param t the statistic
     * @param degrees degrees of freedom, above 0, not necessarily whole
     * @return the two-sided p-value, 0 to 1
     */
    public static double twoSided(double t, double degrees) {
        return new StudentT(degrees).twoSided(t);
    }

    /**
     * The probability of a value at least as far from zero, in either direction: the regularised incomplete beta
     * function I<sub>x</sub>(ν/2, 1/2) at x = ν/(ν+t²) (Abramowitz and Stegun 26.7.1 and 26.5.27).
     *
     * @param t the statistic
     * @return the two-sided p-value, 0 to 1
     */
    public double twoSided(double t) {
        double square = t * t;
        return regularizedBeta(degrees / (degrees + square), square / (degrees + square), degrees / 2, 0.5);
    }

    /**
     * The degrees of freedom.
     *
     * @return above 0
     */
    public double degrees() {
        return degrees;
    }

    /**
     * The value that is exceeded, in either direction, with a given probability; found by bisection.
     *
     * @param probability two-sided, above 0 and up to 1
     * @param degrees degrees of freedom, above 0
     * @return the critical value, 0 or more
     */
    public static double critical(double probability, double degrees) {
        StudentT distribution = new StudentT(degrees);
        double low = 0;
        double high = 1;
        while (distribution.twoSided(high) > probability && high < 1e12) {
            high *= 2;
        }
        for (double middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
            if (distribution.twoSided(middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * The value of a standard normal distribution that is as rare as {@code t} (Wallace 1959, "Bounds on normal
     * approximations to Student's and the chi-square distributions"); within 3 % for 3 degrees or more and scores up
     * to 4, and too small rather than too large further out.
     *
     * @param t the statistic
     * @param degrees degrees of freedom, above 0
     * @return the normal score, with the sign of {@code t}
     */
    public static double normalScore(double t, double degrees) {
        double size = shrinkage(degrees) * Math.sqrt(degrees * Math.log1p(t * t / degrees));
        return Math.copySign(size, t);
    }

    /**
     * The inverse of {@link #normalScore}.
     *
     * @param score the normal score
     * @param degrees degrees of freedom, above 0
     * @return the statistic that is as rare, with the sign of {@code score}
     */
    public static double fromNormalScore(double score, double degrees) {
        double square = score / shrinkage(degrees);
        return Math.copySign(Math.sqrt(degrees * Math.expm1(square * square / degrees)), score);
    }

    private static double shrinkage(double degrees) {
        return (8 * degrees + 1) / (8 * degrees + 3);
    }

    /** I_x(a, b), with 1 − x given beside x because it may be too small to come from a subtraction. */
    private double regularizedBeta(double x, double oneMinusX, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (oneMinusX <= 0) {
            return 1;
        }
        double front = Math.exp(logFactor + a * Math.log(x) + b * Math.log(oneMinusX));
        return x < (a + 1) / (a + b + 2)
                ? front * continuedFraction(x, a, b) / a
                : 1 - front * continuedFraction(oneMinusX, b, a) / b;
    }

    /** The continued fraction 26.5.8 of Abramowitz and Stegun, by the modified method of Lentz (1976). */
    private static double continuedFraction(double x, double a, double b) {
        double c = 1;
        double d = awayFromZero(1 - (a + b) * x / (a + 1));
        d = 1 / d;
        double result = d;
        for (int m = 1; m <= 500; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            result *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            double factor = d * c;
            result *= factor;
            if (Math.abs(factor - 1) < 1e-15) {
                break;
            }
        }
        return result;
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < SMALLEST ? SMALLEST : value;
    }
}
