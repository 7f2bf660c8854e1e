package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.quiz.control.SkillQueries;
import vn.hocvuso.testing.Databases;

/** Points by skill, of one and of a unit, against a count by hand over random sittings. */
class SkillsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> SKILLS = List.of("TT02:1.1", "TT02:4.2", "TT02:6.1");
    private static final int PEOPLE = 8;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private record Sat(String person, String quiz, Map<String, int[]> bySkill) {}

    private static final class School {
        final TestHall hall;
        final Garrison garrison;
        final Skills skills;
        final Random random = new Random(26);
        final List<Sat> sat = new ArrayList<>();

        School(DataSource database) {
            hall = new TestHall(database);
            garrison = new Garrison(database, 3);
            garrison.importUnits(Garrison.unitRows("e - 2020-01-01 | c1 e 2020-01-01 | c2 e 2020-01-01"), false, false);
            String people = IntStream.range(0, PEOPLE).mapToObj(n -> "P" + n + (n < PEOPLE / 2 ? " c1" : " c2") + " 2024-01-01").reduce((a, b) -> a + " | " + b).orElseThrow();
            garrison.importPeople(Garrison.peopleRows(people), false, false);
            hall.store(IntStream.rangeClosed(1, 6).mapToObj(School::draft).toList());
            hall.define("truoc", hall.fixed("check", null, 80, null, 6));
            hall.define("sau", hall.fixed("check", null, 80, null, 4));
            skills = new Skills(new SkillQueries(hall.sql), hall.profiles);
        }

        /** The sixth question carries two skills. */
        private static QuestionDraft draft(int n) {
            Set<String> carried = n == 6 ? Set.of(SKILLS.get(0), SKILLS.get(1)) : Set.of(SKILLS.get(n % 3));
            Single single = new Single(Text.of("Câu " + n), List.of(new Choice(Text.of("đúng"), 10_000_000, null), new Choice(Text.of("sai"), 0, null)), null);
            return new QuestionDraft("q-" + n, null, single, Set.of(), carried, 1, null, null);
        }

        void sit(String number, String quiz, int questions) {
            UUID person = garrison.people.idOf(number);
            Paper paper = hall.start(person, quiz);
            Map<String, int[]> bySkill = new HashMap<>();
            for (int slot = 1; slot <= questions; slot++) {
                boolean right = random.nextBoolean();
                if (right) {
                    hall.save(person, paper.id(), slot, 1, hall.right(paper.id(), slot));
                }
                for (String skill : draft(slot).skills()) {
                    int[] marks = bySkill.computeIfAbsent(skill, one -> new int[2]);
                    marks[0]++;
                    marks[1] += right ? 1000 : 0;
                }
            }
            hall.submit(person, paper.id());
            sat.add(new Sat(number, quiz, bySkill));
        }

        Map<String, List<Long>> byHand(String before, String after, List<String> people) {
            Map<String, List<Long>> sums = new HashMap<>();
            for (String person : people) {
                List<Sat> first = sat.stream().filter(one -> one.person().equals(person) && one.quiz().equals(before)).toList();
                List<Sat> later = sat.stream().filter(one -> one.person().equals(person) && one.quiz().equals(after)).toList();
                if (first.isEmpty() || later.isEmpty() || before.equals(after) && later.size() < 2) {
                    continue;
                }
                Map<String, int[]> was = first.get(0).bySkill();
                Map<String, int[]> is = later.get(later.size() - 1).bySkill();
                was.keySet().stream().filter(is::containsKey).forEach(skill -> {
                    List<Long> sum = sums.getOrDefault(skill, List.of(0L, 0L, 0L, 0L, 0L));
                    sums.put(skill, List.of(sum.get(0) + 1, sum.get(1) + was.get(skill)[0], sum.get(2) + was.get(skill)[1], sum.get(3) + is.get(skill)[0], sum.get(4) + is.get(skill)[1]));
                });
            }
            return sums;
        }

        Map<String, List<Long>> told(String before, String after, String unit) {
            Map<String, List<Long>> told = new HashMap<>();
            skills.gain(before, after, garrison.units.idOf(unit), TODAY, hall.clock.instant()).forEach(one -> told.put(
                    one.skill(), List.of((long) one.people(), (long) one.askedBefore(), one.pointsBefore(), (long) one.askedAfter(), one.pointsAfter())));
            return told;
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_unit_before_and_after_is_what_counting_by_hand_gives(DataSource database) {
        School school = new School(database);
        List<String> all = IntStream.range(0, PEOPLE).mapToObj(n -> "P" + n).toList();
        for (String person : all) {
            for (int i = school.random.nextInt(3); i > 0; i--) {
                school.sit(person, "truoc", 6);
            }
            for (int i = school.random.nextInt(3); i > 0; i--) {
                school.sit(person, "sau", 4);
            }
        }
        for (String after : List.of("sau", "truoc")) {
            assertThat(school.told("truoc", after, "e")).isEqualTo(school.byHand("truoc", after, all)).isNotEmpty();
            assertThat(school.told("truoc", after, "c1")).isEqualTo(school.byHand("truoc", after, all.subList(0, PEOPLE / 2)));
        }
        assertThat(school.skills.people("truoc", "sau", school.garrison.units.idOf("e"), TODAY, school.hall.clock.instant()))
                .isEqualTo((int) all.stream().filter(one -> !school.byHand("truoc", "sau", List.of(one)).isEmpty()).count());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ones_own_skills_are_those_of_the_latest_attempt_that_is_over(DataSource database) {
        School school = new School(database);
        UUID quiz = school.hall.quizzes.idOf("truoc");
        UUID person = school.garrison.people.idOf("P0");
        assertThat(school.skills.latest(person, quiz)).isEmpty();
        school.sit("P0", "truoc", 6);
        school.sit("P0", "truoc", 6);
        school.hall.start(person, "truoc");
        Map<String, int[]> last = school.sat.get(1).bySkill();
        assertThat(school.skills.latest(person, quiz)).hasSize(3).allSatisfy(mark -> {
            assertThat(mark.asked()).isEqualTo(last.get(mark.skill())[0]);
            assertThat(mark.points()).isEqualTo(last.get(mark.skill())[1]);
        });
    }
}
