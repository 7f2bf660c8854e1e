package vn.hocvuso.interop.moodlexml.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Cloze;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.Weight;

/** Gaps inside a text, {@code {2:SHORTANSWER:=Paris#Yes~%50%Lyon~*#No}}: the number is the gap's share of the points. */
final class MoodleCloze {
    private static final Pattern START = Pattern.compile("\\{(\\d{0,3}):([A-Z_]+):");
    private static final Pattern WEIGHT = Pattern.compile("=|%(-?\\d+(?:[.,]\\d*)?)%");
    private static final Pattern OLD_MARK = Pattern.compile("\\[\\[\\d+]]");

    private final Text text;
    private final int line;
    private final Text none;
    private final List<Question> gaps = new ArrayList<>();
    private final List<Integer> shares = new ArrayList<>();

    MoodleCloze(Text text, int line) {
        this.text = text;
        this.line = line;
        this.none = new Text("", text.format());
    }

    private record Alternative(int weight, String answer, String feedback) {}

    Question read(Text general) {
        if (OLD_MARK.matcher(text.source()).find()) {
            throw QuestionFault.wrong(line, "gaps-do-not-match");
        }
        String source = text.source();
        StringBuilder rest = new StringBuilder();
        Matcher start = START.matcher(source);
        int at = 0;
        while (start.find(at)) {
            int end = closing(source, start.end());
            rest.append(source, at, start.start());
            gaps.add(gap(start.group(2), alternatives(source.substring(start.end(), end))));
            shares.add(start.group(1).isEmpty() ? 1 : Integer.parseInt(start.group(1)));
            rest.append("[[").append(gaps.size()).append("]]");
            at = end + 1;
        }
        if (gaps.isEmpty()) {
            throw QuestionFault.wrong(line, "moodle-no-gap");
        }
        return new Cloze(new Text(rest.append(source.substring(at)).toString(), text.format()), gaps, shares, general);
    }

    private int closing(String source, int from) {
        for (int i = from; i < source.length(); i++) {
            if (source.charAt(i) == '}') {
                return i;
            }
            i += source.charAt(i) == '\\' ? 1 : 0;
        }
        throw QuestionFault.wrong(line, "moodle-gap-open");
    }

    private List<Alternative> alternatives(String inside) {
        List<Alternative> alternatives = new ArrayList<>();
        for (String part : split(inside, '~')) {
            Matcher written = WEIGHT.matcher(part.stripLeading());
            int weight = 0;
            String rest = part.stripLeading();
            if (written.lookingAt()) {
                weight = written.group(1) == null ? Weight.FULL : weight(written.group(1));
                rest = rest.substring(written.end());
            }
            List<String> said = split(rest, '#');
            String feedback = said.size() > 1 ? String.join("#", said.subList(1, said.size())) : "";
            alternatives.add(new Alternative(weight, said.get(0).strip(), feedback.strip()));
        }
        return alternatives;
    }

    private int weight(String percent) {
        try {
            return Weight.parse(percent);
        } catch (NumberFormatException e) {
            throw QuestionFault.wrong(line, "moodle-fraction", percent);
        }
    }

    /** At marks that are neither escaped nor the start of a numeric entity. */
    private static List<String> split(String source, char mark) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                part.append(c).append(source.charAt(++i));
            } else if (c == mark && (c != '#' || i == 0 || source.charAt(i - 1) != '&')) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private Question gap(String type, List<Alternative> alternatives) {
        return switch (type) {
            case "SHORTANSWER", "SA", "MW" -> typed(alternatives, false);
            case "SHORTANSWER_C", "SAC", "MWC" -> typed(alternatives, true);
            case "NUMERICAL", "NM" -> numerical(alternatives);
            case "MULTICHOICE", "MC", "MULTICHOICE_V", "MCV", "MULTICHOICE_H", "MCH" -> choice(alternatives, true);
            case "MULTICHOICE_S", "MCS", "MULTICHOICE_VS", "MCVS", "MULTICHOICE_HS", "MCHS" -> choice(alternatives, false);
            default -> throw QuestionFault.unsupported(line, "moodle-gap-type", type);
        };
    }

    private Question choice(List<Alternative> alternatives, boolean fixed) {
        List<Choice> choices = alternatives.stream()
                .map(one -> new Choice(new Text(unescaped(one.answer()), text.format()), one.weight(), feedback(one)))
                .toList();
        return new Single(none, choices, fixed, null);
    }

    private Question typed(List<Alternative> alternatives, boolean caseCounts) {
        List<ShortAnswer.Accepted> accepted = alternatives.stream()
                .map(one -> new ShortAnswer.Accepted(word(one.answer()), one.weight(), feedback(one)))
                .toList();
        return new ShortAnswer(none, accepted, caseCounts, null);
    }

    /** Typed words are no HTML: in an HTML text their entities are undone. */
    private String word(String answer) {
        String word = unescaped(answer);
        return text.format() == Text.Format.HTML ? Wording.unescaped(word) : word;
    }

    private Question numerical(List<Alternative> alternatives) {
        List<Numerical.Accepted> accepted = new ArrayList<>();
        Text otherwise = null;
        for (Alternative one : alternatives) {
            if (one.answer().equals("*")) {
                if (one.weight() > 0) {
                    throw QuestionFault.unsupported(line, "moodle-any-number");
                }
                otherwise = feedback(one);
            } else {
                int colon = one.answer().indexOf(':');
                BigDecimal value = Numbers.read(colon < 0 ? one.answer() : one.answer().substring(0, colon).strip(), line);
                BigDecimal tolerance =
                        colon < 0 ? BigDecimal.ZERO : Numbers.read(one.answer().substring(colon + 1).strip(), line).abs();
                accepted.add(new Numerical.Accepted(
                        Numbers.plain(value.subtract(tolerance)), Numbers.plain(value.add(tolerance)), one.weight(), feedback(one)));
            }
        }
        return new Numerical(none, accepted, otherwise, null);
    }

    private Text feedback(Alternative one) {
        return one.feedback().isEmpty() ? null : new Text(unescaped(one.feedback()), text.format());
    }

    private static String unescaped(String source) {
        return source.replaceAll("\\\\([}~#\\\\/\"])", "$1");
    }
}
