package vn.hocvuso.interop.gift.control;

import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionGathering;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.Text;

/** Reads a GIFT file question by question; blank lines part them, as in Moodle. */
public final class GiftReader {
    private static final String CATEGORY_LINE = "$CATEGORY:";
    private static final int LONGEST_CATEGORY = 180;

    private final QuestionGathering gathering = new QuestionGathering();
    private String category;

    /** Lines of one question, without its comments. */
    private static final class Block {
        final List<String> text = new ArrayList<>();
        final List<Integer> lines = new ArrayList<>();
        final List<String> comments = new ArrayList<>();
        final List<Integer> commentLines = new ArrayList<>();
    }

    /** @throws QuestionFault when there are more questions than a file may have */
    public QuestionReading read(String file) {
        String[] lines = file.split("\r\n|\r|\n", -1);
        Block block = new Block();
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                end(block);
                block = new Block();
            } else {
                add(block, lines[i], i + 1);
            }
        }
        end(block);
        return gathering.reading();
    }

    private void add(Block block, String line, int number) {
        if (line.stripLeading().startsWith("//")) {
            block.comments.add(line);
            block.commentLines.add(number);
        } else if (block.text.isEmpty() && line.stripLeading().startsWith(CATEGORY_LINE)) {
            String name = Vietnamese.clean(line.stripLeading().substring(CATEGORY_LINE.length()));
            category = name.isEmpty() ? null : name.substring(0, Math.min(name.length(), LONGEST_CATEGORY));
        } else {
            block.text.add(line);
            block.lines.add(number);
        }
    }

    private void end(Block block) {
        if (!block.text.isEmpty()) {
            gathering.question(block.lines.get(0), null, () -> draft(block));
        }
    }

    private QuestionDraft draft(Block block) {
        Identity identity = new Identity();
        for (int i = 0; i < block.comments.size(); i++) {
            identity.read(block.comments.get(i), block.commentLines.get(i));
        }
        if (category != null) {
            identity.category(category, block.lines.get(0));
        }
        Piece rest = Piece.of(String.join("\n", block.text), block.lines).strip();
        String title = null;
        if (rest.startsWith("::")) {
            int end = rest.text().indexOf("::", 2);
            if (end < 0) {
                throw QuestionFault.wrong(rest.line(), "gift-name-open");
            }
            title = Vietnamese.clean(rest.part(2, end).literal());
            rest = rest.from(end + 2);
        }
        Question question = question(rest, identity);
        String name = gathering.name(block.lines.get(0), identity.id(), title, question.text());
        return identity.draft(name, title, question);
    }

    private static Question question(Piece source, Identity identity) {
        int open = source.indexOf("{");
        int close = source.indexOf("}");
        if (open < 0 && close < 0) {
            throw QuestionFault.unsupported(source.strip().line(), "question-description");
        }
        if (open < 0 || close < open) {
            String code = open < 0 || close >= 0 ? "gift-brace-not-opened" : "gift-brace-not-closed";
            throw QuestionFault.wrong(source.strip().line(), code);
        }
        Piece before = source.part(0, open);
        Piece after = source.from(close + 1);
        if (after.indexOf("{") >= 0 || after.indexOf("}") >= 0) {
            throw QuestionFault.wrong(after.strip().line(), "gift-several-answer-blocks");
        }
        Piece inside = source.part(open + 1, close);
        if (inside.indexOf("{") >= 0) {
            throw QuestionFault.wrong(inside.line(), "gift-several-answer-blocks");
        }
        Text text = Wording.read(before, Text.Format.MOODLE);
        if (!after.isBlank()) {
            // A missing word: the gap stands where the answers stood.
            String joined = text.source() + " _____" + spaced(after);
            text = new Text(joined.strip(), text.format());
        }
        return new Answers(text, identity).read(inside);
    }

    /** The blank before a word stays, and none comes before a full stop. */
    private static String spaced(Piece after) {
        boolean blank = Character.isWhitespace(after.text().charAt(0));
        return (blank ? " " : "") + after.literal();
    }
}
