package dev.leanbench.evaluation.changepoints;

import dev.leanbench.evaluation.peers.EnergyDistance;

/**
 * E-divisive (Matteson and James 2014): a series is bisected where the energy distance between parts of two values or
 * more is largest, then its parts are. The score is the largest threshold on that distance at which bisection comes to
 * a recent change; a threshold in place of their permutation test, which costs some two hundred times as much and draws
 * lots.
 */
record EnergyDivisive() implements RecentChange {

    @Override
    public double score(double[] series) {
        EnergyDistance distance = new EnergyDistance(series);
        int window = series.length - MOST_RUNS - RUNS_ASTRAY;
        int from = 0;
        double threshold = Double.POSITIVE_INFINITY;
        while (true) {
            EnergyDistance.Candidate split = distance.best(from, series.length, FEWEST_RUNS);
            threshold = Math.min(threshold, split.distance());
            if (split.position() < window) {
                from = split.position();
            } else {
                return threshold;
            }
        }
    }
}
