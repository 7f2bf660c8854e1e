package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.control.QuizRepository;

/** Which tests may ask a question, as they stand now or will stand on a day to come. */
@ApplicationScoped
@Transactional
public class QuestionUse {
    private QuizRepository quizzes;

    QuestionUse() {}

    @Inject
    public QuestionUse(QuizRepository quizzes) {
        this.quizzes = quizzes;
    }

    /** @param from the first day the test asks it; null: it asks it now */
    public record Use(String slug, String title, LocalDate from) {}

    /** By slug; each test once. */
    public List<Use> tests(StoredQuestion question) {
        Map<String, Use> uses = new LinkedHashMap<>();
        quizzes.allToCome().stream()
                .filter(test -> asks(test.profile(), question))
                .forEach(test -> uses.putIfAbsent(test.slug(), new Use(test.slug(), test.profile().title(), test.waits())));
        return List.copyOf(uses.values());
    }

    /** Names of questions of the bank that a test asks one by one, whatever it draws. */
    public Set<String> named(String bank) {
        return quizzes.allToCome().stream()
                .flatMap(test -> test.profile().fixed().stream())
                .filter(fixed -> fixed.bank().equals(bank))
                .map(QuizProfile.Fixed::name)
                .collect(Collectors.toSet());
    }

    private static boolean asks(QuizProfile profile, StoredQuestion question) {
        return profile.fixed().stream().anyMatch(one -> one.is(question.bank(), question.draft().name()))
                || profile.draw().stream().anyMatch(line -> line.from().bank().equals(question.bank()) && line.from().takes(question.draft()));
    }
}
