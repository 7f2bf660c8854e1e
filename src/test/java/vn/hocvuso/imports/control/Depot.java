package vn.hocvuso.imports.control;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import vn.hocvuso.campaign.control.ExemptionImport;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.progress.control.ResultImport;
import vn.hocvuso.progress.control.ResultRepository;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.SeededIds;

/** An installation without a server that takes every kind of file and gives every kind out. */
final class Depot {
    /** What people of the field would find in the tables; ids and marks of imports are nobody's business. */
    private static final List<String> TABLES = List.of(
            "unit", "unit_record", "unit_placement", "unit_ancestor", "person", "posting", "person_status", "career_act", "posting_former", "person_status_former", "person_name_former", "exemption", "result");

    final Garrison garrison;
    final Sql sql;
    final KeptRows kept;
    final ExportQueries exports;
    private final ExemptionImport exemptions;
    private final ResultImport results;

    Depot(DataSource database, long seed) {
        garrison = new Garrison(database, seed);
        sql = garrison.sql;
        kept = new KeptRows(sql);
        exports = new ExportQueries(sql, garrison.units, new UnitExport(sql));
        SeededIds ids = new SeededIds(seed + 77);
        exemptions = new ExemptionImport(sql, ids);
        results = new ResultImport(sql, new ResultRepository(sql, ids));
        for (String code : List.of("k1", "k2")) {
            sql.update(
                    "insert into campaign (id, code, name, starts_on, due_on, target_tenths, closed, version, created_at, created_by)"
                            + " values (?, ?, 'Đợt thử', ?, ?, 800, false, 0, current_timestamp, 'test')",
                    ids.next(), code, LocalDate.of(2024, 1, 1), LocalDate.of(2027, 1, 1));
            UUID course = ids.next();
            sql.update("insert into course (id, slug, withdrawn) values (?, ?, false)", course, "khoa-" + code);
            sql.update(
                    "insert into course_version (id, course_id, number, content_hash, title, summary, minutes, completion, details, published_at, published_by)"
                            + " values (?, ?, 1, 'x', 'Khóa', '', 10, 'lessons', '{}', current_timestamp, 'test')",
                    ids.next(), course);
        }
    }

    Bulk.Report take(ImportKind kind, Bulk.Source source, boolean full, UUID job) {
        Bulk.Keeper keeper = job == null ? Bulk.Keeper.NONE : kept.keeper(job);
        Bulk.Options options = new Bulk.Options(full, true, Garrison.TODAY, "tester", keeper);
        Bulk.Listener deaf = (row, column, code, parameters) -> {};
        return garrison.transaction.call(() -> switch (kind) {
            case UNITS -> garrison.units.importUnits(source, options, deaf);
            case PEOPLE -> garrison.people.importPeople(source, options, deaf);
            case STATUSES -> garrison.people.importStatuses(source, options, deaf);
            case EXEMPTIONS -> exemptions.apply(source, options, deaf, persons -> {});
            case RESULTS -> results.run(source, options, deaf, garrison.clock.instant(), persons -> {});
        });
    }

    void undo(ImportKind kind, UUID job) {
        garrison.transaction.run(() -> {
            Bulk.Undo undo = kept.undo(job);
            switch (kind) {
                case UNITS -> garrison.units.undoUnits(undo);
                case PEOPLE -> garrison.people.undoPeople(undo);
                case STATUSES -> garrison.people.undoStatuses(undo);
                case EXEMPTIONS -> undo.restore(ExemptionImport.EXEMPTIONS);
                case RESULTS -> undo.restore(ResultRepository.RESULT);
            }
            kept.forget(job);
        });
    }

    /** Every row of every table, to the last column. */
    String rawState() {
        StringBuilder state = new StringBuilder();
        for (String table : TABLES) {
            state.append("-- ").append(table).append('\n');
            sql.list("select * from " + table, RowImage::of).stream().map(row -> row.replaceAll("\"import_mark ID\":\"[^\"]*\",?", "")).sorted().forEach(row -> state.append(row).append('\n'));
        }
        return state.toString();
    }

    /** What the exports say. */
    String facts() {
        StringBuilder facts = new StringBuilder();
        for (ImportKind kind : ImportKind.values()) {
            exports.each(kind, Caller.Scope.EVERYTHING, Garrison.TODAY, cells -> facts.append(kind).append(cells).append('\n'));
        }
        return facts.toString();
    }

