package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.control.Papers;
import vn.hocvuso.quiz.control.QuizRepository;
import vn.hocvuso.quiz.control.StoredProfile;

/** A look at what a test would ask, before anybody sits it. Nothing is kept, and nobody has seen these questions by it. */
@ApplicationScoped
@Transactional
public class TrialPapers {
    private QuizRepository quizzes;
    private Papers papers;
    private Questions questions;

    TrialPapers() {}

    @Inject
    public TrialPapers(QuizRepository quizzes, Papers papers, Questions questions) {
        this.quizzes = quizzes;
        this.papers = papers;
        this.questions = questions;
    }

    /**
     * @param seed the same gives the same paper while the banks stand as they do
     * @throws NotFound there is no such test
     */
    public TrialPaper draw(String slug, long seed) {
        StoredProfile stored = quizzes.latest(slug).orElseThrow(() -> new NotFound("quiz " + slug));
        QuizProfile profile = stored.profile();
        List<Integer> found = papers.found(profile);
        List<TrialPaper.Line> lines = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            lines.add(new TrialPaper.Line(profile.draw().get(i).from(), profile.draw().get(i).count(), found.get(i)));
        }
        return new TrialPaper(stored.summary(), lines, asked(profile, seed));
    }

    /** One paper of a test that is being made; empty while it can give none. */
    public List<TrialPaper.Question> asked(QuizProfile profile, long seed) {
        List<AskedQuestion> drawn;
        try {
            drawn = papers.draw(profile, Map.of(), seed);
        } catch (Refused lacking) {
            return List.of(); // the lines say what is missing
        }
        List<StoredQuestion> stored = questions.versions(drawn.stream().map(AskedQuestion::version).toList());
        List<TrialPaper.Question> asked = new ArrayList<>();
        for (StoredQuestion one : stored) {
            asked.add(new TrialPaper.Question(
                    asked.size() + 1, one.bank(), one.draft().name(), one.label(), one.rule().type().code(), one.draft().difficulty(),
                    one.draft().skills().stream().sorted().toList(), drawn.get(asked.size()).weight()));
        }
        return asked;
    }
}
