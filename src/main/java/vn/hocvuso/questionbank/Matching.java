package vn.hocvuso.questionbank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hocvuso.questionbank.rule.OptionIds;

/**
 * Partners to find; each right pair is a part. Two lefts may share a right, which is then shown once.
 *
 * @param distractors rights without a left
 * @param whole       nothing for a part of the pairs
 */
public record Matching(Text text, List<Pair> pairs, List<Text> distractors, boolean whole, Text generalFeedback)
        implements Question {
    public Matching {
        pairs = List.copyOf(pairs);
        distractors = List.copyOf(distractors);
    }

    public Matching(Text text, List<Pair> pairs, List<Text> distractors, Text generalFeedback) {
        this(text, pairs, distractors, false, generalFeedback);
    }

    /** @param share how much it counts beside the others, 1 to 100 */
    public record Pair(Text left, Text right, int share) {
        public Pair(Text left, Text right) {
            this(left, right, 1);
        }
    }

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
                null,
                false);
    }

    @Override
    public int grade(Response response) {
        Map<String, String> given = given(response);
        List<String> ids = leftIds();
        Map<String, String> solution = solution().pairs();
        int right = 0;
        int all = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int share = pairs.get(i).share();
            all += share;
            right += solution.get(ids.get(i)).equals(given.get(ids.get(i))) ? share : 0;
        }
        return whole && right < all ? 0 : right * FULL / all;
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

    List<Text> rights() {
        return new ArrayList<>(
                new LinkedHashSet<>(Stream.concat(pairs.stream().map(Pair::right), distractors.stream()).toList()));
    }

    List<String> leftIds() {
        return OptionIds.of("left", lefts().stream().map(Text::source).toList());
    }

    List<String> rightIds() {
        return OptionIds.of("right", rights().stream().map(Text::source).toList());
    }

    @Override
    public List<String> defects() {
        List<String> defects = Options.defects(text, lefts(), false);
        defects.addAll(Options.defects(text, rights(), true));
        if (pairs.stream().anyMatch(pair -> pair.share() < 1 || pair.share() > Cloze.LARGEST_SHARE)) {
            defects.add("shares");
        }
        return defects.stream().distinct().toList();
    }
}
