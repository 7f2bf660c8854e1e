package vn.hocvuso.coverage.rule;

/** One text cell of a CSV file that a spreadsheet will open. */
public final class Csv {
    private Csv() {}

    /**
     * Quoted where it has to be; a text that a spreadsheet would take for a formula gets a leading apostrophe. Null is empty.
     */
    public static String cell(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
