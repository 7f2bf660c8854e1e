package vn.hocvuso.imports.control;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A row of any table as text and back, whatever columns the table has got. */
final class RowImage {
    // Looked up once: by themselves they look for their implementation at every row.
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** How a column's values are read from the database, and made of text. */
    private enum Type {
        ID(UUID.class, UUID::fromString),
        DAY(LocalDate.class, LocalDate::parse),
        MOMENT(OffsetDateTime.class, OffsetDateTime::parse),
        WHOLE(Long.class, Long::valueOf),
        NUMBER(BigDecimal.class, BigDecimal::new),
        FLAG(Boolean.class, Boolean::valueOf),
        TEXT(String.class, text -> text);

        private final Class<?> read;
        private final Function<String, Object> made;

        Type(Class<?> read, Function<String, Object> made) {
            this.read = read;
            this.made = made;
        }

        static Type of(ResultSetMetaData columns, int index) throws SQLException {
            if (columns.getColumnTypeName(index).equalsIgnoreCase("uuid")) {
                return ID;
            }
            return switch (columns.getColumnType(index)) {
                case Types.DATE -> DAY;
                case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
                case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
                case Types.NUMERIC, Types.DECIMAL -> NUMBER;
                case Types.BOOLEAN, Types.BIT -> FLAG;
                case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> TEXT;
                default -> throw new IllegalStateException("no image of a " + columns.getColumnTypeName(index));
            };
        }
    }

    private RowImage() {}

    /** Of the row the result set stands on. */
    static String of(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        JsonObjectBuilder image = BUILDERS.createObjectBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Type type = Type.of(columns, i);
            Object value = type == Type.WHOLE && row.getString(i) != null ? (Object) row.getLong(i) : type == Type.WHOLE ? null : row.getObject(i, type.read);
            String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT) + " " + type;
            if (value == null) {
                image.addNull(name);
            } else {
                image.add(name, value.toString());
            }
        }
        return image.build().toString();
    }

    /** Values by column, in the table's order. */
    static Map<String, Object> read(String image) {
        try (var reader = READERS.createReader(new StringReader(image))) {
            JsonObject json = reader.readObject();
            Map<String, Object> values = new LinkedHashMap<>();
            json.forEach((name, value) -> {
                String[] parts = name.split(" ");
                values.put(parts[0], value == JsonValue.NULL ? null : Type.valueOf(parts[1]).made.apply(json.getString(name)));
            });
            return values;
        }
    }
}
