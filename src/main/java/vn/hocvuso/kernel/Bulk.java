package vn.hocvuso.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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
     */
    public record Options(boolean full, boolean skip, LocalDate today, String actor) {}

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

    /** What a row's code reads like, in Vietnamese: its key is {@code row.<code>} of the owner's bundle. Platform implements it. */
    @FunctionalInterface
    public interface Sentences {
        String of(String code, Object... parameters);
    }

    /** For a caller with rows at hand: tests, the demonstration data. */
    public static Source of(List<Row> rows) {
        return rows::forEach;
    }
}
