package vn.hocvuso.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.personnel.control.Strengths;
import vn.hocvuso.personnel.rule.PlaceRule;
import vn.hocvuso.personnel.rule.Rank;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;

/**
 * Lists of people against a walk over the tables by brute force: whoever is found, in which order, how many, page by page; after
 * imports, transfers, other statuses and other units, on the next day, on a second node and on one that has just begun.
 */
class PeopleListTest {
    private static final List<String> FAMILIES = List.of("Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Lý", "Đỗ", "Đặng", "Phạm", "Vũ", "Võ");
    private static final List<String> MIDDLES = List.of("Văn", "Văn", "Thị", "Đức", "Quốc", "", "Thuý", "Thúy", "Hoà", "Hòa");
    private static final List<String> GIVEN = List.of("An", "Ân", "Anh", "Bình", "Đức", "Dũng", "Hùng", "Ly", "Lý", "Mỹ", "Trung", "Đại", "Uý", "Úy", "Hoà");
    private static final List<String> RANKS = List.of("B2", "B2", "B1", "H1", "H3", "1/", "4/", "2//", "");
    private static final List<String> POSITIONS = List.of("Chiến_sĩ", "Chiến_sĩ", "Chiến_sĩ", "Tiểu_đội_trưởng", "Đại_đội_trưởng", "Trợ_lý", "");
    private static final List<String> GROUPS = List.of("HSQ-BS", "HSQ-BS", "SQ", "QNCN", "CNVCQP");
    private static final List<String> STATUSES = List.of("leave", "hospital", "active");
    private static final List<String> ASKED = List.of(
            "", "nguyen", "ng", "van", "nguyen van", "nguyen van duc", "duc d", "ly", "lí", "hoa", "thuy", "my", "HL-1", "hl1", "1", "10", "hl", "ab-2",
            "dai uy", "trung", "b1", "4/", "binh nhat", "c1", "c1 e2", "e1 nguyen", "dai doi 2", "phong tham muu", "an c2 b1", "x", "%", "đ", "d", "a a");
    private static final int PEOPLE = 160;

    @Test
    void on_h2() {
        for (long seed = 1; seed <= 4; seed++) {
            life(Databases::h2, seed);
        }
    }

    @Test
    void on_postgresql() {
        for (long seed = 51; seed <= 52; seed++) {
            life(Databases::postgres, seed);
        }
    }

    private static void life(Supplier<DataSource> databases, long seed) {
        Random random = new Random(seed);
        DataSource database = databases.get();
        Garrison garrison = new Garrison(database, seed);
        Garrison other = new Garrison(database, seed + 1000);
        garrison.importUnits(
                Garrison.unitRows("f1 - 2020-01-01 name=Sư_đoàn_1 type=sư_đoàn | e1 f1 2020-01-01 name=Trung_đoàn_1 type=trung_đoàn | e2 f1 2020-01-01 name=Trung_đoàn_2 type=trung_đoàn"
                        + " | e1-c1 e1 2020-01-01 name=Đại_đội_1 type=đại_đội | e1-c2 e1 2020-01-01 name=Đại_đội_2 type=đại_đội | e2-c1 e2 2020-01-01 name=Đại_đội_1 type=đại_đội"
                        + " | e2-tm e2 2020-01-01 name=Phòng_Tham_mưu type=phòng | x1 - 2020-01-01"),
                false, false);
        for (int step = 0; step < 8; step++) {
            switch (step == 0 ? 0 : random.nextInt(6)) {
                case 0, 1 -> garrison.importPeople(people(random, step == 0 ? PEOPLE : 12), false, true);
                case 2 -> other.importStatuses(statuses(random, garrison.clock.instant().atZone(garrison.clock.getZone()).toLocalDate()), random.nextBoolean(), true);
                case 3 -> garrison.importUnits(Garrison.unitRows("e1-c2 e" + (1 + random.nextInt(2)) + " 2026-06-01 name=Đại_đội_" + (1 + random.nextInt(3)) + " type=đại_đội"), false, true);
                case 4 -> other.importPeople(people(random, 100), true, true);
                default -> {
                    garrison.clock.advance(Duration.ofDays(1 + random.nextInt(60)));
                    other.clock.set(garrison.clock.instant());
                }
            }
            ask(garrison, other, random, seed + "/" + step);
        }
        Garrison begun = new Garrison(database, seed + 2000);
        begun.clock.set(garrison.clock.instant());
        ask(garrison, begun, random, seed + "/end");
    }

