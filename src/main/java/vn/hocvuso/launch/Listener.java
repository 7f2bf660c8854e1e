package vn.hocvuso.launch;

import java.util.ArrayList;
import java.util.List;

/** The server's settings that no command line option reaches, as commands run before it boots. */
final class Listener {
    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String HTTP = NETWORK + "protocols.protocol.http-listener.http.";
    private static final String THREADS = "configs.config.server-config.thread-pools.thread-pool.http-thread-pool.";

    private Listener() {}

    static String commands(Settings settings) {
        List<String> lines = new ArrayList<>();
        if (settings.bind() != null) {
            lines.add(NETWORK + "network-listeners.network-listener.http-listener.address=" + settings.bind());
        }
        lines.add(HTTP + "compression=on");
        lines.add(HTTP + "compression-min-size-bytes=1024");
        lines.add(HTTP + "compressable-mime-type=" + String.join(",",
                "text/html", "text/css", "text/plain", "text/csv", "text/xml", "text/javascript", "application/javascript",
                "application/xhtml+xml", "application/xml", "application/json", "application/problem+json", "image/svg+xml"));
        lines.add(HTTP + "server-header=false");
        lines.add(HTTP + "xpowered-by=false");
        lines.add(THREADS + "min-thread-pool-size=8");
        lines.add(THREADS + "max-thread-pool-size=64");
        // Nodes share the database and nothing else: no data grid, and no port of it open.
        lines.add("configs.config.server-config.hazelcast-config-specific-configuration.enabled=false");
        StringBuilder file = new StringBuilder();
        lines.forEach(line -> file.append("set ").append(line).append('\n'));
        return file.toString();
    }
}
