package vn.hocvuso.questionbank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.questionbank.rule.AnswerText;

/** What lists of options have in common: how they are shown and what may be wrong with them. */
final class Options {
    /** So that the order of a drawn question fits its row (400 characters). */
    private static final int MOST = 40;

    private Options() {}

    /** In the order of their ids, which says nothing. */
    static List<Face.Option> of(List<String> ids, List<Text> texts, Rendering rendering) {
        return inOrder(ids, texts, rendering).stream().sorted(Comparator.comparing(Face.Option::id)).toList();
    }

    /** As the author wrote them. */
    static List<Face.Option> inOrder(List<String> ids, List<Text> texts, Rendering rendering) {
        List<Face.Option> options = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            options.add(new Face.Option(ids.get(i), rendering.html(texts.get(i))));
        }
        return List.copyOf(options);
    }

    static List<String> defects(Text question, List<Text> options, boolean sameTwice) {
        List<String> defects = new ArrayList<>();
        if (question.isBlank()) {
            defects.add("text-missing");
        }
        if (options.size() < 2) {
            defects.add("too-few-options");
        }
        if (options.size() > MOST) {
            defects.add("too-many-options");
        }
        if (options.stream().anyMatch(Text::isBlank)) {
            defects.add("option-empty");
        }
        Set<String> seen = new HashSet<>();
        if (!sameTwice && !options.stream().allMatch(option -> seen.add(AnswerText.normal(option.source(), true)))) {
            defects.add("same-option-twice");
        }
        return defects;
    }

    static List<String> and(List<String> defects, boolean wrong, String code) {
        return wrong ? Stream.concat(defects.stream(), Stream.of(code)).collect(Collectors.toList()) : defects;
    }
}
