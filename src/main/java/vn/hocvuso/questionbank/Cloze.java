package vn.hocvuso.questionbank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * A text with gaps; each gap is an equal part and may itself give part of its points. An empty gap is wrong.
 *
 * @param text marks the gaps {@code [[1]] [[2]] …}
 * @param gaps {@link Single}, {@link ShortAnswer} or {@link Numerical}, in the order of their numbers; their own text is empty
 */
public record Cloze(Text text, List<Question> gaps, Text generalFeedback) implements Question {
    public Cloze {
        gaps = List.copyOf(gaps);
    }

    @Override
    public QuestionType type() {
        return QuestionType.CLOZE;
    }

    @Override
    public Face face(Rendering rendering) {
        String html = rendering.html(text);
        List<Face.Gap> shown = new ArrayList<>();
        for (int i = 1; i <= gaps.size(); i++) {
            Face gap = gaps.get(i - 1).face(rendering);
            html = html.replace("[[" + i + "]]", "<span data-gap=\"" + i + "\"></span>");
            shown.add(new Face.Gap(String.valueOf(i), gap.type(), gap.choices()));
        }
        return new Face(type().code(), html, null, null, null, List.copyOf(shown));
    }

    @Override
    public int grade(Response response) {
        int sum = eachFilled(response, Question::grade).stream().mapToInt(Integer::intValue).sum();
        return sum / gaps.size();
    }

    @Override
    public void check(Response response) {
        eachFilled(response, Question::grade);
    }

    @Override
    public List<Remark> remarks(Response response) {
        return eachFilled(response, Question::remarks).stream()
                .flatMap(List::stream)
                .toList();
    }

    private <T> List<T> eachFilled(Response response, BiFunction<Question, Response, T> ask) {
        if (!(response instanceof Response.Gaps answer) || !ids().containsAll(answer.gaps().keySet())) {
            throw Question.wrongShape(type());
        }
        return IntStream.range(0, gaps.size())
                .filter(i -> !answer.gaps().getOrDefault(String.valueOf(i + 1), "").isBlank())
                .mapToObj(i -> ask.apply(gaps.get(i), filled(gaps.get(i), answer.gaps().get(String.valueOf(i + 1)))))
                .toList();
    }

    private static Response filled(Question gap, String value) {
        return switch (gap.type()) {
            case SINGLE -> new Response.Choice(value);
            case NUMERICAL -> new Response.Numeral(value);
            default -> new Response.Words(value);
        };
    }

    private List<String> ids() {
        return IntStream.rangeClosed(1, gaps.size()).mapToObj(String::valueOf).toList();
    }

    @Override
    public Response solution() {
        Map<String, String> solution = new LinkedHashMap<>();
        for (int i = 0; i < gaps.size(); i++) {
            Response right = gaps.get(i).solution();
            if (right instanceof Response.Choice choice) {
                solution.put(String.valueOf(i + 1), choice.choice());
            } else if (right instanceof Response.Numeral number) {
                solution.put(String.valueOf(i + 1), number.number());
            } else if (right instanceof Response.Words words) {
                solution.put(String.valueOf(i + 1), words.text());
            }
        }
        return new Response.Gaps(solution);
    }

    @Override
    public List<String> defects() {
        List<String> defects = new ArrayList<>();
        boolean marked = ids().stream().allMatch(id -> text.source().contains("[[" + id + "]]"));
        if (gaps.isEmpty() || !marked || text.source().contains("[[" + (gaps.size() + 1) + "]]")) {
            defects.add("gaps-do-not-match");
        }
        gaps.stream().flatMap(gap -> gap.defects().stream()).filter(d -> !d.equals("text-missing")).forEach(defects::add);
        return defects.stream().distinct().toList();
    }
}
