package vn.hocvuso.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's own way to take many rows, several times as fast as statements; nobody but {@link Sql#insert} knows of it. */
final class Copy {
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private Copy() {}

    /** @return false when this database has no such way: nothing was written */
    static boolean into(Connection connection, String table, List<Object[]> rows) throws SQLException {
        if (!connection.isWrapperFor(PGConnection.class)) {
            return false;
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        try {
            byte[] text = text(rows);
            copy.writeToCopy(text, 0, text.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        return true;
    }

    private static byte[] text(List<Object[]> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(rows.size() * 128);
        StringBuilder line = new StringBuilder();
        for (Object[] row : rows) {
            line.setLength(0);
            for (int i = 0; i < row.length; i++) {
                line.append(i == 0 ? "" : "\t");
                append(line, row[i]);
            }
            out.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static void append(StringBuilder line, Object value) {
        if (value == null) {
            line.append("\\N");
        } else if (value instanceof Instant at) {
            line.append(at.atOffset(ZoneOffset.UTC));
        } else if (value instanceof byte[] bytes) {
            appendHex(line, bytes);
        } else if (value instanceof String text) {
            appendText(line, text);
        } else {
            line.append(value);
        }
    }

    private static void appendHex(StringBuilder line, byte[] bytes) {
        line.append("\\\\x");
        for (byte next : bytes) {
            line.append(DIGITS[next >> 4 & 0xF]).append(DIGITS[next & 0xF]);
        }
    }

    private static void appendText(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }
}
