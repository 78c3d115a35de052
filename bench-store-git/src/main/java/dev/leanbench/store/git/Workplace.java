package dev.leanbench.store.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;

/**
 * A bare repository without refs, to fetch into and to push from. It is either a kept one, which remembers what was
 * fetched before and is only ever a cache, or one that is thrown away afterwards.
 */
final class Workplace implements AutoCloseable {

    /** One pack comes with every fetch; starting over now and then is cheaper than packing them together. */
    private static final int MOST_PACKS = 60;

    private final Repository repository;
    private final Path directory;
    private final Optional<FileChannel> lock;
    /** Whether something was in it when it was opened. */
    private final boolean used;

    private boolean spoilt;

    private Workplace(Repository repository, Path directory, Optional<FileChannel> lock, boolean used) {
        this.repository = repository;
        this.directory = directory;
        this.lock = lock;
        this.used = used;
    }

    /**
     * The kept repository of an address, if a place for such is given and no other process is at work there.
     *
     * @param cache where repositories are kept
     * @param address whose objects it holds
     * @param objectsAtHand objects that need no fetching
     */
    static Workplace open(Optional<Path> cache, String address, Optional<Path> objectsAtHand) throws IOException {
        if (cache.isPresent() && objectsAtHand.isEmpty()) {
            Optional<Workplace> kept = openKept(cache.get(), address);
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        return openThrowaway(objectsAtHand);
    }

    static Workplace openThrowaway(Optional<Path> objectsAtHand) throws IOException {
        Path directory = Files.createTempDirectory(ForgottenWorkplaces.PREFIX);
        ForgottenWorkplaces.clearBeside(directory);
        return new Workplace(Repositories.createBare(directory, objectsAtHand), directory, Optional.empty(), false);
    }

    private static Optional<Workplace> openKept(Path cache, String address) {
        try {
            Files.createDirectories(cache);
            String name = digest(address);
            FileChannel channel = FileChannel.open(
                    cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                return Optional.empty();
            }
            Path directory = cache.resolve(name + ".git");
            boolean used = isUsable(directory);
            Repository repository = used ? Repositories.openBare(directory) : create(directory);
            return Optional.of(new Workplace(repository, directory, Optional.of(channel), used));
        } catch (IOException e) {
            // A cache that cannot be used is done without.
            return Optional.empty();
        }
    }

    private static boolean isUsable(Path directory) throws IOException {
        return Files.exists(directory.resolve("HEAD")) && packsIn(directory) < MOST_PACKS;
    }

    private static Repository create(Path directory) throws IOException {
        delete(directory);
        Files.createDirectories(directory);
        return Repositories.createBare(directory, Optional.empty());
    }

    private static long packsIn(Path directory) throws IOException {
        Path packs = directory.resolve("objects/pack");
        if (!Files.isDirectory(packs)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(packs)) {
            return files.filter(file -> file.toString().endsWith(".pack")).count();
        }
    }

    /** Whether nobody else is at work there, in this process or another. The lock goes with the channel. */
    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String digest(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Repository repository() {
        return repository;
    }

    /**
     * Sees to it that what is kept here, if it is kept at all, is not used again.
     *
     * @return whether anything in it was there before, so that a new one may serve better
     */
    boolean spoil() {
        spoilt = true;
        return used;
    }

    @Override
    public void close() {
        repository.close();
        if (lock.isEmpty() || spoilt) {
            delete(directory);
        }
        if (lock.isPresent()) {
            try {
                lock.get().close();
            } catch (IOException e) {
                // The lock ends with this process.
                return;
            }
        }
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // Left to the system, which clears its temporary directory itself.
            directory.toFile().deleteOnExit();
        }
    }
}
