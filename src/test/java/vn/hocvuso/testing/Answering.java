package vn.hocvuso.testing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.questionbank.Face;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.Rendering;
import vn.hocvuso.questionbank.Response;

/** Answers by what a learner reads: {@code "Hà Nội"}, {@code "a | b"}, {@code "Pháp = Paris | Ý = Rô-ma"}, {@code "1 = sạc | 2 = 6"}. */
public final class Answering {
    private final Face face;

    private Answering(Question question) {
        this.face = question.face(Rendering.safe());
    }

    /** Points of the answer in thousandths. */
    public static int points(Question question, String answer) {
        return question.grade(new Answering(question).response(question, answer == null ? "" : answer));
    }

    private Response response(Question question, String answer) {
        List<String> parts = Arrays.stream(answer.split("\\|")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        return switch (question.type()) {
            case SINGLE, TRUE_FALSE -> new Response.Choice(id(face.choices(), answer.strip()));
            case MULTIPLE -> {
                Set<String> ids = new LinkedHashSet<>();
                parts.forEach(part -> ids.add(id(face.choices(), part)));
                yield new Response.Choices(ids);
            }
            case ORDERING -> new Response.Order(parts.stream().map(part -> id(face.choices(), part)).toList());
            case MATCHING -> {
                Map<String, String> pairs = new LinkedHashMap<>();
                parts.forEach(part -> pairs.put(id(face.left(), side(part, 0)), id(face.right(), side(part, 1))));
                yield new Response.Pairs(pairs);
            }
            case SHORT, ESSAY -> new Response.Words(answer);
            case NUMERICAL -> new Response.Numeral(answer);
            case CLOZE -> {
                Map<String, String> gaps = new LinkedHashMap<>();
                parts.forEach(part -> gaps.put(side(part, 0), gap(side(part, 0), side(part, 1))));
                yield new Response.Gaps(gaps);
            }
        };
    }

    private String gap(String number, String answer) {
        List<Face.Option> choices = face.gaps().get(Integer.parseInt(number) - 1).choices();
        return choices == null ? answer : id(choices, answer);
    }

    private static String side(String pair, int side) {
        return pair.split("=", 2)[side].strip();
    }

    private static String id(List<Face.Option> options, String said) {
        return options.stream()
                .filter(option -> option.html().replaceAll("<[^>]+>", "").strip().equals(said))
                .map(Face.Option::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no option " + said + " among " + options));
    }
}
