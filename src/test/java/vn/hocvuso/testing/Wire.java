package vn.hocvuso.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The wire between a browser and the server, which can be cut: then nobody answers, for pages and for what works in the background
 * alike.
 */
public final class Wire implements AutoCloseable {
    private final URI server;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket listener;

    public Wire(URI server) {
        this.server = server;
        this.listener = listen(0);
        this.port = listener.getLocalPort();
        serve(listener);
    }

    /** Where the server answers as long as the wire is whole. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    public void cut() {
        quietly(listener);
        open.forEach(Wire::quietly);
        open.clear();
    }

    public void mend() {
        listener = listen(port);
        serve(listener);
    }

    @Override
    public void close() {
        cut();
    }

    private static ServerSocket listen(int port) {
        try {
            ServerSocket listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(ServerSocket from) {
        daemon(() -> {
            while (!from.isClosed()) {
                Socket here = from.accept();
                Socket there = new Socket(server.getHost(), server.getPort());
                open.add(here);
                open.add(there);
                if (from.isClosed()) { // cut while this one was being laid
                    quietly(here);
                    quietly(there);
                }
                daemon(() -> pass(here, there));
                daemon(() -> pass(there, here));
            }
        });
    }

    private void pass(Socket from, Socket to) throws IOException {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } finally {
            quietly(from);
            quietly(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // Cut, or closed by one end: that is what wires are here for.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void quietly(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
