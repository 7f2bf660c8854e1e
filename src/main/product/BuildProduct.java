import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Build step: the product. {@code java BuildProduct.java <classes> <payara-micro.jar> <war> <settings> <version> <product.jar>}
 * makes one jar that holds the launcher, Payara Micro in its unpacked layout under {@code program/server} and the exploded WAR
 * under {@code program/hocvuso}. Same input, same bytes; the manifest's Build-Id is a hash of the content.
 */
class BuildProduct {
    private static final String LAUNCHER = "vn/hocvuso/launch";
    private static final long TIME = 1_795_392_000_000L;

    private final Map<String, byte[]> entries = new TreeMap<>();

    public static void main(String[] args) throws Exception {
        Path classes = Path.of(args[0]);
        Path micro = Path.of(args[1]);
        Path server = micro.resolveSibling("server");
        if (!Files.exists(server.resolve("launch-micro.jar"))) {
            unpack(micro, server);
        }
        BuildProduct product = new BuildProduct();
        product.addTree(classes.resolve(LAUNCHER), LAUNCHER + "/");
        product.addTree(server, "program/server/");
        product.entries.remove("program/server/.env");
        Path settings = Path.of(args[3]);
        product.entries.put("program/preboot.txt", Files.readAllBytes(settings.resolve("preboot.txt")));
        product.entries.put("program/server/config/logging.properties", Files.readAllBytes(settings.resolve("logging.properties")));
        product.addZip(Path.of(args[2]), "program/hocvuso/");
        product.write(Path.of(args[5]), args[4]);
    }

    private static void unpack(Path micro, Path server) throws IOException, InterruptedException {
        Process payara = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar", micro.toString(), "--rootdir", server.toString(), "--outputlauncher")
                .inheritIO()
                .start();
        if (payara.waitFor() != 0) {
            throw new IllegalStateException("Payara Micro did not unpack into " + server);
        }
    }

    private void addTree(Path root, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.put(prefix + root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    private void addZip(Path war, String prefix) throws IOException {
        try (ZipFile zip = new ZipFile(war.toFile())) {
            for (ZipEntry entry : zip.stream().filter(one -> !one.isDirectory()).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(prefix + entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    private void write(Path target, String version) throws IOException, NoSuchAlgorithmException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "vn.hocvuso.launch.Main");
        main.put(Attributes.Name.IMPLEMENTATION_TITLE, "Hoc vu so");
        main.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        main.putValue("Build-Id", version + "-" + hash());
        try (OutputStream file = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(at(new ZipEntry("META-INF/MANIFEST.MF")));
            manifest.write(zip);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
    }

    /** Jars are compressed already: storing them makes the first start quicker. */
    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = at(new ZipEntry(name));
        if (name.endsWith(".jar") || name.endsWith(".rar") || name.endsWith(".woff2")) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        new ByteArrayInputStream(bytes).transferTo(zip);
        zip.closeEntry();
    }

    private static ZipEntry at(ZipEntry entry) {
        entry.setTime(TIME);
        return entry;
    }

    private String hash() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        entries.forEach((name, bytes) -> {
            digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }
}
