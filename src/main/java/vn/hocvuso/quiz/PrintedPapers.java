package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.control.Papers;
import vn.hocvuso.quiz.control.QuizRepository;
import vn.hocvuso.quiz.control.Sheets;
import vn.hocvuso.quiz.control.StoredProfile;
import vn.hocvuso.quiz.rule.Marks;
import vn.hocvuso.quiz.rule.SheetCell;
import vn.hocvuso.quiz.rule.Shuffle;

/** Tests on paper: drawn, arranged and graded by the same rules as on the screen, from the same seed the same paper. */
@ApplicationScoped
@Transactional
public class PrintedPapers {
    private QuizRepository quizzes;
    private Papers papers;
    private Questions questions;

    PrintedPapers() {}

    @Inject
    public PrintedPapers(QuizRepository quizzes, Papers papers, Questions questions) {
        this.quizzes = quizzes;
        this.papers = papers;
        this.questions = questions;
    }

    /** The seed of one of several variants. */
    public static long seedOf(long seed, int variant) {
        return Shuffle.seedOf(seed, variant);
    }

    /**
     * @throws NotFound there is no such test
     * @throws Refused 409 {@code draws-cannot-be-filled}
     */
    public PaperDraft draw(String slug, long seed) {
        StoredProfile profile = quizzes.latest(slug).orElseThrow(() -> new NotFound("quiz " + slug));
        return new PaperDraft(
                profile.quizId(), profile.versionId(), slug, profile.profile().title(), papers.draw(profile.profile(), Map.of(), seed));
    }

    /** The questions as printed, with their options arranged by the seed. */
    public List<PrintedQuestion> print(List<UUID> versions, long seed) {
        List<PrintedQuestion> printed = new ArrayList<>();
        List<StoredQuestion> asked = questions.versions(versions);
        for (int i = 0; i < asked.size(); i++) {
            printed.add(Sheets.printed(i + 1, Papers.face(asked.get(i), seed, i + 1)));
        }
        return printed;
    }

    /** What stands in each cell of a fully right sheet; empty where only a person can tell. */
    public List<String> keys(List<UUID> versions, long seed) {
        List<String> keys = new ArrayList<>();
        List<StoredQuestion> asked = questions.versions(versions);
        for (int i = 0; i < asked.size(); i++) {
            keys.add(Sheets.cell(Papers.face(asked.get(i), seed, i + 1), questions.solution(asked.get(i))));
        }
        return keys;
    }

    /** The cells of a line as it is typed, see {@link SheetCell#cells}. */
    public List<String> cells(List<UUID> versions, String line) {
        boolean oneLetter = questions.versions(versions).stream().allMatch(asked -> List.of("single", "true-false").contains(asked.face().type()));
        return SheetCell.cells(line, oneLetter);
    }

    /**
     * @param profile version of the test's profile: what passes
     * @param cells   as many as questions
     */
    public SheetGrade grade(UUID profile, List<UUID> versions, long seed, List<String> cells) {
        List<StoredQuestion> asked = questions.versions(versions);
        List<Integer> faults = new ArrayList<>();
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            try {
                points.add(SheetCell.isBlank(cell) ? 0 : points(asked.get(i), Sheets.response(Papers.face(asked.get(i), seed, i + 1), cell)));
            } catch (Refused | IllegalArgumentException unreadable) {
                faults.add(i + 1);
            }
        }
        for (int extra = asked.size(); extra < cells.size(); extra++) {
            faults.add(extra + 1);
        }
        Marks marks = Marks.of(points);
        int pass = quizzes.version(profile).profile().passPercent();
        return new SheetGrade(faults, marks.correct(), asked.size(), marks.points(), marks.scorePercent(), faults.isEmpty() && marks.passes(pass));
    }

    private int points(StoredQuestion question, JsonObject response) {
        return question.rule().grade(questions.response(question, response));
    }
}
