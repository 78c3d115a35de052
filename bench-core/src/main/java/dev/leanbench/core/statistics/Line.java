package dev.leanbench.core.statistics;

import java.util.Arrays;

/**
 * A straight line through points, by least squares.
 *
 * @param slope the change of y for one unit of x
 * @param slopeError the slope's standard error, for a known spread of y about the line of 1
 * @param residual the sum of the squared distances of the points from the line
 */
public record Line(double slope, double slopeError, double residual) {

    /**
     * Places at which a line is two levels: its slope is the step from one to the other.
     *
     * @param index where the second level begins, 1 or more
     * @param count how many places, more than {@code index}
     * @return 0 up to the index, 1 from there on
     */
    public static double[] stepAt(int index, int count) {
        double[] places = new double[count];
        Arrays.fill(places, index, count, 1);
        return places;
    }

    /**
     * Fits a line.
     *
     * @param x the places; if all are the same the slope is 0 and its error infinite
     * @param y the values, as many
     * @return the line (Gauss 1809; the error is 1 / √Σ(x − x̄)²)
     */
    public static Line through(double[] x, double[] y) {
        int count = x.length;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < count; i++) {
            meanX += x[i];
            meanY += y[i];
        }
        meanX /= count;
        meanY /= count;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < count; i++) {
            squares += (x[i] - meanX) * (x[i] - meanX);
            products += (x[i] - meanX) * (y[i] - meanY);
        }
        double slope = squares == 0 ? 0 : products / squares;
        double residual = 0;
        for (int i = 0; i < count; i++) {
            double distance = y[i] - meanY - slope * (x[i] - meanX);
            residual += distance * distance;
        }
        return new Line(slope, 1 / Math.sqrt(squares), residual);
    }
}
