package dev.leanbench.store.git;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/**
 * Parses documents, many of them on all processors. Whoever hands them in is held up while too many are waiting, so that
 * a long history is never in memory as text.
 */
final class DocumentParsers<T> implements AutoCloseable {

    private static final int FEW = 8;

    /** How a document is read. */
    interface Reading<T> {

        /**
         * Reads one document; called on several threads.
         *
         * @param names the names that the documents before had
         */
        T of(byte[] document, TargetNames names) throws InvalidDocumentException;
    }

    /** What became of a document. */
    sealed interface Parsed<T> {}

    /** It could be read. */
    record Usable<T>(T content) implements Parsed<T> {}

    /** It cannot be used. */
    record Unusable<T>(String reason) implements Parsed<T> {}

    private final Reading<T> reading;
    private final TargetNames names = new TargetNames();
    private final List<Future<Parsed<T>>> results = new ArrayList<>();
    private final ExecutorService workers;
    private final Semaphore room;

    DocumentParsers(int expected, Reading<T> reading) {
        this.reading = reading;
        int processors = expected <= FEW ? 1 : Runtime.getRuntime().availableProcessors();
        this.workers = Executors.newFixedThreadPool(processors, DocumentParsers::worker);
        this.room = new Semaphore(2 * processors);
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "bench document parser");
        thread.setDaemon(true);
        return thread;
    }

    void parse(byte[] document) {
        room.acquireUninterruptibly();
        results.add(workers.submit((Callable<Parsed<T>>) () -> {
            try {
                return new Usable<>(reading.of(document, names));
            } catch (InvalidDocumentException e) {
                return new Unusable<>(e.what());
            } finally {
                room.release();
            }
        }));
    }

    void fail(String reason) {
        FutureTask<Parsed<T>> failed = new FutureTask<>(() -> new Unusable<>(reason));
        failed.run();
        results.add(failed);
    }

    /** What became of the documents, in the order in which they were handed in. */
    List<Parsed<T>> all() {
        List<Parsed<T>> all = new ArrayList<>(results.size());
        for (Future<Parsed<T>> result : results) {
            all.add(resultOf(result));
        }
        return all;
    }

    private static <T> Parsed<T> resultOf(Future<Parsed<T>> result) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("a parser of run documents failed", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
