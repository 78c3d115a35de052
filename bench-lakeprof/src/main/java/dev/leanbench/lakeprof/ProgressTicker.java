package dev.leanbench.lakeprof;

import dev.leanbench.lakeprof.LakeBuilds.Progress;
import java.time.Duration;

/** Has the progress shown from time to time while a build runs. */
final class ProgressTicker extends Thread {

    private final Progress settings;
    private final BuildProgress progress;
    private final Transcript transcript;
    private final ProcessTree tree;
    private final long start = System.nanoTime();

    ProgressTicker(Progress settings, Transcript transcript, ProcessTree tree) {
        super("bench progress");
        this.settings = settings;
        this.progress = new BuildProgress(settings.usual());
        this.transcript = transcript;
        this.tree = tree;
        setDaemon(true);
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(settings.interval().toMillis());
                transcript.showProgress(progress.sentence(
                        transcript.counts(), RunningModules.of(tree), Duration.ofNanos(System.nanoTime() - start)));
            }
        } catch (InterruptedException e) {
            transcript.endProgress();
        }
    }

    /** Shows no more; what was shown is gone when this returns. */
    void end() throws InterruptedException {
        interrupt();
        join();
    }
}
