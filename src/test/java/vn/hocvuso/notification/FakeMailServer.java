package vn.hocvuso.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as much SMTP as a mail needs: takes mails, and turns recipients away by what their address says. */
final class FakeMailServer implements AutoCloseable {
    /** As they came, head and body. */
    final List<String> mails = new CopyOnWriteArrayList<>();

    private final ServerSocket server;

    FakeMailServer() {
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "fake mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                talk(socket);
            } catch (IOException hungUp) {
                // The next one, please.
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 ready\r\n");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("QUIT")) {
                out.print("221 bye\r\n");
                return;
            }
            out.print(command.startsWith("DATA") ? "354 go on\r\n" : answer(command));
            if (command.startsWith("DATA")) {
                mails.add(letter(in));
                out.print("250 taken\r\n");
            }
        }
    }

    private static String answer(String command) {
        boolean recipient = command.startsWith("RCPT");
        return recipient && command.contains("NOBODY") ? "550 no such user\r\n" : recipient && command.contains("BUSY") ? "451 later\r\n" : "250 ok\r\n";
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
