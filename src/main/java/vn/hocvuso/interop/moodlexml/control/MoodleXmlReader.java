package vn.hocvuso.interop.moodlexml.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hocvuso.document.Xml;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.questionbank.Labels;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionGathering;
import vn.hocvuso.questionbank.QuestionReading;

/** Reads a file of Moodle questions one by one. */
public final class MoodleXmlReader {
    private static final int LONGEST_CATEGORY = 180;
    private static final Set<String> SAID_TO_ALL =
            Set.of("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback");

    static final String ONE = "1";

    /** None, Moodle's own third that nobody chose, and all of it, which it says of every true or false. */
    private static final Pattern USUAL_PENALTY = Pattern.compile("0*(\\.0*)?|0?\\.33+|1(\\.0*)?");

    private final QuestionGathering gathering = new QuestionGathering();
    private String category;

    /** A file that is broken somewhere is not read at all: nobody can tell what the rest of it was. */
    public QuestionReading read(byte[] file) {
        try {
            String root = Xml.root(file);
            if (!root.equals("quiz")) {
                return QuestionReading.unreadable(1, null, "moodle-not-quiz", root);
            }
            Xml.each(file, 1, this::take);
            return gathering.reading();
        } catch (Xml.Broken broken) {
            return QuestionReading.unreadable(broken.line(), null, broken.code());
        } catch (QuestionFault fault) {
            return new QuestionReading(List.of(), List.of(fault.problem()));
        }
    }

    private void take(XmlElement element) {
        if (!element.name().equals("question")) {
            return;
        }
        if (element.attribute("type", "").equals("category")) {
            String name = element.child("category").map(Wording::plain).map(Vietnamese::clean).orElse("");
            category = name.isEmpty() ? null : name.substring(0, Math.min(name.length(), LONGEST_CATEGORY));
            return;
        }
        gathering.question(element.line(), null, () -> draft(element));
    }

    private QuestionDraft draft(XmlElement element) {
        Labels labels = new Labels();
        element.all("tag").forEach(tag -> labels.add(Wording.plain(tag), tag.line()));
        if (category != null) {
            labels.add(Labels.CATEGORY + category, element.line());
        }
        grade(element).filter(points -> !points.equals(ONE)).ifPresent(points -> labels.add(Labels.POINTS + points, element.line()));
        Question question = new MoodleQuestion(element, labels).read();
        noteWhatHasNoPlace(element);
        String title = element.child("name").map(Wording::plain).map(Vietnamese::clean).orElse(null);
        String id = element.child("idnumber").map(XmlElement::text).map(Vietnamese::clean).filter(text -> !text.isEmpty()).orElse(null);
        String name = gathering.name(element.line(), id, title, question.text());
        return labels.draft(name, title, question);
    }

    private static Optional<String> grade(XmlElement element) {
        return Labels.points(element.child("defaultgrade").map(XmlElement::text).orElse(ONE));
    }

    private void noteWhatHasNoPlace(XmlElement element) {
        if (element.children().stream().anyMatch(child -> SAID_TO_ALL.contains(child.name()) && !Wording.plain(child).isEmpty())) {
            gathering.note(element.line(), "moodle-combined-feedback");
        }
        if (element.children("hint").stream().anyMatch(hint -> !Wording.plain(hint).isEmpty())) {
            gathering.note(element.line(), "moodle-hints");
        }
        if (grade(element).isEmpty()) {
            gathering.note(element.line(), "moodle-default-grade");
        }
        if (!USUAL_PENALTY.matcher(element.child("penalty").map(XmlElement::text).orElse("0").strip()).matches()) {
            gathering.note(element.line(), "moodle-penalty");
        }
        if (element.child("responsetemplate").map(Wording::plain).filter(text -> !text.isEmpty()).isPresent()) {
            gathering.note(element.line(), "moodle-response-template");
        }
    }
}
