import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Build step: PrimeFaces' saga-blue theme with its literal colours replaced by our design tokens, so that one theme serves
 * light and dark. {@code java BuildTheme.java <primefaces.jar> <theme-map.tsv> <theme.css to write>}.
 *
 * <p>A line of the map is a regular expression, a tab, and its replacement; lines starting with "# " are comments. A line
 * that matches nothing ends the build: after a new PrimeFaces the map has to be looked at, not trusted.
 */
class BuildTheme {
    private static final String SAGA = "META-INF/resources/primefaces-saga-blue/theme.css";

    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        Path map = Path.of(args[1]);
        Path target = Path.of(args[2]);
        String css = saga(jar);
        List<String> unmatched = new ArrayList<>();
        for (String line : Files.readAllLines(map)) {
            if (line.isBlank() || line.startsWith("# ")) {
                continue;
            }
            String[] rule = line.split("\t", 2);
            var matcher = Pattern.compile(rule[0]).matcher(css);
            if (!matcher.find()) {
                unmatched.add(rule[0]);
            }
            css = matcher.replaceAll(rule[1]);
        }
        if (!unmatched.isEmpty()) {
            System.err.println(map + ": these lines match nothing in " + jar.getFileName() + ":\n  " + String.join("\n  ", unmatched));
            System.exit(1);
        }
        Files.createDirectories(target.getParent());
        Files.writeString(target, css);
    }

    private static String saga(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(SAGA);
            if (entry == null) {
                throw new IllegalStateException(jar + " holds no " + SAGA);
            }
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
