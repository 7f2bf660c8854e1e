package vn.hocvuso.questionbank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number, typed. The first accepted range that holds it gives its weight; how numbers are read: {@link AnswerNumber}. What
 * is no number is a wrong answer, not a wrong shape: people type "khoảng 5".
 *
 * @param otherwise said when no range holds the answer; null when there is nothing to say
 */
public record Numerical(Text text, List<Accepted> accepted, Text otherwise, Text generalFeedback) implements Question {
    public Numerical {
        accepted = List.copyOf(accepted);
    }

    /** {@code low} to {@code high}, both included. */
    public record Accepted(BigDecimal low, BigDecimal high, int weight, Text feedback) {
        boolean holds(BigDecimal number) {
            return number.compareTo(low) >= 0 && number.compareTo(high) <= 0;
        }
    }

    @Override
    public QuestionType type() {
        return QuestionType.NUMERICAL;
    }

    @Override
    public Face face(Rendering rendering) {
        return Face.of(type(), rendering.html(text));
    }

    @Override
    public int grade(Response response) {
        return Weight.thousandths(matching(response).map(Accepted::weight).orElse(0), Weight.FULL);
    }

    @Override
    public void check(Response response) {
        matching(response);
    }

    private Optional<Accepted> matching(Response response) {
        if (response instanceof Response.Numeral answer && answer.number().length() <= LONGEST_ANSWER) {
            return AnswerNumber.parse(answer.number())
                    .flatMap(number -> accepted.stream().filter(range -> range.holds(number)).findFirst());
        }
        throw Question.wrongShape(type());
    }

    @Override
    public Response solution() {
        return accepted.stream()
                .filter(range -> range.weight() == Weight.FULL)
                .findFirst()
                .map(range -> range.low().add(range.high()).multiply(new BigDecimal("0.5")))
                .map(middle -> new Response.Numeral(AnswerNumber.print(middle)))
                .orElse(null);
    }

    @Override
    public List<Remark> remarks(Response response) {
        Text said = matching(response).map(Accepted::feedback).orElse(null);
        boolean missed = matching(response).isEmpty();
        Text shown = missed ? otherwise : said;
        return shown == null ? List.of() : List.of(new Remark(null, shown));
    }

    @Override
    public List<String> defects() {
        List<String> defects = new ArrayList<>(text.isBlank() ? List.of("text-missing") : List.of());
        if (accepted.stream().noneMatch(range -> range.weight() == Weight.FULL)) {
            defects.add("no-key");
        }
        if (accepted.stream().anyMatch(range -> range.low().compareTo(range.high()) > 0)) {
            defects.add("range-upside-down");
        }
        return defects;
    }
}
