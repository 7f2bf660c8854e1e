package vn.hocvuso.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** One kind of data kept of a person: names of its columns as in the JSON file, and the values below them; null where there is none. */
public record Section(String name, List<String> columns, List<List<Object>> rows) {
    /** @param columns with blanks between them */
    public static <T> Section of(String name, String columns, List<T> items, Function<T, List<Object>> row) {
        return new Section(name, List.of(columns.split(" ")), items.stream().map(row).toList());
    }

    /** {@code List.of} takes no nulls. */
    public static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }
}
