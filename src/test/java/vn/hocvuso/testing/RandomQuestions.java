package vn.hocvuso.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Cloze;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionType;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.TrueFalse;
import vn.hocvuso.questionbank.Weight;

/** Questions of every type with everything a question can have, full of the signs that formats give a meaning to. */
public final class RandomQuestions {
    private static final List<String> WORDS = List.of(
            "Câu", "hỏi", "=", "~", "#", "####", "{", "}", ":", "::", "\\", "\\n", "\n", "%50%", "[html]", "//", "TRUE", "<b>",
            "&", "&lt;", "**đậm**", "1.5..2", "$CATEGORY:", "]", "ạ", "\"", "'", "A)", "ANSWER:", "->x", "\t;", "*", "]]>", "-->");

    private final Random random;
    private final List<Text.Format> formats;
    private final List<QuestionType> types;

    public RandomQuestions(long seed, List<Text.Format> formats, List<QuestionType> types) {
        this.random = new Random(seed);
        this.formats = formats;
        this.types = types;
    }

    public List<QuestionDraft> drafts(String prefix, int count) {
        List<QuestionDraft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(draft(prefix + i));
        }
        return drafts;
    }

    private QuestionDraft draft(String name) {
        Set<String> tags = new TreeSet<>();
        if (random.nextBoolean()) {
            tags.add("thẻ " + random.nextInt(3) + "]");
        }
        if (random.nextInt(3) == 0) {
            tags.add("category:Nhóm " + random.nextInt(3));
        }
        return new QuestionDraft(
                name,
                random.nextBoolean() ? null : "Tên: " + name,
                question(types.get(random.nextInt(types.size()))),
                tags,
                random.nextBoolean() ? Set.of() : Set.of("TT02:4." + random.nextInt(9)),
                1 + random.nextInt(4),
                random.nextBoolean() ? null : "Nguồn " + random.nextInt(9) + "]",
                random.nextBoolean() ? null : LocalDate.of(2027, 1, 1).plusDays(random.nextInt(300)));
    }

    private Question question(QuestionType type) {
        Text text = text();
        Text general = maybe();
        boolean flag = random.nextBoolean();
        return switch (type) {
            case SINGLE -> new Single(
                    text, List.of(choice(0, Weight.FULL), choice(1, 0), choice(2, Weight.FULL / 4)), flag, general);
            case MULTIPLE -> new Multiple(
                    text,
                    List.of(choice(0, 3_333_333), choice(1, 6_666_667), choice(2, -Weight.FULL), choice(3, 0)),
                    random.nextBoolean(),
                    flag,
                    general);
            case TRUE_FALSE -> new TrueFalse(text, flag, maybe(), maybe(), general);
            case MATCHING -> new Matching(
                    text,
                    List.of(pair(0), pair(1), pair(2)),
                    random.nextBoolean() ? List.of() : List.of(Text.of("mồi " + words())),
                    flag,
                    general);
            case ORDERING -> new Ordering(text, List.of(numbered(0), numbered(1), numbered(2)), flag, general);
            case SHORT -> new ShortAnswer(
                    text,
                    List.of(
                            new ShortAnswer.Accepted("đáp " + line(), Weight.FULL, maybe()),
                            new ShortAnswer.Accepted("%5% " + line(), 5_000_000, maybe())),
                    flag,
                    general);
            case NUMERICAL -> new Numerical(text, ranges(), maybe(), general);
            case CLOZE -> cloze(text, general);
            case ESSAY -> new Essay(text, maybe(), general);
        };
    }

    private Cloze cloze(Text text, Text general) {
        Text.Format format = text.format();
        Text with = new Text(text.source() + " [[1]] và [[2]], [[3]].", format);
        Text none = new Text("", format);
        List<Question> gaps = List.of(
                new Single(none, List.of(inGap(0, Weight.FULL, format), inGap(1, 0, format)), random.nextBoolean(), null),
                new ShortAnswer(
                        none,
                        List.of(new ShortAnswer.Accepted("ô " + line(), Weight.FULL, gapFeedback(format))),
                        random.nextBoolean(),
                        null),
                new Numerical(none, List.of(range("6", "6.5", Weight.FULL, null)), null, null));
        return new Cloze(with, gaps, List.of(1 + random.nextInt(3), 1, 2), general);
    }

    private Choice inGap(int number, int weight, Text.Format format) {
        return new Choice(new Text(number + " " + words(), format), weight, gapFeedback(format));
    }

    private Text gapFeedback(Text.Format format) {
        return random.nextBoolean() ? null : new Text(words(), format);
    }

    private List<Numerical.Accepted> ranges() {
        return List.of(range("-2.5", "-2.5", Weight.FULL, maybe()), range("20", "30.25", 1_234_567, maybe()));
    }

    private static Numerical.Accepted range(String low, String high, int weight, Text feedback) {
        return new Numerical.Accepted(new BigDecimal(low), new BigDecimal(high), weight, feedback);
    }

    private Choice choice(int number, int weight) {
        return new Choice(new Text(number + " " + words(), format()), weight, maybe());
    }

    private Matching.Pair pair(int number) {
        return new Matching.Pair(new Text(number + withoutArrow(), format()), Text.of(number + " " + withoutArrow()));
    }

    private Text numbered(int number) {
        return Text.of(number + " " + words());
    }

    private Text maybe() {
        return random.nextBoolean() ? null : text();
    }

    private Text text() {
        return new Text(words(), format());
    }

    private Text.Format format() {
        return formats.get(random.nextInt(formats.size()));
    }

    /** An arrow on the left is more than GIFT can tell apart. */
    private String withoutArrow() {
        return words().replace("->", "→");
    }

    private String line() {
        return withoutArrow().replace("\n", " ").replace("\t", " ");
    }

    private String words() {
        StringBuilder text = new StringBuilder("từ");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(random.nextInt(4) == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        String made = text.append('.').toString();
        String cut = random.nextInt(4) == 0 ? made.substring(2).strip() : made;
        // A number with a point alone is an empty list in Markdown, and nobody would see it.
        return cut.length() < 4 ? "từ" + cut : cut;
    }
}
