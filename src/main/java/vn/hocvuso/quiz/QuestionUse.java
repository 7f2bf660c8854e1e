package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Names of questions of the bank that a test asks one by one, whatever it draws. */
    public Set<String> named(String bank) {
        return quizzes.all().stream()
                .flatMap(test -> test.profile().fixed().stream())
                .filter(fixed -> fixed.bank().equals(bank))
                .map(QuizProfile.Fixed::name)
                .collect(Collectors.toSet());
    }

    private static boolean asks(QuizProfile profile, StoredQuestion question) {
        return profile.fixed().contains(new QuizProfile.Fixed(question.bank(), question.draft().name()))
                || profile.draw().stream().anyMatch(line -> line.from().bank().equals(question.bank()) && line.from().takes(question.draft()));
    }
}
