package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.Face;
import vn.hocvuso.questionbank.KeyWords;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.control.AttemptRepository.Slot;
import vn.hocvuso.quiz.control.Grades;
import vn.hocvuso.quiz.control.Papers;
import vn.hocvuso.quiz.control.QuizRepository;
import vn.hocvuso.quiz.control.RegradeRepository;
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
    private Grades grades;
    private RegradeRepository regrades;

    PrintedPapers() {}

    @Inject
    public PrintedPapers(QuizRepository quizzes, Papers papers, Questions questions, Grades grades, RegradeRepository regrades) {
        this.quizzes = quizzes;
        this.papers = papers;
        this.questions = questions;
        this.grades = grades;
        this.regrades = regrades;
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
    public List<PrintedQuestion> print(List<AskedQuestion> paper, long seed) {
        List<PrintedQuestion> printed = new ArrayList<>();
        List<StoredQuestion> asked = stored(paper);
        for (int i = 0; i < asked.size(); i++) {
            printed.add(Sheets.printed(i + 1, Papers.face(asked.get(i), seed, i + 1), paper.get(i).weight()));
        }
        return printed;
    }

    /** What stands in each cell of a fully right sheet; empty where only a person can tell. */
    public List<String> keys(List<AskedQuestion> paper, long seed) {
        List<String> keys = new ArrayList<>();
        List<StoredQuestion> asked = stored(paper);
        for (int i = 0; i < asked.size(); i++) {
            keys.add(Sheets.cell(Papers.face(asked.get(i), seed, i + 1), questions.solution(asked.get(i))));
        }
        return keys;
    }

    /** For whoever marks by hand. */
    public List<PrintedKey> markersKeys(List<AskedQuestion> paper, long seed) {
        List<StoredQuestion> asked = stored(paper);
        List<String> cells = keys(paper, seed);
        List<PrintedKey> keys = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            List<String> accepted = isWritten(asked.get(i).face()) ? KeyWords.of(asked.get(i).rule()) : List.of();
            keys.add(new PrintedKey(i + 1, cells.get(i), accepted, paper.get(i).weight()));
        }
        return keys;
    }

    /** In words or numbers throughout, and no letter of an option. */
    private static boolean isWritten(Face face) {
        return List.of("short", "numerical").contains(face.type())
                || face.type().equals("cloze") && face.gaps().stream().allMatch(gap -> gap.choices() == null);
    }

    /** The cells of a line as it is typed, see {@link SheetCell#cells}. */
    public List<String> cells(List<AskedQuestion> paper, String line) {
        boolean oneLetter = stored(paper).stream().allMatch(asked -> List.of("single", "true-false").contains(asked.face().type()));
        return SheetCell.cells(line, oneLetter);
    }

    /**
     * @param profile version of the test's profile: what passes
     * @param cells   as many as questions
     */
    public SheetGrade grade(UUID profile, List<AskedQuestion> paper, long seed, List<String> cells) {
        return new Marker(profile, paper, seed, grades.grader(versions(paper))).grade(cells);
    }

    /**
     * Many sheets of one variant, by the rulings in force.
     *
     * @param lines   as they were typed
     * @param weighed a regrade that is looked at as if it were in force; null: none
     * @return in the order of the lines
     */
    public List<SheetGrade> again(UUID profile, List<AskedQuestion> paper, long seed, List<String> lines, UUID weighed) {
        Grades.Grader grader = weighed == null ? grades.grader(versions(paper)) : grades.grader(versions(paper), regrades.ruling(weighed));
        Marker marker = new Marker(profile, paper, seed, grader);
        return lines.stream().map(line -> marker.grade(cells(paper, line))).toList();
    }

    private static List<UUID> versions(List<AskedQuestion> paper) {
        return paper.stream().map(AskedQuestion::version).toList();
    }

    private List<StoredQuestion> stored(List<AskedQuestion> paper) {
        return questions.versions(versions(paper));
    }

    /** Grades sheets of one variant; nothing is read from the database any more. */
    private final class Marker {
        private final List<AskedQuestion> paper;
        private final List<StoredQuestion> asked;
        private final long seed;
        private final Grades.Grader grader;
        private final int pass;

        private Marker(UUID profile, List<AskedQuestion> paper, long seed, Grades.Grader grader) {
            this.paper = paper;
            asked = stored(paper);
            pass = quizzes.version(profile).profile().passPercent();
            this.seed = seed;
            this.grader = grader;
        }

        private SheetGrade grade(List<String> cells) {
            List<Integer> faults = new ArrayList<>();
            List<Slot> slots = new ArrayList<>();
            for (int i = 0; i < asked.size(); i++) {
                try {
                    slots.add(slot(i, i < cells.size() ? cells.get(i) : ""));
                } catch (Refused | IllegalArgumentException unreadable) {
                    faults.add(i + 1);
                }
            }
            for (int extra = asked.size(); extra < cells.size(); extra++) {
                faults.add(extra + 1);
            }
            if (!faults.isEmpty()) {
                Marks none = Marks.counted(List.of());
                return new SheetGrade(faults, 0, asked.size(), 0, 0, none.scorePercent(), false);
            }
            // Sat before anybody ruled on a question of it, as far as anybody can tell.
            Marks marks = Marks.counted(grader.grade(Instant.EPOCH, slots).values());
            return new SheetGrade(faults, marks.correct(), marks.total(), marks.points(), marks.full(), marks.scorePercent(), marks.passes(pass));
        }

        private Slot slot(int place, String cell) {
            StoredQuestion question = asked.get(place);
            String response =
                    SheetCell.isBlank(cell) ? null : response(question, Sheets.response(Papers.face(question, seed, place + 1), cell));
            return Slot.typed(place + 1, paper.get(place), response);
        }
    }

    /** Readable, and as it is kept. */
    private String response(StoredQuestion question, JsonObject response) {
        questions.response(question, response);
        return response.toString();
    }
}
