package vn.hocvuso.interop.gift.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.interop.gift.GiftText;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.TrueFalse;

/** Writes GIFT that {@link GiftReader} reads back the same, and Moodle as nearly as it can. */
public final class GiftWriter {
    private static final int FULL = 10_000_000;

    private final StringBuilder file = new StringBuilder();
    private final List<String> unwritten = new ArrayList<>();
    private String category;

    public GiftText write(List<QuestionDraft> drafts) {
        drafts.forEach(this::write);
        return new GiftText(file.toString(), List.copyOf(unwritten));
    }

    private void write(QuestionDraft draft) {
        String answers = answers(draft.question());
        if (answers == null) {
            unwritten.add(draft.name());
            String type = draft.question().type().code();
            file.append("// not in this file: ").append(draft.name()).append(" (").append(type).append(")\n\n");
            return;
        }
        category(draft);
        identity(draft);
        Text text = draft.question().text();
        String title = draft.title() == null ? draft.name() : draft.title();
        file.append("::").append(Wording.escaped(title)).append("::").append(Wording.write(text, Text.Format.MOODLE)).append('{');
        file.append(answers);
        Text general = draft.question().generalFeedback();
        if (general != null) {
            file.append("\n  ####").append(Wording.write(general, text.format()));
        }
        file.append(answers.contains("\n") || general != null ? "\n}\n\n" : "}\n\n");
    }

    private void category(QuestionDraft draft) {
        String own = draft.tags().stream()
                .filter(tag -> tag.startsWith(GiftReader.CATEGORY))
                .map(tag -> tag.substring(GiftReader.CATEGORY.length()))
                .min(String::compareTo)
                .orElse(null);
        if (own != null && !own.equals(category) || own == null && category != null) {
            file.append("$CATEGORY: ").append(own == null ? "" : own).append("\n\n");
            category = own;
        }
    }

    private void identity(QuestionDraft draft) {
        List<String> marks = new ArrayList<>();
        marks.add(mark("id", draft.name()));
        new TreeSet<>(draft.skills()).forEach(skill -> marks.add(mark("tag", skill)));
        marks.add(mark("tag", "level:" + draft.difficulty()));
        draft.tags().stream()
                .filter(tag -> !tag.startsWith(GiftReader.CATEGORY))
                .sorted()
                .forEach(tag -> marks.add(mark("tag", tag)));
        if (draft.question() instanceof Ordering) {
            marks.add(mark("tag", Identity.ORDERING));
        }
        if (draft.source() != null) {
            marks.add(mark("source", draft.source()));
        }
        if (draft.reviewOn() != null) {
            marks.add(mark("review", draft.reviewOn().toString()));
        }
        file.append("// ").append(String.join(" ", marks)).append('\n');
    }

    /** On one line, whatever the value brings. */
    private static String mark(String name, String value) {
        return "[" + name + ":" + Vietnamese.clean(value).replace("]", "\\]") + "]";
    }

    /** Null when GIFT has no words for it. */
    private static String answers(Question question) {
        Text.Format format = question.text().format();
        if (question instanceof Single single) {
            return lines(single.choices(), choice -> choice(choice, choice.weight() == FULL ? "=" : "~", FULL, format));
        } else if (question instanceof Multiple multiple) {
            return lines(multiple.choices(), choice -> choice(choice, "~", Integer.MAX_VALUE, format));
        } else if (question instanceof TrueFalse trueFalse) {
            return trueFalse(trueFalse, format);
        } else if (question instanceof Matching matching) {
            return pairs(matching, format);
        } else if (question instanceof Ordering ordering) {
            return ordering(ordering);
        } else if (question instanceof ShortAnswer shortAnswer) {
            return shortAnswer(shortAnswer, format);
        } else if (question instanceof Numerical numerical) {
            return numerical(numerical, format);
        }
        return question instanceof Essay ? "" : null;
    }

    private static String choice(Choice choice, String mark, int unsaid, Text.Format format) {
        String text = Wording.write(choice.text(), format);
        boolean plain = choice.weight() == unsaid || mark.equals("~") && choice.weight() == 0 && unsaid == FULL;
        // A text that itself begins with a per cent would be taken for the weight.
        String weight = plain && !text.startsWith("%") ? "" : "%" + percent(choice.weight()) + "%";
        return mark + weight + text + feedback(choice.feedback(), format);
    }

    private static String trueFalse(TrueFalse question, Text.Format format) {
        String wrong = feedback(question.whenWrong(), format);
        String right = feedback(question.whenRight(), format);
        return (question.answer() ? "TRUE" : "FALSE") + (wrong.isEmpty() && !right.isEmpty() ? "#" : wrong) + right;
    }

    /** An arrow on the left cannot be told from the one between the two sides. */
    private static String pairs(Matching question, Text.Format format) {
        if (question.pairs().stream().anyMatch(pair -> pair.left().source().contains("->"))) {
            return null;
        }
        String pairs = lines(
                question.pairs(),
                pair -> "=" + Wording.write(pair.left(), format) + " -> " + Wording.write(pair.right(), Text.Format.MOODLE));
        return question.distractors().isEmpty()
                ? pairs
                : pairs + lines(question.distractors(), text -> "= -> " + Wording.write(text, Text.Format.MOODLE));
    }

    private static String ordering(Ordering question) {
        int[] place = {0};
        return lines(question.items(), item -> "=" + ++place[0] + " -> " + Wording.write(item, Text.Format.MOODLE));
    }

    private static String shortAnswer(ShortAnswer question, Text.Format format) {
        if (question.accepted().stream().anyMatch(answer -> answer.answer().contains("->"))) {
            return null;
        }
        return lines(question.accepted(), answer -> "=%" + percent(answer.weight()) + "%" + Wording.escaped(answer.answer())
                + feedback(answer.feedback(), format));
    }

    private static String numerical(Numerical question, Text.Format format) {
        String accepted = lines(question.accepted(), range -> "=%" + percent(range.weight()) + "%" + range(range)
                + feedback(range.feedback(), format));
        String otherwise = question.otherwise() == null ? "" : "\n  ~" + feedback(question.otherwise(), format);
        return "#" + accepted + otherwise;
    }

    private static String range(Numerical.Accepted range) {
        String low = range.low().toPlainString();
        return range.low().compareTo(range.high()) == 0 ? low + ":0" : low + ".." + range.high().toPlainString();
    }

    private static String feedback(Text feedback, Text.Format format) {
        return feedback == null ? "" : "#" + Wording.write(feedback, format);
    }

    private static String percent(int weight) {
        return BigDecimal.valueOf(weight, 5).stripTrailingZeros().toPlainString();
    }

    private static <T> String lines(List<T> items, Function<T, String> line) {
        return items.stream().map(item -> "\n  " + line.apply(item)).collect(Collectors.joining());
    }
}
