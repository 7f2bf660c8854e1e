package vn.hocvuso.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The server's classes, parsed and verified once: a class data sharing archive, which halves the CPU of every later start.
 * The first run on a JVM writes down what it loads; as soon as it is ready, a second JVM makes the archive from that list
 * in the background. One that is missing or was made by another JVM costs time, never a start.
 */
final class ClassArchive {
    private final Path archive;
    private final Path loaded;
    private final Path startJar;
    private Process making;
    private boolean stopped;

    ClassArchive(Program program) {
        this(program.startJar());
    }

    ClassArchive(Path startJar) {
        String jvm = Integer.toHexString((System.getProperty("java.vm.version") + System.getProperty("java.home")).hashCode());
        this.startJar = startJar;
        this.archive = startJar.resolveSibling("classes-" + jvm + ".jsa");
        this.loaded = startJar.resolveSibling("classes-" + jvm + ".list");
    }

    /** For the server's command line. */
    List<String> options() {
        return Files.exists(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of("-XX:DumpLoadedClassList=" + loaded);
    }

    /** Called by the server when it is ready; ends with the server. */
    void makeIfMissing() throws IOException, InterruptedException {
        if (Files.exists(archive) || !Files.exists(loaded)) {
            return;
        }
        Path list = startJar.resolveSibling("classes.list");
        Path part = startJar.resolveSibling("classes.part");
        // The JVM is still writing the list: its last line may be half a line.
        String lines = Files.readString(loaded);
        Files.writeString(list, lines.substring(0, lines.lastIndexOf('\n') + 1));
        ProcessBuilder dump = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:dump", "-XX:+UseSerialGC", "-Xmx128m", "-Xlog:disable",
                        "-XX:SharedClassListFile=" + list,
                        "-XX:SharedArchiveFile=" + part,
                        "-cp", startJar.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        if (runs(dump)) {
            Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(list);
        }
    }

    private boolean runs(ProcessBuilder dump) throws IOException, InterruptedException {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-archive"));
        } catch (IllegalStateException e) {
            return false; // the server is ending already
        }
        synchronized (this) {
            if (stopped) {
                return false;
            }
            making = dump.start();
        }
        return making.waitFor() == 0;
    }

    private synchronized void stop() {
        stopped = true;
        if (making != null) {
            making.destroyForcibly();
        }
    }
}
