package vn.hocvuso.questionbank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is said about a question beside its text, as tags: the one form every format can carry. {@code TT02:4.2} is a skill,
 * {@code level:3} the difficulty, {@code source:…} and {@code review:2027-06-30} what it rests on and until when; a few say how
 * it is graded; all others are plain tags.
 */
public final class Labels {
    /** Graded as a whole: nothing for a part. */
    public static final String WHOLE = "all-or-nothing";

    /** Choices stay in the author's order. */
    public static final String FIXED = "fixed-order";

    /** Capitals count in a typed answer. */
    public static final String CASE = "case-sensitive";

    /** A matching of places and things that is an ordering. */
    public static final String ORDERING = "ordering";

    /** In front of the points a test gives a question when it is picked, unless it says otherwise: {@code points:2.5}. */
    public static final String POINTS = "points:";

    /** In front of the category a question stood in. */
    public static final String CATEGORY = "category:";

    /** An author who says nothing of the level means an ordinary question. */
    private static final int ORDINARY = 2;

    private static final Set<String> GRADING = Set.of(WHOLE, FIXED, CASE, ORDERING);
    private static final Pattern SKILL = Pattern.compile("[A-Z][A-Z0-9]*:\\d+(\\.\\d+)*");
    private static final Pattern GIVEN = Pattern.compile("100(\\.0*)?|\\d{1,2}(\\.\\d{0,2}0*)?");
    private static final int LONGEST_TAG = 200;
    private static final int LONGEST_SOURCE = 400;

    private final Set<String> tags = new LinkedHashSet<>();
    private final Set<String> skills = new LinkedHashSet<>();
    private final Set<String> grading = new LinkedHashSet<>();
    private String source;
    private LocalDate reviewOn;
    private int difficulty = ORDINARY;

    /**
     * @param line of the file, for the fault
     * @throws QuestionFault when it is too long, or a level or a day is none
     */
    public void add(String label, int line) {
        String text = label.strip();
        if (text.startsWith("source:")) {
            source = limited(text.substring(7).strip(), LONGEST_SOURCE, "source", line);
        } else if (text.startsWith("review:")) {
            reviewOn = day(text.substring(7).strip(), line);
        } else if (text.startsWith("level:")) {
            if (!text.matches("level:[1-4]")) {
                throw QuestionFault.wrong(line, "level", text);
            }
            difficulty = text.charAt(6) - '0';
        } else if (GRADING.contains(text)) {
            grading.add(text);
        } else if (SKILL.matcher(text).matches()) {
            skills.add(text);
        } else if (!text.isEmpty()) {
            tags.add(limited(text, LONGEST_TAG, "tag", line));
        }
    }

    private static String limited(String value, int longest, String mark, int line) {
        if (value.length() > longest) {
            throw QuestionFault.wrong(line, "label-too-long", mark, longest);
        }
        return value.isEmpty() ? null : value;
    }

    private static LocalDate day(String value, int line) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw QuestionFault.wrong(line, "review-day", value);
        }
    }

    /**
     * Points as the label says them, without noughts behind.
     *
     * @param written as another platform does: 2.5000000
     * @return empty for what no question gives: nothing, more than 100, more than two decimals
     */
    public static Optional<String> points(String written) {
        return Optional.of(written.strip())
                .filter(text -> GIVEN.matcher(text).matches() && new BigDecimal(text).signum() > 0)
                .map(text -> new BigDecimal(text).stripTrailingZeros().toPlainString());
    }

    /** The points the label of a question says, where a field for points gives the same label again; one point is no label. */
    public static Optional<String> given(QuestionDraft draft) {
        return draft.tags().stream()
                .filter(tag -> tag.startsWith(POINTS))
                .map(tag -> tag.substring(POINTS.length()))
                .filter(said -> !said.equals("1") && points(said).filter(said::equals).isPresent())
                .min(String::compareTo);
    }

    /** Whether one of the labels on grading was there. */
    public boolean has(String label) {
        return grading.contains(label);
    }

    public QuestionDraft draft(String name, String title, Question question) {
        return new QuestionDraft(
                name, QuestionGathering.title(title, name), question, tags, skills, difficulty, source, reviewOn);
    }

    /**
     * The labels of a stored question, source and review day among them, in a fixed order.
     *
     * @param graded of those on grading, what the format has no other place for
     */
    public static List<String> of(QuestionDraft draft, String... graded) {
        List<String> labels = new ArrayList<>(new TreeSet<>(draft.skills()));
        labels.add("level:" + draft.difficulty());
        labels.addAll(new TreeSet<>(draft.tags()));
        if (draft.source() != null) {
            labels.add("source:" + draft.source());
        }
        if (draft.reviewOn() != null) {
            labels.add("review:" + draft.reviewOn());
        }
        for (String label : graded) {
            if (applies(label, draft.question())) {
                labels.add(label);
            }
        }
        return labels;
    }

    private static boolean applies(String label, Question question) {
        return switch (label) {
            case WHOLE -> question instanceof Multiple m && m.whole()
                    || question instanceof Matching p && p.whole()
                    || question instanceof Ordering o && o.whole();
            case FIXED -> question instanceof Single s && s.fixed() || question instanceof Multiple m && m.fixed();
            case CASE -> question instanceof ShortAnswer a && a.caseCounts();
            default -> label.equals(ORDERING) && question instanceof Ordering;
        };
    }
}
