package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.questionbank.DrawnQuestion;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.quiz.Points;

/** What questions say they give, for a test that begins to ask them. */
@ApplicationScoped
public class UsualPoints {
    private Questions questions;

    UsualPoints() {}

    @Inject
    public UsualPoints(Questions questions) {
        this.questions = questions;
    }

    /** Thousandths of a point by name; those the bank does not ask are absent. Two looks, however many. */
    public Map<String, Integer> of(String bank, Collection<String> names) {
        List<DrawnQuestion> asked = questions.asked(bank, List.copyOf(names));
        return questions.versions(asked.stream().map(DrawnQuestion::version).toList()).stream()
                .collect(Collectors.toMap(one -> one.draft().name(), one -> Points.usual(one.draft())));
    }
}
