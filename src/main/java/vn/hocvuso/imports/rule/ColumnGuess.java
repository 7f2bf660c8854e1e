package vn.hocvuso.imports.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import vn.hocvuso.kernel.Vietnamese;

/** Which column of the contract each cell of a first row probably means. The words people use stand in {@code columns.properties}. */
public final class ColumnGuess {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "vn.hocvuso.imports.columns", Locale.ROOT, ColumnGuess.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private ColumnGuess() {}

    /** By position the contract's columns that are named as the contract names them; null for every other cell. */
    public static List<String> exact(ImportKind kind, List<String> header) {
        List<String> columns = new ArrayList<>();
        for (String cell : header) {
            String name = cell == null ? "" : Vietnamese.clean(cell).toLowerCase(Locale.ROOT);
            columns.add(kind.readable().contains(name) ? name : null);
        }
        return columns;
    }

    /** As {@link #exact}, and where that says nothing, by other words. A column that two cells claim is given to neither. */
    public static List<String> of(ImportKind kind, List<String> header) {
        List<String> columns = exact(kind, header);
        Map<String, String> words = words(kind);
        List<String> claims = header.stream().map(cell -> cell == null ? null : words.get(bare(cell))).toList();
        for (int i = 0; i < claims.size(); i++) {
            String claim = claims.get(i);
            if (columns.get(i) == null && claim != null && !columns.contains(claim) && Collections.frequency(claims, claim) == 1) {
                columns.set(i, claim);
            }
        }
        return columns;
    }

    private static Map<String, String> words(ImportKind kind) {
        Map<String, String> words = new HashMap<>();
        for (String column : kind.columns()) {
            words.put(bare(column), column);
            for (String word : WORDS.getString(kind.code() + "." + column).split("\\|")) {
                words.put(bare(word), column);
            }
        }
        return words;
    }

    private static String bare(String text) {
        return Vietnamese.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
