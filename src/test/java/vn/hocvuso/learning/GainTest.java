package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.control.SkillRepository;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.quiz.Paper;
import vn.hocvuso.quiz.Skills;
import vn.hocvuso.quiz.TestHall;
import vn.hocvuso.quiz.control.SkillQueries;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Fired;

class GainTest {
    private static final int LEAST = 3;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    /** A company in which everybody has sat the test before and knew nothing; each sitting ends a minute after the one before. */
    private static final class Company {
        final TestHall hall;
        final Garrison garrison;
        final Gain gain;

        Company(DataSource database, int people) {
            hall = new TestHall(database);
            garrison = new Garrison(database, 9);
            garrison.importUnits(Garrison.unitRows("e - 2020-01-01 | c1 e 2020-01-01"), false, false);
            garrison.importPeople(
                    Garrison.peopleRows(IntStream.range(0, people).mapToObj(n -> "P" + n + " c1 2024-01-01").collect(Collectors.joining(" | "))), false, false);
            Single single = new Single(Text.of("Câu 1"), List.of(new Choice(Text.of("đúng"), 10_000_000, null), new Choice(Text.of("sai"), 0, null)), null);
            hall.store(List.of(new QuestionDraft("q-1", null, single, Set.of(), Set.of("TT02:1.1"), 1, null, null)));
            hall.define("khao-sat", hall.fixed("check", null, 80, null, 1));
            Courses courses = new Courses(null, null, null, new SkillRepository(hall.sql), null, hall.clock, new Fired<>());
            gain = new Gain(new Skills(new SkillQueries(hall.sql), hall.profiles), courses, garrison.units, hall.clock, LEAST);
            IntStream.range(0, people).forEach(n -> sit(n, false));
        }

        Company sit(int person, boolean right) {
            UUID id = garrison.people.idOf("P" + person);
            Paper paper = hall.start(id, "khao-sat");
            if (right) {
                hall.save(id, paper.id(), 1, 1, hall.right(paper.id(), 1));
            }
            hall.clock.advance(Duration.ofMinutes(1));
            hall.submit(id, paper.id());
            return this;
        }

        GainView told() {
            return gain.of("c1", "khao-sat", "khao-sat", Caller.Scope.EVERYTHING);
        }

        /** People, before and after in per cent; who waits. */
        String words() {
            GainView told = told();
            return told.people() + told.items().stream().map(item -> " " + item.before() + " " + item.after()).collect(Collectors.joining()) + ", " + told.waiting();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void figures_go_on_when_enough_others_have_finished_and_never_by_one(DataSource database) {
        Company company = new Company(database, 7);
        assertThat(company.sit(0, true).sit(1, true).words()).as("two are fewer than three").isEqualTo("2, 0");
        assertThat(company.told().until()).isNull();
        assertThat(company.sit(2, false).words()).as("two of three, in steps of five").isEqualTo("3 0 65, 0");
        assertThat(company.sit(3, true).words()).as("three of four would tell what the fourth knew").isEqualTo("3 0 65, 1");
        assertThat(company.sit(2, true).words()).as("and so would the third who sat it again").isEqualTo("3 0 65, 2");
        assertThat(company.sit(2, false).words()).as("whoever sits it twice is one who waits").isEqualTo("3 0 65, 2");
        assertThat(company.sit(4, true).words()).as("with the fifth they are three: all but the third know it").isEqualTo("5 0 80, 0");
        assertThat(company.told().until()).isEqualTo(company.hall.clock.instant());
    }

    @ParameterizedTest(name = "{0} of {1} thousandths are {2} per cent: {3}")
    @CsvSource(useHeadersInDisplayName = true, value = {
        "points, asked, percent, why",
        "0, 6, 0, nobody knew anything",
        "6000, 6, 100, everybody knew everything",
        "5999, 6, 95, down and never up to the whole",
        "5000, 6, 80, 83.3 is between two steps",
        "5100, 6, 85, exactly on a step",
        "299, 6, 0, less than the first step",
        "300, 6, 5, the first step",
        "4500, 6, 75, six who know three quarters",
        "4000, 5, 80, one of them gone: the difference of the sums is 500 but of what is told it is five",
    })
    void shares_of_a_unit_are_told_in_steps_of_five(long points, int asked, long percent, String why) {
        assertThat(Gain.percent(points, asked)).as(why).isEqualByComparingTo(String.valueOf(percent));
    }
}
