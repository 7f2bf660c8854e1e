package vn.hocvuso.questionbank;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.hocvuso.questionbank.QuestionReading.Bearing;
import vn.hocvuso.questionbank.QuestionReading.Found;
import vn.hocvuso.questionbank.QuestionReading.Problem;

/**
 * Gathers the questions of one file, whatever its format: names become unique, texts are looked at, and what is broken is noted
 * while the rest is read, so that an author mends a whole file at once.
 */
public final class QuestionGathering {
    /** More than any bank has; a file beyond it is no bank. */
    public static final int MOST = 10_000;

    /** As long as the column of question names. */
    private static final int LONGEST_NAME = 120;

    private static final int LONGEST_TITLE = 300;

    private final List<Found> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, int[]> notes = new LinkedHashMap<>();
    private final Map<String, Integer> names = new HashMap<>();

    /**
     * Reads one question.
     *
     * @param line where it begins, from 1
     * @param item see {@link Found#item}
     * @throws QuestionFault when there are more than {@link #MOST}
     */
    public void question(int line, String item, Supplier<QuestionDraft> reading) {
        if (found.size() + problems.size() >= MOST) {
            throw QuestionFault.wrong(line, "too-many-questions", MOST);
        }
        try {
            QuestionDraft draft = reading.get();
            draft.question().defects().stream().findFirst().ifPresent(defect -> {
                throw QuestionFault.wrong(line, defect);
            });
            QuestionTexts.check(draft);
            found.add(new Found(line, item, draft));
        } catch (QuestionFault fault) {
            add(line, item, fault.problem());
        }
    }

    /** Something wrong outside any question. */
    public void fault(int line, String item, QuestionFault fault) {
        add(line, item, fault.problem());
    }

    private void add(int line, String item, Problem problem) {
        int at = problem.line() == 0 ? line : problem.line();
        problems.add(new Problem(at, item, problem.code(), problem.bearing(), problem.parameters()));
    }

    /** Counts what was left out of questions that were read; one line a code says how many times. */
    public void note(int line, String code) {
        notes.computeIfAbsent(code, none -> new int[] {line, 0})[1]++;
    }

    /**
     * The question's identity. Without an id and a title the text is: the same file gives the same question again. A title that
     * stands there twice is told apart by a number.
     *
     * @throws QuestionFault when it is too long, or the id was there before
     */
    public String name(int line, String id, String title, Text text) {
        boolean given = id != null && !id.isBlank();
        String wanted = given ? id.strip() : title == null || title.isBlank() ? made(text) : shortened(title.strip(), LONGEST_NAME - 8);
        if (wanted.length() > LONGEST_NAME) {
            throw QuestionFault.wrong(line, "name-too-long", LONGEST_NAME);
        }
        if (given && names.containsKey(wanted)) {
            throw QuestionFault.wrong(line, "name-twice", wanted, names.get(wanted));
        }
        String name = wanted;
        for (int n = 2; names.putIfAbsent(name, line) != null; n++) {
            name = wanted + " (" + n + ")";
        }
        return name;
    }

    /** Null where the name says as much. */
    public static String title(String title, String name) {
        return title == null || title.isBlank() || title.strip().equals(name) ? null : shortened(title.strip(), LONGEST_TITLE);
    }

    private static String made(Text text) {
        String source = Normalizer.normalize(text.source(), Normalizer.Form.NFC);
        return "q-" + UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 13);
    }

    private static String shortened(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }

    public QuestionReading reading() {
        List<Problem> all = new ArrayList<>(problems);
        notes.forEach((code, note) -> all.add(new Problem(note[0], null, code, Bearing.NOTE, List.of(note[1]))));
        return new QuestionReading(List.copyOf(found), List.copyOf(all));
    }
}
