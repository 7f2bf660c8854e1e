package vn.hocvuso.questionbank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A text with gaps; each gap is a part and may itself give part of its points. An empty gap is wrong.
 *
 * @param text   marks the gaps {@code [[1]] [[2]] …}
 * @param gaps   {@link Single}, {@link ShortAnswer} or {@link Numerical}, in the order of their numbers; their own text is empty
 * @param shares how much each gap counts beside the others, 1 to 100
 */
public record Cloze(Text text, List<Question> gaps, List<Integer> shares, Text generalFeedback) implements Question {
    static final int LARGEST_SHARE = 100;

    public Cloze {
        gaps = List.copyOf(gaps);
        shares = List.copyOf(shares);
    }

    /** All gaps count the same. */
    public Cloze(Text text, List<Question> gaps, Text generalFeedback) {
        this(text, gaps, Collections.nCopies(gaps.size(), 1), generalFeedback);
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
        return new Face(type().code(), html, null, null, null, List.copyOf(shown), false);
    }

    @Override
    public int grade(Response response) {
        List<Response> filled = filled(response);
        int sum = 0;
        for (int i = 0; i < gaps.size(); i++) {
            sum += filled.get(i) == null ? 0 : shares.get(i) * gaps.get(i).grade(filled.get(i));
        }
        return sum / shares.stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public void check(Response response) {
        grade(response);
    }

    @Override
    public List<Remark> remarks(Response response) {
        List<Response> filled = filled(response);
        return IntStream.range(0, gaps.size())
                .filter(i -> filled.get(i) != null)
                .mapToObj(i -> gaps.get(i).remarks(filled.get(i)))
                .flatMap(List::stream)
                .toList();
    }

    /** What was put into each gap; null where nothing was. */
    private List<Response> filled(Response response) {
        if (!(response instanceof Response.Gaps answer) || !ids().containsAll(answer.gaps().keySet())) {
            throw Question.wrongShape(type());
        }
        List<Response> filled = new ArrayList<>();
        for (int i = 0; i < gaps.size(); i++) {
            String value = answer.gaps().getOrDefault(String.valueOf(i + 1), "");
            filled.add(value.isBlank() ? null : filled(gaps.get(i), value));
        }
        return filled;
    }

    static Response filled(Question gap, String value) {
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
        if (shares.size() != gaps.size() || shares.stream().anyMatch(share -> share < 1 || share > LARGEST_SHARE)) {
            defects.add("shares");
        }
        gaps.stream().flatMap(gap -> gap.defects().stream()).filter(d -> !d.equals("text-missing")).forEach(defects::add);
        return defects.stream().distinct().toList();
    }
}
