package vn.hocvuso.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a file of rows and the feature that takes it say to each other; {@code imports} reads files, features apply rows. */
public final class Bulk {
    private Bulk() {}

    /**
     * One data row.
     *
     * @param number as the file's reader counts it, the header being 1
     * @param values by column name of the contract; cleaned, an empty cell is absent
     */
    public record Row(int number, Map<String, String> values) {
        public String get(String column) {
            return values.get(column);
        }
    }

    /** A file that can be read from its start as often as needed; rows stream by and are not kept. */
    @FunctionalInterface
    public interface Source {
        void read(Consumer<Row> rows);
    }

    /**
     * @param full      what the file lacks is ended, {@code today} being the first day without it
     * @param skip      apply the good rows although some are bad; else one bad row and nothing is applied
     * @param today     the day of import
     * @param actor     who imports, for the rows' history
     * @param keeper    hears of rows before they change
     * @param file      its name, for the rows' history; null: rows at hand
     */
    public record Options(boolean full, boolean skip, LocalDate today, String actor, Keeper keeper, String file) {
        /** Without a way back. */
        public Options(boolean full, boolean skip, LocalDate today, String actor) {
            this(full, skip, today, actor, Keeper.NONE);
        }

        public Options(boolean full, boolean skip, LocalDate today, String actor, Keeper keeper) {
            this(full, skip, today, actor, keeper, null);
        }
    }

    /**
     * Tables whose rows an import changes together.
     *
     * @param root  the table that others refer to, with the key {@code id}; null where nothing refers to the rows
     * @param key   column of the parts that holds the key
     * @param parts a part that refers to another stands before it
     */
    public record Kept(String name, String root, String key, List<String> parts) {}

    /** Hears what an import is about to change, so that it can be put back. Doing so twice for a key is harmless. */
    public interface Keeper {
        Keeper NONE = new Keeper() {
            @Override
            public void before(Kept what, Collection<UUID> keys) {}

            @Override
            public void created(Kept what, Collection<UUID> keys) {}
        };

        /** The rows of these keys are as they were until now. */
        void before(Kept what, Collection<UUID> keys);

        /** There was nothing of these keys. */
        void created(Kept what, Collection<UUID> keys);
    }

    /** What an import touched, and the way back. */
    public interface Undo {
        /** At most a thousand at a time. */
        void each(Kept what, Consumer<Set<UUID>> keys);

        /** Puts the rows back as they were; what was not there goes. */
        void restore(Kept what);
    }

    /** Hears of bad rows and of progress while the rows go by. */
    public interface Listener {
        /** @param column null when the row as a whole is wrong; {@code code}: key {@code row.<code>} of the feature's bundle */
        void reject(int row, String column, String code, Object... parameters);

        /** So many data rows are through. */
        default void processed(int rows) {}
    }

    /** Every data row is created, updated, transferred, unchanged or rejected; {@code ended} counts what the file lacked. */
    public record Report(int total, int created, int updated, int transferred, int ended, int unchanged, int rejected) {}

    /** Thrown by a feature that met bad rows and may not skip them; the transaction is rolled back, the report still counts. */
    public static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Report report;

        public Rejected(Report report) {
            super("rows rejected: " + report.rejected());
            this.report = report;
        }

        public Report report() {
            return report;
        }
    }

    /** What the rows rest on was changed by others while they were applied: rolled back, to be begun anew. */
    public static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Outdated(String what) {
            super("changed meanwhile: " + what);
        }
    }

    /** What a row's code reads like, in Vietnamese: its key is {@code row.<code>} of the owner's bundle. Platform implements it. */
    @FunctionalInterface
    public interface Sentences {
        String of(String code, Object... parameters);
    }

    /** Reads the cells of one row as the contract writes them; what is wrong is told to the listener and remembered. */
    public static final class Cells {
        private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
        private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
        private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

        private final Row row;
        private final Listener listener;
        private boolean wrong;

        public Cells(Row row, Listener listener) {
            this.row = row;
            this.listener = listener;
        }

        /** Something was wrong with this row. */
        public boolean wrong() {
            return wrong;
        }

        /** @return {@code ok}; else the row is rejected for this cell */
        public boolean that(boolean ok, String column, String code, Object... parameters) {
            if (!ok) {
                wrong = true;
                listener.reject(row.number(), column, code, parameters);
            }
            return ok;
        }

        /** A text of at most {@code longest} characters, or null. */
        public String text(String column, int longest) {
            String text = row.get(column);
            return text != null && that(text.length() <= longest, column, "too-long", longest) ? text : null;
        }

        public String required(String column, int longest) {
            that(row.get(column) != null, column, "required");
            return text(column, longest);
        }

        /** A whole number within bounds, or null. */
        public Integer number(String column, int least, int most) {
            String text = row.get(column);
            if (text == null) {
                return null;
            }
            boolean readable = text.matches("-?\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
            return that(readable, column, "bad-whole-number", text, String.valueOf(least), String.valueOf(most)) ? Integer.valueOf(text) : null;
        }

        /** {@code 2026-11-23} or {@code 23/11/2026}. */
        public LocalDate day(String column) {
            String text = required(column, 40);
            return text == null ? null : parsed(column, text);
        }

        /** The half-open end of an inclusive last day; {@link Period#OPEN} when empty or written as the end of time. */
        public LocalDate until(String column) {
            String text = text(column, 40);
            if (text == null || text.equals("9999-12-31") || text.equals("31/12/9999")) {
                return Period.OPEN;
            }
            LocalDate last = parsed(column, text);
            return last == null ? null : last.plusDays(1);
        }

        private LocalDate parsed(String column, String text) {
            try {
                LocalDate day = LocalDate.parse(text, text.indexOf('/') < 0 ? DateTimeFormatter.ISO_LOCAL_DATE : SLASHED);
                return that(!day.isBefore(EARLIEST) && !day.isAfter(LATEST), column, "bad-day", text) ? day : null;
            } catch (DateTimeParseException e) {
                that(false, column, "bad-day", text);
                return null;
            }
        }
    }

    /** Cells of the tables we hand out, which a spreadsheet will open, and the same cells coming back. */
    public static final class Csv {
        /** UTF-8's mark: with it a spreadsheet reads Vietnamese right. */
        public static final String MARK = "\ufeff";

        private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
        private static final Pattern ESCAPED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
        private static final Pattern QUOTED = Pattern.compile(".*[,;\"\\n\\r\\t].*", Pattern.DOTALL);

        private Csv() {}

        /** A text that a spreadsheet would take for a formula gets an apostrophe in front; null is empty. */
        public static String escaped(String text) {
            return text == null ? "" : FORMULA.matcher(text).matches() ? "'" + text : text;
        }

        /** What {@link #escaped} was given. */
        public static String unescaped(String cell) {
            return cell != null && ESCAPED.matcher(cell).matches() ? cell.substring(1) : cell;
        }

        /** One cell of a CSV file: escaped, and quoted where it has to be. */
        public static String cell(String text) {
            String escaped = escaped(text);
            return QUOTED.matcher(escaped).matches() ? '"' + escaped.replace("\"", "\"\"") + '"' : escaped;
        }
    }

    /** For a caller with rows at hand: tests, the demonstration data. */
    public static Source of(List<Row> rows) {
        return rows::forEach;
    }
}
