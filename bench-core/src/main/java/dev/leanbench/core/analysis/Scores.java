package dev.leanbench.core.analysis;

import dev.leanbench.core.statistics.Robust;
import dev.leanbench.core.statistics.StudentT;
import java.util.List;
import java.util.OptionalDouble;

/** How far out each target of a run is, and by how much noisier than usual the run is, which all of them tell together. */
final class Scores {

    /** A run's own noise is believed as if this many targets said it is the usual one. */
    private static final double USUAL_NOISE_WEIGHT = 20;

    /** The logarithm of a run's noise has about this variance over the number of targets that tell it. */
    private static final double DOUBT_OF_NOISE = 0.8;

    /** How far the times of two targets may be apart that are taken for one, renamed. */
    private static final double RENAMING_DOUBT = 0.1;

    private final List<Appearance> known;
    private final SpeedCurve speed;

    private Scores(List<Appearance> known, SpeedCurve speed) {
        this.known = known;
        this.speed = speed;
    }

    /**
     * Gives each target its variance and its score.
     *
     * @param usual the noise of the runs before, where there are some
     * @return the run's noise, 1 for that of the targets' own
     */
    static double give(List<Appearance> known, NoiseModel targets, SpeedCurve speed, OptionalDouble usual) {
        Scores scores = new Scores(known, speed);
        known.forEach(each -> scores.weigh(each, targets));
        double noise = scores.likeOthers(scores.told(), usual);
        known.forEach(each -> score(each, noise));
        return noise;
    }

    private void weigh(Appearance each, NoiseModel targets) {
        double speedError = speed.errorAt(each.track.size());
        each.variance = each.own * (1 + each.doubt) + speedError * speedError;
        if (each.track.mayBeAnother()) {
            each.variance += RENAMING_DOUBT * RENAMING_DOUBT;
        }
        each.degrees = targets.degrees(each.track);
    }

    /** The noise that the targets tell. */
    private double told() {
        double[] noises = new double[known.size()];
        for (int i = 0; i < noises.length; i++) {
            score(known.get(i), 1);
            noises[i] = noiseIn(known.get(i));
        }
        double scale = Robust.trimmedScaleAbout(0, noises);
        return Math.sqrt((known.size() * scale * scale + USUAL_NOISE_WEIGHT) / (known.size() + USUAL_NOISE_WEIGHT));
    }

    /** What the reading tells of the run's noise: where most print the same digits, the digits hide as much as they can. */
    private static double noiseIn(Appearance each) {
        double hidden = each.halfUnit / Math.sqrt(3 * each.variance);
        return Math.max(Math.abs(each.score), Math.min(1, hidden) / Robust.NORMAL_CONSISTENCY);
    }

    /**
     * Most runs are as noisy as the others, and chance makes them seem different: a run's noise is drawn towards that of the
     * runs before by as much as chance explains (the positive part of Stein's estimate: James and Stein 1961, "Estimation
     * with quadratic loss", for one number).
     */
    private double likeOthers(double told, OptionalDouble others) {
        double usual = others.orElse(told);
        double apart = Math.log(told / usual);
        double chance = DOUBT_OF_NOISE / known.size();
        return apart * apart <= chance ? usual : usual * Math.exp(apart - chance / apart);
    }

    /** A noisier run spreads what was measured; how rare that is as a normal score follows from it, and not the other way. */
    private static void score(Appearance each, double noise) {
        each.score = StudentT.normalScore(each.change() / (Math.sqrt(each.variance) * noise), each.degrees);
    }
}
