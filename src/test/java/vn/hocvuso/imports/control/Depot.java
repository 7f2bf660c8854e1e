package vn.hocvuso.imports.control;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.personnel.Wishes;
import vn.hocvuso.progress.control.Recorded;
import vn.hocvuso.progress.control.ResultImport;
import vn.hocvuso.progress.control.ResultRepository;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.SeededIds;
import vn.hocvuso.unit.UnitChange;

/** An installation without a server that takes every kind of file and gives every kind out. */
final class Depot {
    /** What people of the field would find in the tables; ids and marks of imports are nobody's business. */
    private static final List<String> TABLES = List.of(
            "unit", "unit_record", "unit_placement", "unit_ancestor", "unit_succession", "person", "posting", "person_status", "career_act", "posting_former", "person_status_former", "person_name_former", "exemption", "result");

    final Garrison garrison;
    final Sql sql;
    final KeptRows kept;
    final ExportQueries exports;
    private final ExemptionImport exemptions;
    private final ResultImport results;
    private final ResultRepository recorded;

    Depot(DataSource database, long seed) {
        garrison = new Garrison(database, seed);
        sql = garrison.sql;
        kept = new KeptRows(sql);
        exports = new ExportQueries(sql, garrison.units, new UnitExport(sql));
        SeededIds ids = new SeededIds(seed + 77);
        exemptions = new ExemptionImport(sql, ids);
        recorded = new ResultRepository(sql, ids);
        results = new ResultImport(sql, recorded);
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
        UUID quiz = ids.next();
        sql.update("insert into quiz (id, slug) values (?, 'bai-thi')", quiz);
        sql.update(
                "insert into quiz_version (id, quiz_id, number, content_hash, title, kind, selection, questions, pass_percent, review, latest, created_at)"
                        + " values (?, ?, 1, 'x', 'Bài thi', 'final', '{}', 30, 80, '{}', true, current_timestamp)",
                ids.next(), quiz);
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

    /** People learn on the platform itself; some of what they earned is revoked again. */
    void learn(Random random) {
        List<UUID> people = sql.list("select id from person order by service_number", row -> row.getObject(1, UUID.class));
        for (int i = 0; i < 12 && !people.isEmpty(); i++) {
            boolean test = random.nextBoolean();
            UUID item = sql.first(
                            test ? "select quiz_id from quiz_current" : "select course_id from course_current where slug = ?", row -> row.getObject(1, UUID.class),
                            test ? new Object[0] : new Object[] {any(random, "khoa-k1", "khoa-k2")})
                    .orElseThrow();
            Recorded result = new Recorded(
                    people.get(random.nextInt(people.size())), test ? "quiz" : "course", item,
                    any(random, "started", test ? "failed" : "completed", test ? "passed" : "completed"), LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)),
                    "platform", test ? BigDecimal.valueOf(random.nextInt(30)) : null, test ? BigDecimal.valueOf(30) : null, null);
            garrison.transaction.run(() -> recorded.add(result, garrison.clock.instant().minusSeconds(random.nextInt(90_000)), "P0"));
        }
        sql.list("select id from result where revoked_at is null order by id limit 2", row -> row.getObject(1, UUID.class))
                .forEach(id -> garrison.transaction.run(() -> recorded.revoke(id, garrison.clock.instant(), "tester", "nhập nhầm")));
    }

    /** Units are merged and split by hand. */
    void reorganise(Random random, int number) {
        for (int i = 0; i < 12; i++) {
            UnitChange wish = Wishes.any(garrison, random, number * 100 + i);
            try {
                garrison.transaction.run(() -> garrison.reorganisations.carryOut(wish, Caller.Scope.EVERYTHING, "tester"));
            } catch (Refused nothingChanged) {
                continue; // most wishes of chance make no sense
            }
        }
    }

    /** What everybody who counts reads, by the names of things: ids differ from one installation to the next. */
    String counted() {
        StringBuilder facts = new StringBuilder();
        for (String query : List.of(
                "select u.code, p.code, s.from_day, s.until_day, s.depth from unit_subtree s join unit u on u.id = s.unit_id join unit p on p.id = s.ancestor_id order by 1, 2, 3",
                "select o.code, u.code, s.kind, s.on_day from unit_succeeded s join unit u on u.id = s.successor_id join unit o on o.id = s.predecessor_id order by 1, 2, 3, 4",
                "select code, from_day, until_day from unit order by 1",
                "select n.service_number, n.full_name, u.code, p.group_code, p.rank_name, p.position_name, p.cohort, p.from_day, p.until_day from person_posting p"
                        + " join person_named n on n.id = p.person_id join unit u on u.id = p.unit_id order by 1, 8",
                "select n.service_number, s.status, s.from_day, s.until_day from person_status_days s join person_named n on n.id = s.person_id order by 1, 2, 3",
                "select n.service_number, c.code, e.from_day, e.until_day from exemption_days e join person_named n on n.id = e.person_id"
                        + " join campaign c on c.id = e.campaign_id order by 1, 2, 3",
                "select n.service_number, r.kind, coalesce(c.slug, q.slug), r.outcome, r.earned_on, r.source, r.score, r.max_score from result_fact r"
                        + " join person_named n on n.id = r.person_id left join course c on c.id = r.item_id left join quiz q on q.id = r.item_id order by 1, 2, 3, 5, 4, 6")) {
            print(facts, query);
        }
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2028; day = day.plusDays(19)) {
            facts.append(day).append('\n');
            print(facts, "select code, name, short_name, type_code, tier, kind, sort_order from unit_as_of where from_day <= ? and ? < until_day order by 1", day, day);
        }
        return facts.toString();
    }

    private void print(StringBuilder facts, String query, Object... values) {
        sql.each(query, row -> {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                facts.append(row.getString(i)).append('|');
            }
            facts.append('\n');
        }, values);
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
                if (random.nextInt(3) == 0) {
                    values.put("recorded_at", "2026-03-0" + (1 + random.nextInt(9)) + "T03:04:05.678Z");
                }
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
