package vn.hocvuso.interop.moodlexml.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Cloze;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.Weight;

/**
 * Moodle's "select missing words" and "drag into text": {@code [[3]]} is a gap for the third word of the list, and the other
 * words of its group are what else can be put there. Each gap becomes one choice.
 */
final class WordBank {
    private static final Pattern GAP = Pattern.compile("\\[\\[(\\d{1,3})]]");

    /** @param text in a list to select from it is plain, on a box to drag it is HTML */
    private record Word(Text text, String group) {}

    private final XmlElement element;
    private final Text text;

    WordBank(XmlElement element, Text text) {
        this.element = element;
        this.text = text;
    }

    Question read(Text general) {
        List<Word> words = element.children().stream()
                .filter(child -> child.name().equals("selectoption") || child.name().equals("dragbox"))
                .map(child -> new Word(word(child), child.child("group").map(group -> group.text().strip()).orElse("1")))
                .toList();
        List<Question> gaps = new ArrayList<>();
        StringBuilder source = new StringBuilder();
        Matcher marks = GAP.matcher(text.source());
        while (marks.find()) {
            int key = Integer.parseInt(marks.group(1));
            if (key < 1 || key > words.size()) {
                throw QuestionFault.wrong(element.line(), "gaps-do-not-match");
            }
            gaps.add(gap(words, words.get(key - 1)));
            marks.appendReplacement(source, "[[" + gaps.size() + "]]");
        }
        marks.appendTail(source);
        return new Cloze(new Text(source.toString(), text.format()), gaps, general);
    }

    private Text word(XmlElement child) {
        String words = Wording.plain(child);
        return child.name().equals("selectoption") ? Text.literal(words) : new Text(words, text.format());
    }

    private Question gap(List<Word> words, Word right) {
        List<Choice> choices = words.stream()
                .filter(word -> word.group().equals(right.group()))
                .map(Word::text)
                .distinct()
                .map(word -> new Choice(word, word.equals(right.text()) ? Weight.FULL : 0, null))
                .toList();
        return new Single(new Text("", text.format()), choices, null);
    }
}
