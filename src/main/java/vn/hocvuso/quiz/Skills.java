package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.quiz.control.QuizRepository;
import vn.hocvuso.quiz.control.SkillQueries;

/** What attempts say of skills: of oneself, and of a unit as a whole. */
@ApplicationScoped
@Transactional
public class Skills {
    private SkillQueries queries;
    private QuizRepository quizzes;

    Skills() {}

    @Inject
    public Skills(SkillQueries queries, QuizRepository quizzes) {
        this.queries = queries;
        this.quizzes = quizzes;
    }

    /** By the latest attempt at the test that is over; empty before there is one. */
    public List<SkillMark> latest(UUID person, UUID quiz) {
        return queries.latest(person, quiz);
    }

    /**
     * Everybody posted to the unit or below it today who has sat the test, each by the latest attempt that is over. What one of them
     * can is nothing to show to others; it is for whoever has to choose.
     *
     * @throws NotFound there is no such test
     */
    public Map<UUID, List<SkillMark>> latest(String quiz, UUID unit, LocalDate today) {
        return queries.latest(id(quiz), unit, today);
    }

    /**
     * Of each the latest attempt that is over and was begun after the moment; who has none is absent.
     *
     * @param moments by person, a thousand or so at most
     * @throws NotFound there is no such test
     */
    public Map<UUID, List<SkillMark>> latest(String quiz, Map<UUID, Instant> moments) {
        return moments.isEmpty() ? Map.of() : queries.latest(id(quiz), moments);
    }

    /** How many people of the unit and below have sat the test. @throws NotFound there is no such test */
    public int sat(String quiz, UUID unit, LocalDate today) {
        return queries.sat(id(quiz), unit, today);
    }

    /**
     * Every attempt at the later test of somebody posted to the unit or below it today who has sat the test before: whose it is, and
     * since when both were over. In the order of time, of several at one moment in that of ids.
     *
     * @throws NotFound there is no such test
     */
    public void finishes(String before, String after, UUID unit, LocalDate today, BiConsumer<UUID, Instant> each) {
        queries.finishes(id(before), id(after), unit, today, each);
    }

    /** How many people of the unit had sat both by the moment; see {@link #gain}. */
    public int people(String before, String after, UUID unit, LocalDate today, Instant until) {
        return queries.people(id(before), id(after), unit, today, until);
    }

    /**
     * Everybody posted to the unit or below it today who had sat both tests by the moment: the first attempt at one, the latest at
     * the other, skill by skill. It is the caller who hides groups that are too small, and who chooses moments between which enough
     * people have finished.
     *
     * @throws NotFound there is no such test
     */
    public List<SkillGain> gain(String before, String after, UUID unit, LocalDate today, Instant until) {
        return queries.gain(id(before), id(after), unit, today, until);
    }

    private UUID id(String slug) {
        return quizzes.latest(slug).orElseThrow(() -> new NotFound("quiz " + slug)).quizId();
    }
}
