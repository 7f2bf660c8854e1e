package vn.hocvuso.interop.gift.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Labels;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.TrueFalse;
import vn.hocvuso.questionbank.Weight;

/**
 * What stands between the braces. Which type it is follows Moodle's reader (question/format/gift/format.php): nothing is an
 * essay, {@code #} numbers, {@code ~} choices, {@code = ->} pairs, then true or false, then typed answers.
 */
final class Answers {
    private static final int FULL = Weight.FULL;
    private static final Pattern WEIGHT = Pattern.compile("%([^%\\s]*)%");
    private static final Pattern PERCENT = Pattern.compile("-?\\d{1,3}(\\.\\d{0,9})?");
    private static final Pattern TRUTH = Pattern.compile("(T|TRUE|F|FALSE)\\s*(#.*)?", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private final Text text;
    private final Identity identity;
    private Text general;

    Answers(Text text, Identity identity) {
        this.text = text;
        this.identity = identity;
    }

    /** One answer: its weight, what it says and what is said to it. */
    private record Part(Piece piece, int weight, Piece answer, Text feedback) {}

    Question read(Piece inside) {
        Piece answers = withoutGeneralFeedback(inside).strip();
        if (answers.isBlank()) {
            return new Essay(text, identity.rubric(), general);
        }
        if (answers.startsWith(">")) {
            return moodleOrdering(answers.from(1));
        }
        if (answers.startsWith("#")) {
            return numerical(answers.from(1));
        }
        if (answers.indexOf("~") >= 0) {
            return choices(answers);
        }
        if (answers.startsWith("=")) {
            return answers.indexOf("->") >= 0 ? pairs(answers) : shortAnswer(answers);
        }
        Matcher truth = TRUTH.matcher(answers.text());
        if (truth.matches()) {
            return trueFalse(answers, truth.group(1).startsWith("T"));
        }
        throw QuestionFault.wrong(answers.line(), "gift-answers-unknown");
    }

    private Piece withoutGeneralFeedback(Piece inside) {
        int at = inside.text().lastIndexOf("####");
        if (at < 0) {
            return inside;
        }
        general = Wording.readOrNull(inside.from(at + 4), text.format());
        return inside.part(0, at);
    }

    private Question choices(Piece answers) {
        List<Part> parts = parts(answers, "=~", 0);
        boolean single = parts.stream().anyMatch(part -> part.piece().startsWith("="));
        List<Choice> choices = parts.stream()
                .map(part -> new Choice(Wording.read(part.answer(), text.format()), part.weight(), part.feedback()))
                .toList();
        boolean fixed = identity.has(Labels.FIXED);
        return single
                ? new Single(text, choices, fixed, general)
                : new Multiple(text, choices, identity.has(Labels.WHOLE), fixed, general);
    }

    private Question shortAnswer(Piece answers) {
        return new ShortAnswer(
                text,
                parts(answers, "=", FULL).stream()
                        .map(part -> new ShortAnswer.Accepted(Wording.read(part.answer(), text.format()).source(), part.weight(), part.feedback()))
                        .toList(),
                identity.has(Labels.CASE),
                general);
    }

    /** {@code #24:0}, {@code #20..30}, {@code #=24:0 =%50%20..30 ~#said to any other number}. */
    private Question numerical(Piece answers) {
        int other = answers.indexOf("~");
        Text otherwise = null;
        Piece accepted = answers;
        if (other >= 0) {
            otherwise = split(answers.from(other + 1), 0).feedback();
            accepted = answers.part(0, other);
        }
        Piece numbers = accepted.strip();
        List<Part> parts = numbers.startsWith("=") ? parts(numbers, "=", FULL) : List.of(split(numbers, FULL));
        if (!numbers.startsWith("=") && numbers.indexOf("=") >= 0) {
            throw QuestionFault.wrong(numbers.line(), "gift-numbers-without-mark");
        }
        return new Numerical(text, parts.stream().map(this::range).toList(), otherwise, general);
    }

    private Numerical.Accepted range(Part part) {
        String number = part.answer().literal();
        int dots = number.indexOf("..");
        int colon = number.indexOf(':');
        // The colon of value:tolerance is the one mark Moodle reads unescaped here; an escaped one comes out the same.
        if (dots > 0) {
            return accepted(part, number(part, number.substring(0, dots)), number(part, number.substring(dots + 2)));
        }
        if (colon > 0) {
            BigDecimal value = number(part, number.substring(0, colon));
            BigDecimal tolerance = number(part, number.substring(colon + 1)).abs();
            return accepted(part, value.subtract(tolerance), value.add(tolerance));
        }
        return accepted(part, number(part, number), number(part, number));
    }

    private static Numerical.Accepted accepted(Part part, BigDecimal low, BigDecimal high) {
        return new Numerical.Accepted(low, high, part.weight(), part.feedback());
    }

    private static BigDecimal number(Part part, String number) {
        String stripped = number.strip();
        if (stripped.length() > 40 || !NUMBER.matcher(stripped).matches()) {
            throw QuestionFault.wrong(part.piece().strip().line(), "gift-number", stripped);
        }
        return new BigDecimal(new BigDecimal(stripped).toPlainString());
    }

    private Question pairs(Piece answers) {
        List<Matching.Pair> pairs = new ArrayList<>();
        List<Text> distractors = new ArrayList<>();
        for (Piece piece : pieces(answers, "=")) {
            int arrow = piece.indexOf("->");
            if (arrow < 0 || piece.indexOf("#") >= 0) {
                throw QuestionFault.wrong(piece.line(), arrow < 0 ? "gift-pair-without-arrow" : "gift-pair-feedback");
            }
            Piece left = piece.part(1, arrow);
            Text right = Wording.read(piece.from(arrow + 2), Text.Format.MOODLE);
            if (left.isBlank()) {
                distractors.add(right);
            } else {
                pairs.add(new Matching.Pair(Wording.read(left, text.format()), right));
            }
        }
        boolean whole = identity.has(Labels.WHOLE);
        if (!identity.has(Labels.ORDERING)) {
            return new Matching(text, pairs, distractors, whole, general);
        }
        if (!distractors.isEmpty()) {
            throw QuestionFault.wrong(answers.line(), "gift-ordering-left");
        }
        return new Ordering(text, inOrder(pairs), whole, general);
    }

    /** As Moodle's ordering question writes itself: {@code >3 ALL VERTICAL ABSOLUTE_POSITION …}, then an item a line. */
    private Question moodleOrdering(Piece answers) {
        List<Piece> lines = answers.eachLine();
        String head = lines.get(0).text();
        boolean whole = head.contains("ALL_OR_NOTHING");
        if (head.contains("REL") || head.contains("LONGEST") || head.contains("RANDOM") || head.contains("CONTIG")) {
            throw QuestionFault.unsupported(answers.line(), "ordering-grading");
        }
        List<Text> items = lines.subList(1, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Wording.read(line, text.format()))
                .toList();
        return new Ordering(text, items, whole, general);
    }

    /** By the numbers on the left where all are numbers, else as written. */
    private static List<Text> inOrder(List<Matching.Pair> pairs) {
        boolean numbered = pairs.stream().allMatch(pair -> pair.left().source().matches("\\d{1,3}"));
        List<Matching.Pair> ordered = new ArrayList<>(pairs);
        if (numbered) {
            ordered.sort(Comparator.comparingInt(pair -> Integer.parseInt(pair.left().source())));
        }
        return ordered.stream().map(Matching.Pair::right).toList();
    }

    /** {@code TRUE#said when it was answered wrong#said when it was answered right}. */
    private Question trueFalse(Piece answers, boolean answer) {
        List<Piece> parts = answers.splitBefore("#");
        if (parts.size() > 3) {
            throw QuestionFault.wrong(answers.line(), "gift-too-much-feedback");
        }
        return new TrueFalse(text, answer, feedback(parts, 1), feedback(parts, 2), general);
    }

    private Text feedback(List<Piece> parts, int i) {
        return i < parts.size() ? Wording.readOrNull(parts.get(i).from(1), text.format()) : null;
    }

    private List<Part> parts(Piece answers, String marks, int withoutWeight) {
        return pieces(answers, marks).stream()
                .map(piece -> {
                    Part part = split(piece.from(1), piece.startsWith("=") ? FULL : withoutWeight);
                    return new Part(piece, part.weight(), part.answer(), part.feedback());
                })
                .toList();
    }

    private static List<Piece> pieces(Piece answers, String marks) {
        List<Piece> pieces = answers.splitBefore(marks);
        if (!pieces.get(0).isBlank()) {
            throw QuestionFault.wrong(pieces.get(0).line(), "gift-answer-without-mark", pieces.get(0).literal());
        }
        return pieces.subList(1, pieces.size());
    }

    private Part split(Piece answer, int withoutWeight) {
        Piece rest = answer.strip();
        int weight = withoutWeight;
        Matcher written = WEIGHT.matcher(rest.text());
        if (written.lookingAt()) {
            weight = weight(rest, written.group(1));
            rest = rest.from(written.end());
        }
        int hash = rest.indexOf("#");
        if (hash < 0) {
            return new Part(answer, weight, rest, null);
        }
        Piece feedback = rest.from(hash + 1);
        if (feedback.indexOf("#") >= 0) {
            throw QuestionFault.wrong(feedback.line(), "gift-too-much-feedback");
        }
        return new Part(answer, weight, rest.part(0, hash), Wording.readOrNull(feedback, text.format()));
    }

    private static int weight(Piece piece, String percent) {
        try {
            return Weight.parse(PERCENT.matcher(percent).matches() ? percent : "none");
        } catch (NumberFormatException e) {
            throw QuestionFault.wrong(piece.line(), "gift-weight", percent);
        }
    }
}
