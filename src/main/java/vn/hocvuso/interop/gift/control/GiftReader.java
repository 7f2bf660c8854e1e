package vn.hocvuso.interop.gift.control;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.interop.gift.GiftReading;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Text;

/**
 * Reads a GIFT file question by question; blank lines part them, as in Moodle. A broken one is reported with its line and the
 * next one is read: an author mends a whole file at once.
 */
public final class GiftReader {
    /** Questions of a category carry it as a tag with this in front. */
    static final String CATEGORY = "category:";

    private static final String CATEGORY_LINE = "$CATEGORY:";

    /** As long as the column of question names. */
    private static final int LONGEST_NAME = 120;

    private static final int LONGEST_TITLE = 300;

    private final List<GiftReading.Found> found = new ArrayList<>();
    private final List<GiftReading.Problem> problems = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private String category;

    /** Lines of one question, without its comments. */
    private static final class Block {
        final List<String> text = new ArrayList<>();
        final List<Integer> lines = new ArrayList<>();
        final List<String> comments = new ArrayList<>();
        final List<Integer> commentLines = new ArrayList<>();
    }

    public GiftReading read(String file) {
        String text = Normalizer.normalize(file.startsWith("\uFEFF") ? file.substring(1) : file, Normalizer.Form.NFC);
        String[] lines = text.split("\r\n|\r|\n", -1);
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
        return new GiftReading(List.copyOf(found), List.copyOf(problems));
    }

    private void add(Block block, String line, int number) {
        if (line.stripLeading().startsWith("//")) {
            block.comments.add(line);
            block.commentLines.add(number);
        } else if (block.text.isEmpty() && line.stripLeading().startsWith(CATEGORY_LINE)) {
            String name = Vietnamese.clean(line.stripLeading().substring(CATEGORY_LINE.length()));
            category = name.isEmpty() ? null : name.substring(0, Math.min(name.length(), 180));
        } else {
            block.text.add(line);
            block.lines.add(number);
        }
    }

    private void end(Block block) {
        if (block.text.isEmpty()) {
            return;
        }
        try {
            Identity identity = new Identity();
            for (int i = 0; i < block.comments.size(); i++) {
                identity.read(block.comments.get(i), block.commentLines.get(i));
            }
            QuestionDraft draft = draft(identity, Piece.of(String.join("\n", block.text), block.lines));
            checkName(draft.name(), block.lines.get(0));
            found.add(new GiftReading.Found(block.lines.get(0), draft));
        } catch (Broken broken) {
            problems.add(broken.problem());
        }
    }

    private void checkName(String name, int line) {
        if (name.length() > LONGEST_NAME) {
            throw new Broken(line, "gift-name-too-long", LONGEST_NAME);
        }
        Integer before = names.putIfAbsent(name, line);
        if (before != null) {
            throw new Broken(line, "gift-name-twice", name, before);
        }
    }

    private QuestionDraft draft(Identity identity, Piece source) {
        Piece rest = source.strip();
        String title = null;
        if (rest.startsWith("::")) {
            int end = rest.text().indexOf("::", 2);
            if (end < 0) {
                throw new Broken(rest.line(), "gift-name-open");
            }
            title = Vietnamese.clean(rest.part(2, end).literal());
            rest = rest.from(end + 2);
        }
        Question question = question(rest, identity.ordering);
        for (String defect : question.defects()) {
            throw new Broken(source.line(), defect);
        }
        String name = name(identity.id, title, question.text());
        Set<String> tags = new LinkedHashSet<>(identity.tags);
        if (category != null) {
            tags.add(CATEGORY + category);
        }
        boolean saysMore = title != null && !title.isEmpty() && !title.equals(name);
        String shown = saysMore ? title.substring(0, Math.min(LONGEST_TITLE, title.length())) : null;
        return new QuestionDraft(
                name, shown, question, tags, identity.skills, identity.difficulty, identity.source, identity.reviewOn);
    }

    /** Without an id and a name the text itself is the identity: the same file gives the same question again. */
    private String name(String id, String title, Text text) {
        if (id != null && !id.isEmpty()) {
            return id;
        }
        if (title != null && !title.isEmpty()) {
            return title;
        }
        String made = "q-" + UUID.nameUUIDFromBytes(text.source().getBytes(StandardCharsets.UTF_8)).toString().substring(0, 13);
        String free = made;
        for (int n = 2; names.containsKey(free); n++) {
            free = made + "-" + n;
        }
        return free;
    }

    private static Question question(Piece source, boolean ordering) {
        int open = source.indexOf("{");
        int close = source.indexOf("}");
        if (open < 0 && close < 0) {
            throw new Broken(source.strip().line(), GiftReading.DESCRIPTION);
        }
        if (open < 0 || close < open) {
            throw new Broken(source.strip().line(), open < 0 || close >= 0 ? "gift-brace-not-opened" : "gift-brace-not-closed");
        }
        Piece before = source.part(0, open);
        Piece after = source.from(close + 1);
        if (after.indexOf("{") >= 0 || after.indexOf("}") >= 0) {
            throw new Broken(after.strip().line(), "gift-several-answer-blocks");
        }
        Piece inside = source.part(open + 1, close);
        if (inside.indexOf("{") >= 0) {
            throw new Broken(inside.line(), "gift-several-answer-blocks");
        }
        Text text = Wording.read(before, Text.Format.MOODLE);
        if (!after.isBlank()) {
            // A missing word: the gap stands where the answers stood.
            String joined = text.source() + " _____" + spaced(after);
            text = new Text(joined.strip(), text.format());
        }
        return new Answers(text, ordering).read(inside);
    }

    /** The blank before a word stays, and none comes before a full stop. */
    private static String spaced(Piece after) {
        boolean blank = Character.isWhitespace(after.text().charAt(0));
        return (blank ? " " : "") + after.literal();
    }
}
