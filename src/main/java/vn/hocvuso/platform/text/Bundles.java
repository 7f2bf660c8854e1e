package vn.hocvuso.platform.text;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import vn.hocvuso.kernel.Refused;

/** The message bundles of every feature: {@code messages.properties} is Vietnamese, {@code messages_en.properties} its twin. */
public final class Bundles {
    public static final Locale VIETNAMESE = new Locale("vi", "VN");

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<String, String> BASE_NAMES = findBaseNames();

    private Bundles() {}

    /** @param key {@code <feature>.<key in its bundle>}; an unknown key comes back as itself, where a tester sees it */
    public static String text(Locale locale, String key, Object... parameters) {
        int dot = key.indexOf('.');
        String baseName = dot < 0 ? null : BASE_NAMES.get(key.substring(0, dot));
        if (baseName == null) {
            return key;
        }
        return lookUp(baseName, locale, key.substring(dot + 1), parameters).orElse(key);
    }

    /** Every text whose key begins so, by the rest of its key: what a script of a page needs. */
    public static Map<String, String> startingWith(Locale locale, String prefix) {
        int dot = prefix.indexOf('.');
        String inner = prefix.substring(dot + 1) + ".";
        ResourceBundle bundle = ResourceBundle.getBundle(BASE_NAMES.get(prefix.substring(0, dot)), locale, Bundles.class.getClassLoader(), NO_FALLBACK);
        Map<String, String> found = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (key.startsWith(inner)) {
                found.put(key.substring(inner.length()), bundle.getString(key));
            }
        }
        return found;
    }

    /** The same inner key wherever a feature has it: codes of refusals and row errors are unique in the house. */
    public static Optional<String> anywhere(Locale locale, String innerKey, Object... parameters) {
        return BASE_NAMES.values().stream()
                .map(baseName -> lookUp(baseName, locale, innerKey, parameters))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> lookUp(String baseName, Locale locale, String key, Object... parameters) {
        ResourceBundle bundle = ResourceBundle.getBundle(baseName, locale, Bundles.class.getClassLoader(), NO_FALLBACK);
        if (!bundle.containsKey(key)) { // asked of every feature in turn: an exception each would cost more than the rest
            return Optional.empty();
        }
        String pattern = bundle.getString(key);
        return Optional.of(parameters.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, locale).format(shown(locale, parameters)));
    }

    /** @return its code when no bundle has it, where a tester sees it */
    public static String phrase(Locale locale, Refused.Phrase phrase) {
        return anywhere(locale, "phrase." + phrase.code(), phrase.parameters().toArray()).orElse(phrase.code());
    }

    /** Days as people write them, phrases in the reader's language. */
    private static Object[] shown(Locale locale, Object... parameters) {
        return Arrays.stream(parameters).map(value -> shown(locale, value)).toArray();
    }

    private static Object shown(Locale locale, Object value) {
        if (value instanceof Refused.Phrase phrase) {
            return phrase(locale, phrase);
        }
        return value instanceof LocalDate day ? DAY.format(day) : value;
    }

    private static Map<String, String> findBaseNames() {
        Map<String, String> found = new TreeMap<>();
        try {
            Path own = Path.of(Bundles.class.getResource("/vn/hocvuso/platform/messages.properties").toURI());
            Path root = own.getParent().getParent();
            try (var files = Files.walk(root, 3)) {
                List<Path> bundles = files.filter(file -> file.endsWith("messages.properties")).toList();
                for (Path file : bundles) {
                    String folder = root.relativize(file.getParent()).toString().replace('\\', '/').replace('/', '.');
                    found.put(folder.substring(folder.lastIndexOf('.') + 1), "vn.hocvuso." + folder + ".messages");
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("message bundles cannot be listed", e);
        }
        return found;
    }
}
