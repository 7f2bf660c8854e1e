package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.control.QuizRepository;
import vn.hocvuso.quiz.control.StoredProfile;

/** Which tests may ask a question, as they stand now. */
@ApplicationScoped
@Transactional
public class QuestionUse {
    private QuizRepository quizzes;

    QuestionUse() {}

    @Inject
    public QuestionUse(QuizRepository quizzes) {
        this.quizzes = quizzes;
    }

    /** By slug. */
    public List<QuizSummary> tests(StoredQuestion question) {
        return quizzes.all().stream().filter(test -> asks(test.profile(), question)).map(StoredProfile::summary).toList();
    }

    private static boolean asks(QuizProfile profile, StoredQuestion question) {
        return profile.fixed().contains(new QuizProfile.Fixed(question.bank(), question.draft().name()))
                || profile.draw().stream().anyMatch(line -> line.from().bank().equals(question.bank()) && line.from().takes(question.draft()));
    }
}
