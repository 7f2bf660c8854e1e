package vn.hocvuso.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.mentoring.rule.Matching;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Sentences;

/** What one programme takes, to the last and one beyond it: a sentence, and everything as it was. */
class MentoringBoundsTest {
    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    /** Many more in the second company, named X0, X1 …. */
    private static List<UUID> recruits(Regiment regiment, int many) {
        List<String> numbers = IntStream.range(0, many).mapToObj(n -> "X" + n).toList();
        regiment.garrison.importPeople(
                Garrison.peopleRows(numbers.stream().map(number -> number + " c2 2024-01-01").collect(Collectors.joining(" | "))), false, false);
        return regiment.hall.sql.list("select id from person_named where service_number like 'X%' order by id", row -> Sql.id(row, "id"));
    }

    private static void active(Regiment regiment, List<UUID> learners) {
        LocalDate since = LocalDate.now(regiment.hall.clock);
        Instant at = regiment.hall.clock.instant();
        regiment.run(() -> regiment.hall.sql.insert(
                "mentoring_pair (id, programme_id, mentor_id, learner_id, state, since, formed_at, standing)",
                learners.stream()
                        .map(one -> new Object[] {regiment.hall.ids.next(), regiment.programme, regiment.person("M1"), one, "active", since, at, 0})
                        .toList()));
    }

    /** Each answers the first question of the test, fully or not at all. */
    private static void sat(Regiment regiment, List<UUID> people, int points) {
        Sql sql = regiment.hall.sql;
        UUID quiz = regiment.hall.quizzes.idOf("khao-sat");
        UUID version = sql.first("select version_id from quiz_current where quiz_id = ?", row -> Sql.id(row, "version_id"), quiz).orElseThrow();
        UUID question = sql.first("select question_version_id from attempt_slot where slot = 1", row -> Sql.id(row, "question_version_id")).orElseThrow();
        Instant at = regiment.hall.clock.instant();
        List<Object[]> attempts = people.stream()
                .map(one -> new Object[] {regiment.hall.ids.next(), version, quiz, one, 1, 1L, "submitted", at, at, points / 1000, 1, (long) points, points > 0})
                .toList();
        regiment.run(() -> {
            sql.insert(
                    "attempt (id, version_id, quiz_id, person_id, number, seed, state, started_at, finished_at, correct, total, points, passed)", attempts);
            sql.insert(
                    "attempt_slot (attempt_id, slot, question_version_id, sequence, points, fully_right)",
                    attempts.stream().map(row -> new Object[] {row[0], 1, question, 1L, points, points > 0}).toList());
        });
    }

    private static Suggestion suggest(Regiment regiment) {
        return regiment.call(() -> regiment.pairs.suggest(regiment.programme, regiment.at("e")));
    }

    private static void refused(String sentence, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(new Sentences().of(refused.code(), refused.parameters().toArray()))
                .isEqualTo(sentence));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_programme_holds_a_thousand_pairs_and_not_one_more(DataSource database) {
        Regiment regiment = new Regiment(database).begun();
        List<UUID> recruits = recruits(regiment, Pairs.MOST_PAIRS - 1);
        active(regiment, recruits.subList(0, Pairs.MOST_PAIRS - 2));
        assertThat(suggest(regiment).placed()).as("three are to learn, M2 takes two, and with them it is full").isEqualTo(2);
        assertThat(suggest(regiment).placed()).as("anew, in the same places").isEqualTo(2);
        String full = "Chương trình “Kèm nhau” giữ tối đa 1.000 cặp. Mở chương trình cho từng đơn vị cấp dưới.";
        refused(full, () -> regiment.run(() -> regiment.pairs.pair(regiment.programme, "M2", "N", regiment.at("e"))));
        active(regiment, recruits.subList(Pairs.MOST_PAIRS - 2, Pairs.MOST_PAIRS - 1));
        refused(full, () -> suggest(regiment));
        assertThat(page(regiment, "suggested", 0)).as("what was suggested stands").hasSize(2);
        assertThat(regiment.glance().programme().active()).isEqualTo(Pairs.MOST_PAIRS - 1);
        assertThat(page(regiment, "active", 19)).as("and the last page of the others opens").hasSize(49);
    }

    private static List<PairView> page(Regiment regiment, String state, int page) {
        return regiment.mentoring.pairs(regiment.programme, state, new Page.Request(page, 50), regiment.at("e")).items();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void more_than_five_thousand_who_sat_are_not_gone_through_and_can_still_be_named(DataSource database) {
        Regiment regiment = new Regiment(database).begun();
        List<UUID> recruits = recruits(regiment, Pairs.MOST_SAT - 4);
        sat(regiment, recruits.subList(0, Pairs.MOST_SAT - 5), 1000);
        assertThat(suggest(regiment)).as("five of the regiment, and with the others five thousand").extracting(Suggestion::sat, Suggestion::placed)
                .containsExactly(Pairs.MOST_SAT, 3);
        List<String> suggested = regiment.pairs();
        sat(regiment, recruits.subList(Pairs.MOST_SAT - 5, Pairs.MOST_SAT - 4), 1000);
        refused("Có 5.001 đồng chí đã làm bài khảo sát, mỗi lần xếp tối đa 5.000. Mở chương trình cho từng đơn vị cấp dưới.", () -> suggest(regiment));
        assertThat(regiment.pairs()).as("what was suggested stands").isEqualTo(suggested).hasSize(3);
        Candidates candidates = regiment.pairs.candidates(regiment.programme, regiment.at("e"));
        assertThat(candidates.isTooMany()).isTrue();
        assertThat(candidates.mentors()).isEmpty();
        regiment.run(() -> regiment.pairs.pair(regiment.programme, "X0", "N", regiment.at("e")));
        assertThat(regiment.pairs()).as("by number").contains("X0-N suggested 0");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void more_than_three_hundred_who_need_somebody_are_not_placed_at_once(DataSource database) {
        Regiment regiment = new Regiment(database).begun();
        List<UUID> recruits = recruits(regiment, Matching.MOST_LEARNERS - 2);
        assertThat(suggest(regiment).placed()).isEqualTo(3);
        List<String> suggested = regiment.pairs();
        sat(regiment, recruits, 0);
        refused("Có 301 đồng chí cần kèm, mỗi lần ghép tối đa 300. Mở chương trình cho từng đơn vị cấp dưới.", () -> suggest(regiment));
        assertThat(regiment.pairs()).isEqualTo(suggested);
    }
}
