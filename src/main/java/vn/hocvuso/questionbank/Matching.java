package vn.hocvuso.questionbank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hocvuso.questionbank.rule.OptionIds;

/**
 * Partners to find; each right pair is an equal part. Two lefts may share a right, which is then shown once.
 *
 * @param distractors rights without a left
 */
public record Matching(Text text, List<Pair> pairs, List<Text> distractors, Text generalFeedback) implements Question {
    public Matching {
        pairs = List.copyOf(pairs);
        distractors = List.copyOf(distractors);
    }

    public record Pair(Text left, Text right) {}

    @Override
    public QuestionType type() {
        return QuestionType.MATCHING;
    }

    @Override
    public Face face(Rendering rendering) {
        return new Face(
                type().code(),
                rendering.html(text),
                null,
                Options.of(leftIds(), lefts(), rendering),
                Options.of(rightIds(), rights(), rendering),
                null);
    }

    @Override
    public int grade(Response response) {
        Map<String, String> given = given(response);
        long right = solution().pairs().entrySet().stream()
                .filter(pair -> pair.getValue().equals(given.get(pair.getKey())))
                .count();
        return (int) (right * FULL / pairs.size());
    }

    @Override
    public void check(Response response) {
        given(response);
    }

    private Map<String, String> given(Response response) {
        if (response instanceof Response.Pairs answer
                && leftIds().containsAll(answer.pairs().keySet())
                && rightIds().containsAll(answer.pairs().values())) {
            return answer.pairs();
        }
        throw Question.wrongShape(type());
    }

    @Override
    public Response.Pairs solution() {
        List<String> left = leftIds();
        List<String> right = rightIds();
        List<Text> rights = rights();
        Map<String, String> solution = new LinkedHashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            solution.put(left.get(i), right.get(rights.indexOf(pairs.get(i).right())));
        }
        return new Response.Pairs(solution);
    }

    private List<Text> lefts() {
        return pairs.stream().map(Pair::left).toList();
    }

    private List<Text> rights() {
        return new ArrayList<>(
                new LinkedHashSet<>(Stream.concat(pairs.stream().map(Pair::right), distractors.stream()).toList()));
    }

    private List<String> leftIds() {
        return OptionIds.of("left", lefts().stream().map(Text::source).toList());
    }

    private List<String> rightIds() {
        return OptionIds.of("right", rights().stream().map(Text::source).toList());
    }

    @Override
    public List<String> defects() {
        List<String> defects = Options.defects(text, lefts(), false);
        defects.addAll(Options.defects(text, rights(), true));
        return defects.stream().distinct().toList();
    }
}