    private static List<Bulk.Row> people(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int person = random.nextInt(PEOPLE);
            LocalDate from = Garrison.TODAY.minusDays(600).plusDays(random.nextInt(700));
            String group = one(GROUPS, random);
            String rank = one(RANKS, random);
            boolean fits = rank.isEmpty() || PlaceRule.rankFits(group, Rank.named(rank).orElseThrow());
            String name = one(FAMILIES, random) + "_" + one(MIDDLES, random) + "_" + one(GIVEN, random);
            text.append(i == 0 ? "" : " | ").append(person % 7 == 0 ? "AB-" + person : person % 11 == 0 ? "HL-" + person + "b" : "HL-" + person).append(' ')
                    .append(one(List.of("f1", "e1", "e2", "e1-c1", "e1-c2", "e2-c1", "e2-tm", "x1"), random)).append(' ').append(from).append("..")
                    .append(random.nextInt(4) == 0 ? from.plusDays(random.nextInt(500)) : "").append(" full_name=").append(name.replace("__", "_"))
                    .append(" rank=").append(fits ? rank : "").append(" group=").append(group).append(" position=").append(one(POSITIONS, random)).append(" cohort=").append(person % 3 == 0 ? "2026/1" : "");
        }
        return Garrison.peopleRows(text.toString());
    }

    private static List<Bulk.Row> statuses(Random random, LocalDate today) {
        StringBuilder text = new StringBuilder("HL-1 leave 2026-11-01");
        for (int i = 0; i < 40; i++) {
            LocalDate from = today.minusDays(random.nextInt(30));
            text.append(" | HL-").append(random.nextInt(PEOPLE)).append(' ').append(one(STATUSES, random)).append(' ').append(from).append("..")
                    .append(random.nextBoolean() ? from.plusDays(random.nextInt(60)) : "");
        }
        return Garrison.statusRows(text.toString());
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static void ask(Garrison garrison, Garrison other, Random random, String when) {
        LocalDate today = LocalDate.now(garrison.clock);
        List<Fact> facts = facts(garrison, today);
        count(garrison, other, random, when);
        walk(other, one(GROUPS, random), today, when);
        for (int i = 0; i < 12; i++) {
            String scope = random.nextInt(3) == 0 ? one(List.of("e1", "e2", "e1-c2"), random) : null;
            String unit = random.nextInt(3) == 0 ? one(List.of("f1", "e1", "e1-c1", "e1-c2"), random) : null;
            var query = new PeopleQuery(
                    scope == null ? unit : null, one(ASKED, random), random.nextInt(4) == 0 ? one(GROUPS, random) : null,
                    random.nextInt(4) == 0 ? one(STATUSES, random) : null);
            List<String> expected = facts.stream().filter(fact -> fact.isWanted(query, scope)).map(Fact::number).toList();
            for (Garrison node : List.of(garrison, other)) {
                Caller.Scope seen = scope == null ? Caller.Scope.EVERYTHING : new Caller.Scope(false, Set.of(node.units.idOf(scope)));
                assertThat(pages(node, query, seen, 8 + random.nextInt(40), expected.size()))
                        .as("%s within %s on %s, %s", query, scope, today, when)
                        .isEqualTo(expected);
            }
        }
    }

    /** How many of each group a unit has with all below it, on any day gone by, as counting the facts of that day gives it. */
    private static void count(Garrison garrison, Garrison other, Random random, String when) {
        LocalDate today = LocalDate.now(garrison.clock);
        Map<String, LocalDate> dayOf = new HashMap<>();
        for (String unit : List.of("f1", "e1", "e1-c2", "e2", "x1")) {
            dayOf.put(unit, random.nextBoolean() ? today : today.minusDays(random.nextInt(400)));
        }
        for (Garrison node : List.of(garrison, other)) {
            Map<UUID, LocalDate> asked = new HashMap<>();
            dayOf.forEach((unit, day) -> asked.put(node.units.idOf(unit), day));
            // All by what has moved since, some where they stand, or all.
            Map<UUID, Map<String, Long>> found = new Strengths(node.sql, node.rolls, one(List.of(0, 3, 100), random)).of(asked, today);
            dayOf.forEach((unit, day) -> {
                Map<String, Long> expected = facts(garrison, day).stream()
                        .filter(fact -> fact.unitCodes().contains(unit))
                        .collect(Collectors.groupingBy(Fact::group, Collectors.counting()));
                assertThat(found.get(node.units.idOf(unit))).as("%s on %s, today %s, %s", unit, day, today, when).isEqualTo(expected);
            });
        }
    }

    /** Those of a group or a cohort alone, as other features walk along them. */
    private static void walk(Garrison node, String group, LocalDate today, String when) {
        String there = "select person_id from posting where from_day <= ? and until_day > ? and ";
        assertThat(walked(node, group, null)).as("%s, %s", group, when)
                .containsExactlyInAnyOrderElementsOf(node.sql.list(there + "group_code = ?", row -> Sql.id(row, "person_id"), today, today, group));
        assertThat(walked(node, null, "2026/1")).as("a cohort, %s", when)
                .containsExactlyInAnyOrderElementsOf(node.sql.list(there + "cohort = ?", row -> Sql.id(row, "person_id"), today, today, "2026/1"));
        assertThat(walked(node, null, "")).as("without a cohort, %s", when)
                .containsExactlyInAnyOrderElementsOf(node.sql.list(there + "cohort is null", row -> Sql.id(row, "person_id"), today, today));
    }

    private static List<UUID> walked(Garrison node, String group, String cohort) {
        List<UUID> people = new ArrayList<>();
        node.people.inListOrder(null, group, cohort, "").forEachRemaining(people::add);
        return people;
    }

    /** Page after page until one is empty. */
    private static List<String> pages(Garrison garrison, PeopleQuery query, Caller.Scope scope, int size, long total) {
        List<String> found = new ArrayList<>();
        for (int page = 0; ; page++) {
            Page<PersonView> some = garrison.people.list(query, new Page.Request(page, size), scope);
            assertThat(some.total()).isEqualTo(total);
            if (some.items().isEmpty()) {
                return found;
            }
            some.items().forEach(person -> found.add(person.serviceNumber()));
        }
    }

    /** A person of the day as the tables have them. {@code units} from their own up, each with its searched words and its name. */
    private record Fact(String number, String name, int order, int rank, String nameKey, String group, Set<String> statuses, List<String> unitCodes, List<String> unitTexts) {
        boolean isWanted(PeopleQuery query, String scope) {
            boolean status = query.status() == null
                    || (query.status().equals("active") ? statuses.stream().allMatch("active"::equals) : statuses.contains(query.status()));
            return status
                    && (scope == null || unitCodes.contains(scope))
                    && (query.unit() == null || unitCodes.contains(query.unit()))
                    && (query.group() == null || query.group().equals(group))
                    && isFound(query.q().isBlank() ? List.of() : List.of(query.q().strip().split(" ")));
        }

        /** Some first tokens mean one thing, and the rest is found. */
        private boolean isFound(List<String> tokens) {
            if (tokens.isEmpty()) {
                return true;
            }
            for (int end = 1; end <= tokens.size(); end++) {
                if (means(tokens.subList(0, end)) && isFound(tokens.subList(end, tokens.size()))) {
                    return true;
                }
            }
            return false;
        }

        private boolean means(List<String> tokens) {
            String text = String.join(" ", tokens);
            List<String> words = Vietnamese.searchWords(text);
            List<String> own = new ArrayList<>(Vietnamese.searchWords(name));
            own.addAll(Vietnamese.searchWords(number));
            String squeezed = String.join("", words);
            if (Rank.named(text).filter(one -> text.matches(".*\\d.*") || tokens.size() > 1).map(Rank::level).filter(level -> level == rank).isPresent()) {
                return true;
            }
            boolean stars = text.endsWith("/");
            boolean each = words.stream().allMatch(word -> own.stream().anyMatch(one -> one.startsWith(word)));
            if (tokens.size() == 1) {
                boolean code = squeezed.matches(".*\\d.*") && squeezed.matches(".*[a-z].*") && unitTexts.stream().anyMatch(unit -> unit.contains(" " + squeezed + " "));
                boolean asNumber = String.join("", Vietnamese.searchWords(number)).startsWith(squeezed);
                return !stars && (each || code || asNumber);
            }
            String folded = String.join(" ", words);
            boolean named = unitTexts.stream().anyMatch(unit -> unit.contains("|" + folded + "|"));
            boolean numbered = tokens.get(tokens.size() - 1).matches(".*\\d.*") && !tokens.get(0).matches(".*\\d.*")
                    && unitTexts.stream().anyMatch(unit -> unit.contains(" " + folded + " "));
            return named || numbered;
        }
    }

    private static List<Fact> facts(Garrison garrison, LocalDate today) {
        Map<UUID, Set<String>> statuses = new HashMap<>();
        garrison.sql.list("select person_id, status from person_status where from_day <= ? and until_day > ?",
                row -> statuses.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>()).add(row.getString(2)), today, today);
        Map<UUID, List<String>> codes = new HashMap<>();
        Map<UUID, List<String>> texts = new HashMap<>();
        garrison.sql.list("select a.unit_id, w.code, w.name, w.search_key from unit_ancestor a join unit_words w on w.unit_id = a.ancestor_id"
                        + " where a.from_day <= ? and a.until_day > ? and w.from_day <= ? and w.until_day > ?",
                row -> {
                    UUID unit = row.getObject(1, UUID.class);
                    String code = String.join("", Vietnamese.searchWords(row.getString(2)));
                    texts.computeIfAbsent(unit, id -> new ArrayList<>())
                            .add(row.getString(4) + " " + code + " |" + String.join(" ", Vietnamese.searchWords(row.getString(3))) + "|");
                    return codes.computeIfAbsent(unit, id -> new ArrayList<>()).add(row.getString(2));
                },
                today, today, today, today);
        List<Fact> facts = new ArrayList<>(garrison.sql.list(
                "select p.id, p.service_number, p.full_name, o.position_order, o.rank_level, p.name_key, o.group_code, o.unit_id"
                        + " from person p join posting o on o.person_id = p.id where o.from_day <= ? and o.until_day > ?",
                row -> new Fact(
                        row.getString(2), row.getString(3), row.getInt(4), row.getInt(5), row.getString(6), row.getString(7),
                        statuses.getOrDefault(row.getObject(1, UUID.class), Set.of()), codes.get(row.getObject(8, UUID.class)),
                        texts.get(row.getObject(8, UUID.class))),
                today, today));
        facts.sort(Comparator.comparingInt(Fact::order).thenComparing(Comparator.comparingInt(Fact::rank).reversed()).thenComparing(Fact::nameKey)
                .thenComparing(Fact::number));
        return facts;
    }
}
