package vn.hocvuso.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.survey.control.QuestionRepository;
import vn.hocvuso.survey.control.ResultSums;
import vn.hocvuso.survey.control.SheetRepository;
import vn.hocvuso.survey.control.SheetRepository.Given;
import vn.hocvuso.survey.rule.Disclosure;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** Asked once after a course, answered by nobody in particular, told only of groups that are large enough. */
@ApplicationScoped
@Transactional
public class Surveys {
    private static final int MOST_QUESTIONS = 12;
    private static final int LONGEST_ANSWER = 1_000;
    /** So long after a course somebody is asked. */
    private static final int ASKED_DAYS = 60;
    private static final int ASKED_AT_ONCE = 3;
    /** Older months are told no more. */
    private static final int MONTHS = 12;

    private QuestionRepository questions;
    private SheetRepository sheets;
    private Courses courses;
    private People people;
    private Units units;
    private Event<DomainEvent> events;
    private Clock clock;
    private Ids ids;
    private int least;

    Surveys() {}

    /** @param least sheets in a group before it tells anything */
    @Inject
    public Surveys(
            QuestionRepository questions, SheetRepository sheets, Courses courses, People people, Units units, Event<DomainEvent> events, Clock clock, Ids ids,
            @ConfigProperty(name = "hocvuso.survey.least-answers", defaultValue = "5") int least) {
        this.questions = questions;
        this.sheets = sheets;
        this.courses = courses;
        this.people = people;
        this.units = units;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
        this.least = least;
    }

    /** Courses the person has completed lately and not answered about, a few. */
    public List<Invitation> waiting(UUID person) {
        return sheets.waiting(person, LocalDate.now(clock).minusDays(ASKED_DAYS), ASKED_AT_ONCE);
    }

    /** @throws NotFound there is no such course */
    public List<Question> questions(String course) {
        return questions.asked(courses.summary(course).id());
    }

    /** Whether the course has questions of its own; else the default set is asked. */
    public boolean isOwn(String course) {
        return !questions.own(courses.summary(course).id()).isEmpty();
    }

    /**
     * Takes the answers in, once.
     *
     * @param answers by question: a number from 1, or words; questions with words may be left out
     * @throws NotFound there is no such course
     * @throws Refused  409 {@code survey-answered}, {@code survey-before-course}; 422 {@code survey-answer-missing}, {@code survey-answer-wrong}
     */
    public void answer(UUID person, String slug, Map<UUID, String> answers) {
        CourseSummary course = courses.summary(slug);
        LocalDate today = LocalDate.now(clock);
        UUID unit = people.byId(person, today).map(PersonView::unitId).orElseThrow(() -> new Refused(Refused.Kind.CONFLICT, "survey-before-course"));
        if (!sheets.hasCompleted(person, course.id())) {
            throw new Refused(Refused.Kind.CONFLICT, "survey-before-course");
        }
        List<Given> given = questions.asked(course.id()).stream().map(question -> given(question, answers.get(question.id()))).filter(Objects::nonNull).toList();
        if (!sheets.note(person, course.id())) {
            throw new Refused(Refused.Kind.CONFLICT, "survey-answered");
        }
        sheets.add(course.id(), unit, today.withDayOfMonth(1), given);
    }

    /** Null: words that were not written. */
    private static Given given(Question question, String answer) {
        String said = Vietnamese.clean(answer);
        if (question.numbers() == 0) {
            if (said != null && said.length() > LONGEST_ANSWER) {
                throw new Refused("survey-answer-wrong", question.words());
            }
            return said == null || said.isEmpty() ? null : new Given(question.id(), 0, said);
        }
        if (said == null || said.isEmpty()) {
            throw new Refused("survey-answer-missing", question.words());
        }
        int number = said.matches("\\d{1,2}") ? Integer.parseInt(said) : 0;
        if (number < 1 || number > question.numbers()) {
            throw new Refused("survey-answer-wrong", question.words());
        }
        return new Given(question.id(), number, null);
    }

    /** Whether {@link #answer} would refuse because of an answer before. */
    public boolean hasAnswered(UUID person, String course) {
        return sheets.hasAnswered(person, courses.summary(course).id());
    }

    /**
     * What is asked from now on. A question that stays as it was stays the same question; one that is gone keeps its answers.
     *
     * @param wishes empty: the default set
     * @throws NotFound there is no such course
     * @throws Refused  422 {@code invalid-fields}
     */
    public void set(String slug, List<QuestionWish> wishes) {
        UUID course = courses.summary(slug).id();
        Refused.Checks checks = new Refused.Checks().that(wishes.size() <= MOST_QUESTIONS, "questions", "survey-questions", MOST_QUESTIONS);
        wishes.forEach(wish -> wish.check(checks));
        checks.orRefuse();
        List<Question> before = new ArrayList<>(questions.own(course));
        questions.retireAll(course);
        for (int i = 0; i < wishes.size(); i++) {
            QuestionWish wish = wishes.get(i);
            Question same = before.stream().filter(wish::isAskedBy).findFirst().orElse(null);
            before.remove(same);
            List<String> choices = wish.kind().equals("choice") ? wish.choices() : List.of();
            questions.put(course, i + 1, same != null ? same : new Question(ids.next(), wish.kind(), wish.words(), choices));
        }
        events.fire(new SurveyQuestionsSet(slug, wishes.size()));
    }

    /**
     * Month by month, once a month is over, of the units that may be told of then; so neither a unit's results taken from its
     * superior's nor today's from yesterday's are those of a few.
     *
     * @throws NotFound no such course, or no such unit within the scope
     */
    public SurveyResults results(String slug, String unitCode, Caller.Scope scope) {
        CourseSummary course = courses.summary(slug);
        LocalDate today = LocalDate.now(clock);
        UnitView unit = units.view(unitCode, today, scope);
        LocalDate thisMonth = today.withDayOfMonth(1);
        ResultSums sums = new ResultSums();
        int told = 0;
        for (LocalDate month : sheets.months(course.id(), thisMonth, MONTHS)) {
            LocalDate end = month.plusMonths(1).minusDays(1);
            List<Disclosure.Node<UUID>> tree = sheets.tree(course.id(), month, end);
            if (Disclosure.told(tree, least).contains(unit.id())) {
                told += total(tree, unit.id());
                sums.add(sheets.answers(course.id(), month, unit.id(), end));
            }
        }
        return new SurveyResults(
                slug, course.title(), unit.code(), unit.name(), told, least, thisMonth.plusMonths(1), sums.items(questions.named(sums.questions()), least));
    }

    /** Titles of the courses the person has answered about; nobody can tell what. */
    public List<String> answeredBy(UUID person) {
        return sheets.answeredBy(person);
    }

    /** Of people whose traces go: that they have answered. Their sheets are nobody's and stay. */
    public void forget(Collection<UUID> leavers) {
        sheets.forget(leavers);
    }

    private static int total(List<Disclosure.Node<UUID>> nodes, UUID unit) {
        return nodes.stream().mapToInt(node -> node.unit().equals(unit) ? node.total() : total(node.children(), unit)).sum();
    }
}
