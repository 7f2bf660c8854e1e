package vn.hocvuso.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A file that one process holds; the system gives it free when that process is gone, however it went. */
final class Lock implements AutoCloseable {
    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    static Lock take(Path file, int waitSeconds) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null && !within(waitSeconds, channel)) {
            throw new CannotStart(file.getParent() + " (HOCVUSO_HOME) is used by another running instance.");
        }
        return new Lock(channel);
    }

    private static boolean within(int seconds, FileChannel channel) {
        if (seconds == 0) {
            return false;
        }
        try {
            return CompletableFuture.supplyAsync(() -> await(channel)).get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException | InterruptedException e) {
            return false;
        }
    }

    private static boolean await(FileChannel channel) {
        try {
            FileLock lock = channel.lock();
            return lock.isValid();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
