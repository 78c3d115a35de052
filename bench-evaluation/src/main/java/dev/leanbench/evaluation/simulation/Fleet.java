package dev.leanbench.evaluation.simulation;

import java.util.List;

/**
 * The machines that build.
 *
 * @param processors their models; each run gets one of them
 * @param runCv how much one model's speed varies from run to run
 * @param character how much targets differ in what they make of a model: the standard deviation of the logarithm
 * @param loaded the share of runs during which the machine has other work: everything takes 1.3 to 1.9 times as long,
 *     with twice the noise
 */
public record Fleet(List<Processor> processors, double runCv, double character, double loaded) {

    /** Run-to-run variation of one model of hosted runner (CodSpeedHQ/codspeed#520). */
    private static final double HOSTED_CV = 0.027;

    private static final Processor REFERENCE = new Processor("AMD EPYC 7763 64-Core Processor", 1, 1);

    public Fleet {
        processors = List.copyOf(processors);
        if (processors.isEmpty()) {
            throw new IllegalArgumentException("a fleet without a processor");
        }
    }

    /** One model of processor. */
    public static Fleet alike() {
        return new Fleet(List.of(REFERENCE), HOSTED_CV, 0, 0);
    }

    /** Four models; between two of them lies what two machines made of Mathlib: 1.56 for small targets, 1 for large. */
    public static Fleet mixed() {
        return new Fleet(
                List.of(
                        REFERENCE,
                        new Processor("AMD EPYC 9V74 80-Core Processor", 0.80, 0.85),
                        new Processor("Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz", 1.56, 1.00),
                        new Processor("Intel(R) Xeon(R) CPU E5-2673 v4 @ 2.30GHz", 1.60, 1.30)),
                HOSTED_CV,
                0.05,
                0);
    }

    /** The same machines, some of them busy. */
    public Fleet withLoad(double share) {
        return new Fleet(processors, runCv, character, share);
    }
}
