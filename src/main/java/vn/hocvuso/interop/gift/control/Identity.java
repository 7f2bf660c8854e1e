package vn.hocvuso.interop.gift.control;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.questionbank.Labels;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Text;

/**
 * What the comment lines above a question say of it:
 * {@code // [id:x] [tag:TT02:4.2] [tag:level:2] [source:…] [review:2027-06-30] [rubric:…]}.
 * Ids and tags are Moodle's own convention, the others are ours; Moodle passes over what it does not know.
 */
final class Identity {
    private static final Pattern MARK = Pattern.compile("\\[(id|tag|source|review|rubric):((?:\\\\]|[^\\]])+)]");

    private final Labels labels = new Labels();
    private String id;
    private Text rubric;

    /** @param comment a line that begins with {@code //} */
    void read(String comment, int line) {
        Matcher marks = MARK.matcher(comment);
        while (marks.find()) {
            String value = marks.group(2).replace("\\]", "]").strip();
            switch (marks.group(1)) {
                case "id" -> id = value;
                case "source", "review" -> labels.add(marks.group(1) + ":" + value, line);
                case "rubric" -> rubric = Wording.read(Piece.of(value, List.of(line)), Text.Format.MOODLE);
                default -> labels.add(value, line);
            }
        }
    }

    /** The category the question stands in. */
    void category(String category, int line) {
        labels.add(Labels.CATEGORY + category, line);
    }

    boolean has(String label) {
        return labels.has(label);
    }

    String id() {
        return id;
    }

    Text rubric() {
        return rubric;
    }

    QuestionDraft draft(String name, String title, Question question) {
        return labels.draft(name, title, question);
    }
}
