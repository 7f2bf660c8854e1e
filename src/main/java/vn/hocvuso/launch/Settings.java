package vn.hocvuso.launch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the environment says about this installation, checked.
 *
 * @param home data, keys and the unpacked program; absolute
 * @param bind address of the listener; null is every address of the machine
 * @param heap upper bound of the server's heap as the JVM writes it: 512m, 2g
 * @param databaseUrl null is the embedded H2 under {@code home}
 */
record Settings(Path home, int port, String bind, String heap, boolean demo, String databaseUrl) {
    private static final Pattern HEAP = Pattern.compile("(\\d{2,6})([mMgG])|(\\d{1,3})([gG])");
    private static final int HIGHEST_PORT = 65_535;

    static Settings from(Map<String, String> environment) {
        boolean demo = Boolean.parseBoolean(environment.getOrDefault("HOCVUSO_DEMO", "false"));
        String bind = text(environment, "HOCVUSO_BIND", demo ? "127.0.0.1" : null);
        if (demo && !isLoopback(bind)) {
            throw new CannotStart("Demo mode (HOCVUSO_DEMO=true) listens on this machine only; remove HOCVUSO_BIND=" + bind + ".");
        }
        String url = text(environment, "HOCVUSO_DB_URL", null);
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart("HOCVUSO_DB_URL has to look like jdbc:postgresql://host:5432/database; it is \"" + url + "\".");
        }
        if (url != null && text(environment, "HOCVUSO_DB_USER", null) == null) {
            throw new CannotStart("HOCVUSO_DB_URL is set; HOCVUSO_DB_USER and HOCVUSO_DB_PASSWORD are needed with it.");
        }
        String home = text(environment, "HOCVUSO_HOME", "data");
        return new Settings(Path.of(home).toAbsolutePath().normalize(), port(environment), bind, heap(environment), demo, url);
    }

    /** What the application reads as configuration; user and password reach it through the environment, not the command line. */
    List<String> systemProperties() {
        List<String> properties = new ArrayList<>(List.of("-Dhocvuso.home=" + home));
        if (databaseUrl != null) {
            properties.add("-Dhocvuso.db.class=org.postgresql.ds.PGSimpleDataSource");
        }
        return properties;
    }

    /** Where this machine reaches the server. */
    URI address() {
        String host = bind == null || isAny(bind) ? "127.0.0.1" : bind;
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/");
    }

    private static int port(Map<String, String> environment) {
        String written = text(environment, "HOCVUSO_PORT", "8080");
        try {
            int port = Integer.parseInt(written);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // answered below, like a number out of range
        }
        throw new CannotStart("HOCVUSO_PORT has to be a number from 1 to " + HIGHEST_PORT + "; it is \"" + written + "\".");
    }

    private static String heap(Map<String, String> environment) {
        String heap = text(environment, "HOCVUSO_HEAP", "512m");
        if (!HEAP.matcher(heap).matches()) {
            throw new CannotStart("HOCVUSO_HEAP has to look like 512m or 2g; it is \"" + heap + "\".");
        }
        return heap;
    }

    private static boolean isLoopback(String bind) {
        return resolved(bind).isLoopbackAddress();
    }

    private static boolean isAny(String bind) {
        return resolved(bind).isAnyLocalAddress();
    }

    private static InetAddress resolved(String bind) {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new CannotStart("HOCVUSO_BIND has to be an address of this machine; it is \"" + bind + "\".", e);
        }
    }

    private static String text(Map<String, String> environment, String name, String otherwise) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
