package vn.hocvuso.learning.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.questionbank.Face;
import vn.hocvuso.questionbank.Response;
import vn.hocvuso.questionbank.StoredQuestion;

/** The right answer to a question in the words of its options, as safe HTML; empty when only a person can tell. */
final class AnswerWords {
    private AnswerWords() {}

    static List<String> of(StoredQuestion question) {
        Face face = question.face();
        Response solution = question.rule().solution();
        if (solution instanceof Response.Choice one) {
            return List.of(words(face.choices()).get(one.choice()));
        }
        if (solution instanceof Response.Choices several) {
            return face.choices().stream().filter(option -> several.choices().contains(option.id())).map(Face.Option::html).toList();
        }
        if (solution instanceof Response.Order order) {
            return order.order().stream().map(words(face.choices())::get).toList();
        }
        if (solution instanceof Response.Pairs pairs) {
            Map<String, String> left = words(face.left());
            Map<String, String> right = words(face.right());
            List<String> lines = new ArrayList<>();
            pairs.pairs().forEach((from, to) -> lines.add(left.get(from) + " – " + right.get(to)));
            return lines;
        }
        if (solution instanceof Response.Words text) {
            return List.of(escaped(text.text()));
        }
        if (solution instanceof Response.Numeral number) {
            return List.of(escaped(number.number()));
        }
        return List.of();
    }

    private static Map<String, String> words(List<Face.Option> options) {
        return options.stream().collect(Collectors.toMap(Face.Option::id, Face.Option::html, (one, other) -> one));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
