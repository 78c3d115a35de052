package dev.leanbench.core.analysis;

/**
 * What a target's next reading should be if nothing changed: its level, and what it makes of the processor at hand. A
 * target may like one model of processor better than other targets do; how much so is told by its own readings on that
 * model, drawn towards nothing by as much as they are few (the best linear unbiased prediction of a random effect,
 * Henderson 1975, "Best linear unbiased estimation and prediction under a selection model").
 *
 * @param value the natural logarithm to expect
 * @param doubt the variance of that, in units of the variance of one reading
 */
record Expectation(double value, double doubt) {

    /** Readings further from the middle than this many standard deviations count as if they were no further. */
    private static final double STRAY = 2;

    /**
     * From the readings at a target's level.
     *
     * @param sums what they are summed up in
     * @param model the processor of the next reading
     * @param variance of one reading
     * @param response the variance of what targets make of a model of processor
     */
    static Expectation of(Track track, ModelSums sums, int model, double variance, double response) {
        track.sumUp(sums, STRAY * STRAY * (variance + response));
        sums.fit(response / variance);
        double kept = sums.kept(model);
        return new Expectation(
                sums.level() + sums.response(model), sums.doubtOfResponse(model) + kept * kept / sums.information());
    }
}
