package vn.hocvuso.publishing.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.catalog.ActivityCondition;
import vn.hocvuso.catalog.Condition;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.DayCondition;
import vn.hocvuso.catalog.JointCondition;
import vn.hocvuso.catalog.PeopleCondition;
import vn.hocvuso.kernel.Refused;

/** What a file says comes back from the form as it was, and what is built in the form is what was meant. */
class ConditionFormTest {
    /** The fields a browser would send of the form as it is shown. */
    private static Map<String, String[]> send(ConditionForm form) {
        Map<String, String[]> sent = new HashMap<>();
        for (ConditionForm.Row row : form.rows()) {
            if (!row.end()) {
                sent.put("kind." + row.path(), new String[] {row.kind()});
            }
            if (!row.group()) {
                sent.put("value." + row.path(), values(row));
                sent.put("number." + row.path(), new String[] {row.number()});
            }
        }
        return sent;
    }

    /** Boxes come in the order they stand in, units as one text. */
    private static String[] values(ConditionForm.Row row) {
        return switch (row.kind()) {
            case "group" -> CourseContent.GROUPS.stream().filter(row::has).toArray(String[]::new);
            case "unit" -> new String[] {row.joined()};
            default -> new String[] {row.value()};
        };
    }

    private static Condition random(Random random, int depth) {
        LocalDate day = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(99));
        return switch (random.nextInt(depth == 0 ? 8 : 12)) {
            case 0 -> new ActivityCondition.After("bai-mot");
            case 1 -> new ActivityCondition.Before("bai-hai");
            case 2 -> new ActivityCondition.Passed("kiem-tra", random.nextInt(101));
            case 3 -> new ActivityCondition.Viewed("bai-mot", random.nextInt(60));
            case 4 -> new PeopleCondition.InGroup(random.nextBoolean() ? List.of("HV", "SQ") : List.of("QNCN"));
            case 5 -> new PeopleCondition.InUnit(List.of("C5", "C1"));
            case 6 -> new DayCondition.From(day);
            case 7 -> new DayCondition.Until(day);
            case 8, 9 -> new JointCondition.All(several(random, depth));
            case 10 -> new JointCondition.Any(several(random, depth));
            default -> new JointCondition.Not(random(random, depth - 1));
        };
    }

    private static List<Condition> several(Random random, int depth) {
        return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> random(random, depth - 1)).toList();
    }

    @Test
    void every_condition_passes_through_the_form_unchanged() {
        for (int seed = 0; seed < 2_000; seed++) {
            Condition before = random(new Random(seed), 4);
            assertThat(ConditionForm.sent(send(ConditionForm.of(before))).condition(before)).isEqualTo(before);
        }
        assertThat(ConditionForm.sent(send(ConditionForm.of(null))).condition(null)).isNull();
    }

    @Test
    void a_nested_condition_is_built_row_by_row() {
        ConditionForm form = ConditionForm.of(null).add("c", "after").add("c", "any").add("c.1", "group").add("c.1", "not").add("c.1.1", "from");
        Map<String, String[]> sent = send(form);
        sent.put("value.c.0", new String[] {"bai-mot"});
        sent.put("value.c.1.0", new String[] {"SQ", "QNCN"});
        sent.put("value.c.1.1.0", new String[] {"2026-12-01"});
        assertThat(ConditionForm.sent(sent).condition()).isEqualTo(new JointCondition.All(List.of(
                new ActivityCondition.After("bai-mot"),
                new JointCondition.Any(List.of(
                        new PeopleCondition.InGroup(List.of("SQ", "QNCN")), new JointCondition.Not(new DayCondition.From(LocalDate.of(2026, 12, 1))))))));
        ConditionForm less = ConditionForm.sent(sent).remove("c.1.0");
        assertThat(less.rows().stream().filter(row -> !row.end()).map(row -> row.path() + "=" + row.kind()))
                .as("what comes after moves up").containsExactly("c=all", "c.0=after", "c.1=any", "c.1.0=not", "c.1.0.0=from");
        assertThat(ConditionForm.sent(send(less)).remove("c.1").condition()).as("one alone needs no group").isEqualTo(new ActivityCondition.After("bai-mot"));
    }

    @Test
    void a_row_that_says_nothing_is_refused() {
        for (String kind : List.of("after", "group", "unit", "from", "any", "not")) {
            assertThatThrownBy(() -> ConditionForm.of(null).add("c", kind).condition()).as(kind).isInstanceOf(Refused.class);
        }
        for (String number : List.of("0", "101", "x", "-1", "1.5")) {
            Map<String, String[]> sent = send(ConditionForm.of(new ActivityCondition.Passed("kiem-tra", 50)));
            sent.put("number.c.0", new String[] {number});
            assertThatThrownBy(() -> ConditionForm.sent(sent).condition()).as(number).isInstanceOf(Refused.class);
        }
        Map<String, String[]> strange = Map.of("kind.c", new String[] {"all"}, "kind.c.0", new String[] {"magic"}, "value.c.0", new String[] {"x"});
        assertThatThrownBy(() -> ConditionForm.sent(strange).condition()).isInstanceOf(Refused.class);
    }
}
