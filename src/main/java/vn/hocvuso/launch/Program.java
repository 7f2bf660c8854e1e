package vn.hocvuso.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The unpacked program in {@code <home>/program/<build>}: the server, the application, and {@code start.jar}, which puts
 * {@link Server} before the server's own classes. Unpacked once per build; what other builds left is removed.
 */
final class Program {
    private static final String PREFIX = "program/";
    /** What the server writes at run time: made afresh for every start, else an older application may go on serving. */
    private static final List<String> STATE = List.of("config", "generated", "applications", "autodeploy", "logs", "docroot");

    private final JarFile product;
    private final Path directory;

    Program(JarFile product, Path home) throws IOException {
        this.product = product;
        this.directory = home.resolve("program").resolve(build(product));
    }

    Path server() {
        return directory.resolve("server");
    }

    Path application() {
        return directory.resolve("hocvuso");
    }

    Path startJar() {
        return directory.resolve("start.jar");
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** Only to be called by the one launcher that holds the home. */
    void prepare() throws IOException {
        Files.createDirectories(directory.getParent());
        try (Stream<Path> builds = Files.list(directory.getParent())) {
            for (Path other : builds.filter(path -> !path.equals(directory)).toList()) {
                delete(other);
            }
        }
        if (Files.isDirectory(directory)) {
            renewServerState();
        } else {
            Path part = directory.resolveSibling(directory.getFileName() + ".part");
            unpack(PREFIX, part);
            writeStartJar(part);
            Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void renewServerState() throws IOException {
        for (String name : STATE) {
            delete(server().resolve(name));
            unpack(PREFIX + "server/" + name + "/", server().resolve(name));
        }
    }

    private void unpack(String prefix, Path target) throws IOException {
        Files.createDirectories(target);
        for (ZipEntry entry : product.stream().filter(one -> one.getName().startsWith(prefix)).toList()) {
            Path file = target.resolve(entry.getName().substring(prefix.length()));
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else {
                Files.createDirectories(file.getParent());
                try (InputStream in = product.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
    }

    /** Carries what a manifest can: the server's jars on the class path and the modules it needs opened. */
    private void writeStartJar(Path root) throws IOException {
        Manifest manifest = new Manifest();
        try (JarFile micro = new JarFile(root.resolve("server/launch-micro.jar").toFile())) {
            Attributes theirs = micro.getManifest().getMainAttributes();
            Attributes ours = manifest.getMainAttributes();
            ours.put(Attributes.Name.MANIFEST_VERSION, "1.0");
            ours.put(Attributes.Name.MAIN_CLASS, Server.class.getName());
            ours.put(Attributes.Name.CLASS_PATH, "server/launch-micro.jar");
            ours.putValue("Add-Opens", theirs.getValue("Add-Opens"));
            ours.putValue("Add-Exports", theirs.getValue("Add-Exports"));
        }
        String own = getClass().getPackageName().replace('.', '/') + "/";
        try (OutputStream file = Files.newOutputStream(root.resolve("start.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            for (ZipEntry entry : product.stream().filter(one -> one.getName().startsWith(own)).toList()) {
                jar.putNextEntry(new ZipEntry(entry.getName()));
                product.getInputStream(entry).transferTo(jar);
                jar.closeEntry();
            }
        }
    }

    private static String build(JarFile product) throws IOException {
        return product.getManifest().getMainAttributes().getValue("Build-Id");
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