    /** As the door writes it. */
    Path export(ImportKind kind, boolean xlsx, Path folder) {
        Path file = folder.resolve(UUID.randomUUID() + (xlsx ? ".xlsx" : ".csv"));
        try (OutputStream out = Files.newOutputStream(file)) {
            if (xlsx) {
                try (XlsxBook book = new XlsxBook(out); Table table = book.sheet(kind.code())) {
                    write(kind, table);
                }
            } else {
                try (Table table = new CsvTable(out)) {
                    write(kind, table);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private void write(ImportKind kind, Table table) throws IOException {
        table.row(ExportQueries.columns(kind));
        garrison.transaction.run(() -> exports.each(kind, Caller.Scope.EVERYTHING, Garrison.TODAY, cells -> {
            try {
                table.row(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** A file of a kind full of chance; some of its rows are bad and will be left out. */
    static Bulk.Source random(ImportKind kind, Random random) {
        return Bulk.of(switch (kind) {
            case UNITS -> units(random);
            case PEOPLE -> people(random);
            case STATUSES -> Garrison.statusRows(lines(15, () -> "P" + random.nextInt(18) + " "
                    + any(random, "leave", "hospital", "secondment") + " " + days(random, 200)));
            case EXEMPTIONS -> rows(random, 12, values -> {
                values.put("campaign", any(random, "k1", "k2", "k3"));
                values.put("reason", any(random, "=ốm", "'-đi học", "nuôi con nhỏ, \"một\"; hai"));
                period(random, values, "from", "to");
            });
            case RESULTS -> rows(random, 25, values -> {
                values.put("kind", "course");
                values.put("code", any(random, "khoa-k1", "khoa-k2"));
                values.put("earned_on", LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400)).toString());
                values.put("outcome", any(random, "completed", "passed", "failed"));
                values.put("source", any(random, "paper", "qlms", "class", "other", "platform"));
                if (random.nextBoolean()) {
                    values.put("score", "7,5");
                    values.put("max_score", "10");
                    values.put("reference", any(random, "BB-01", "+84", "@x"));
                }
            });
        });
    }

    private static List<Bulk.Row> units(Random random) {
        StringBuilder text = new StringBuilder("u0 - 2023-01-01 type=trung_đoàn");
        for (int i = 0; i < 14; i++) {
            text.append(" | u").append(1 + random.nextInt(9)).append(' ').append(random.nextInt(12) == 0 ? "-" : "u" + random.nextInt(10)).append(' ')
                    .append(days(random, 1_500)).append(" name==Đơn_vị_").append(random.nextInt(5))
                    .append(random.nextBoolean() ? " short_name=c" + i : "").append(random.nextBoolean() ? " tier=3" : "")
                    .append(" sort_order=").append(random.nextInt(9));
        }
        return Garrison.unitRows(text.toString());
    }

    private static List<Bulk.Row> people(Random random) {
        return Garrison.peopleRows(lines(45, () -> "P" + random.nextInt(16) + " u" + random.nextInt(10) + " " + days(random, 700)
                + " full_name=" + any(random, "Nguyễn_Văn_Đức", "Sùng_A_Dế", "=Trần_Ỵ") + (random.nextBoolean() ? " rank=" + any(random, "B2", "H1", "4/") : "")
                + " group=" + any(random, "SQ", "HSQ-BS") + (random.nextBoolean() ? " birth_year=1999" : "")
                + (random.nextBoolean() ? " position=Chiến_sĩ" : "") + (random.nextBoolean() ? " cohort=2025/1" : "")));
    }

    private static String lines(int many, Supplier<String> line) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            lines.add(line.get());
        }
        return String.join(" | ", lines);
    }

    private static String days(Random random, int longest) {
        LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(12) * 80L);
        return from + ".." + (random.nextInt(4) == 0 ? from.plusDays(1 + random.nextInt(longest)).toString() : "");
    }

    private static void period(Random random, Map<String, String> values, String from, String to) {
        String[] ends = days(random, 600).split("\\.\\.");
        values.put(from, ends[0]);
        if (ends.length > 1) {
            values.put(to, ends[1]);
        }
    }

    private interface Filling {
        void fill(Map<String, String> values);
    }

    private static List<Bulk.Row> rows(Random random, int many, Filling filling) {
        List<Bulk.Row> rows = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Map<String, String> values = new HashMap<>();
            values.put("service_number", "P" + random.nextInt(18));
            filling.fill(values);
            rows.add(new Bulk.Row(i + 2, values));
        }
        return rows;
    }

    private static String any(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }
}
