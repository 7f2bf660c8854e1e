package vn.hocvuso.interop.aiken.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.questionbank.QuestionFault;

/**
 * The keys of a whole paper where they stand at its end: in a line ({@code ĐÁP ÁN: 1-B 2-A 3-CD}, also over several), one below the
 * other, or as a table with a row of numbers and a row of letters below it, as it is copied out of a word processor.
 */
final class AnswerTable {
    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** {@code Đáp án}, {@code BẢNG ĐÁP ÁN:} and what stands behind it. */
    private static final Pattern HEAD = Pattern.compile("[*#\\s]*(?:bảng\\s+)?(?:đáp án|answers?|answer key)\\s*(?:đề[^:]{0,40})?[*\\s]*(?::|[-–—](?=\\s)|(?=\\s*$)|(?=\\s+\\d))[*\\s]*(.*)", WORDS);

    /** Longer than any table is wide. */
    private static final int LONGEST = 2_000;

    private static final String LETTERS = "[A-Ja-j]{1,6}(?:\\s*[,&+]\\s*[A-Ja-j])*";

    /** {@code 3-CD}, {@code 3. C}, {@code 3C} */
    private static final Pattern PAIR = Pattern.compile("(\\d{1,3})\\s*[-–—.:)=/]?\\s*(" + LETTERS + ")[\\s;,|.]*");

    /** A row of a table: what heads it, and its cells. */
    private static final Pattern NUMBERS = Pattern.compile("\\|?\\s*(?:câu(?: hỏi| số)?|số|stt|tt|question)?\\s*[:|]?\\s*((?:\\d{1,3}(?:\\s*\\|\\s*|\\s+|$))+)", WORDS);

    private static final Pattern KEYS = Pattern.compile("\\|?\\s*(?:(?:đáp án|đa|đ/a|chọn|trả lời|answer)\\s*[:|]?\\s*|)((?:" + LETTERS + "(?:\\s*\\|\\s*|\\s+|$))+)", WORDS);

    /** Between the rows of a table in Markdown. */
    private static final Pattern RULE = Pattern.compile("[|\\s:-]*-{2,}[|\\s:-]*");

    /** @param letters in capitals, in their order and without anything between them; {@code line}: where it stands */
    record Key(String letters, int line) {}

    private final Map<Integer, Key> keys = new TreeMap<>();
    private final List<QuestionFault> faults = new ArrayList<>();
    private final int begins;

    private AnswerTable(int begins) {
        this.begins = begins;
    }

    /** @param lines of the whole paper; without a table at their end it has no keys */
    static AnswerTable of(String[] lines) {
        int from = lines.length;
        for (int i = lines.length - 1; i >= 0 && isPart(lines[i].strip()); i--) {
            from = begins(lines, i) ? i : from;
        }
        AnswerTable table = new AnswerTable(from);
        table.read(lines);
        return table.keys.isEmpty() && table.faults.isEmpty() ? new AnswerTable(lines.length) : table;
    }

    private static boolean isPart(String line) {
        return line.length() <= LONGEST
                && (line.isEmpty() || isHead(line) || isPairs(line) || isNumbers(line) || isKeys(line) || RULE.matcher(line).matches());
    }

    /** With nothing behind it, or with keys. */
    private static boolean isHead(String line) {
        Matcher head = HEAD.matcher(line);
        return head.matches() && (head.group(1).isEmpty() || isPairs(head.group(1)));
    }

    /** A line that says that a table begins: the word for it, or numbers with letters below. */
    private static boolean begins(String[] lines, int at) {
        String line = lines[at].strip();
        return isHead(line) || isNumbers(line) && below(lines, at) > 0;
    }

    /** The row of letters that belongs to a row of numbers; 0: there is none. */
    private static int below(String[] lines, int at) {
        int next = at + 1;
        while (next < lines.length && (lines[next].isBlank() || RULE.matcher(lines[next].strip()).matches())) {
            next++;
        }
        return next < lines.length && isKeys(lines[next].strip()) ? next : 0;
    }

    private static boolean isPairs(String line) {
        Matcher pair = PAIR.matcher(line);
        int at = 0;
        while (at < line.length() && pair.region(at, line.length()).lookingAt()) {
            at = pair.end();
        }
        return !line.isEmpty() && at == line.length();
    }

    private static boolean isNumbers(String line) {
        return NUMBERS.matcher(line).matches();
    }

    private static boolean isKeys(String line) {
        return KEYS.matcher(line).matches();
    }

    private void read(String[] lines) {
        for (int i = begins; i < lines.length; i++) {
            String line = lines[i].strip();
            Matcher head = HEAD.matcher(line);
            String said = head.matches() ? head.group(1) : line;
            if (isPairs(said)) {
                Matcher pair = PAIR.matcher(said);
                while (pair.find()) {
                    add(pair.group(1), pair.group(2), i + 1);
                }
            } else if (isNumbers(line) && below(lines, i) > 0) {
                rows(line, lines[below(lines, i)].strip(), i + 1, below(lines, i) + 1);
            }
        }
    }

    private void rows(String above, String below, int numbersAt, int keysAt) {
        List<String> numbers = cells(NUMBERS, above);
        List<String> letters = cells(KEYS, below);
        if (numbers.size() != letters.size()) {
            faults.add(QuestionFault.wrong(keysAt, "aiken-table-uneven", numbers.size(), letters.size()));
            return;
        }
        for (int i = 0; i < numbers.size(); i++) {
            add(numbers.get(i), letters.get(i), keysAt);
        }
    }

    /** With bars between its cells a cell may hold several letters with blanks between. */
    private static List<String> cells(Pattern row, String line) {
        Matcher cells = row.matcher(line);
        String said = cells.matches() ? cells.group(1).strip() : "";
        return List.of(said.contains("|") ? said.split("\\s*\\|\\s*") : said.split("\\s+(?![,&+])(?<![,&+]\\s)"));
    }

    private void add(String number, String letters, int line) {
        Key key = new Key(letters.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT), line);
        if (keys.putIfAbsent(Integer.valueOf(number), key) != null) {
            faults.add(QuestionFault.wrong(line, "aiken-table-twice", Integer.valueOf(number)));
        }
    }

    /** The first line that belongs to it, from 0; the number of all lines where there is none. */
    int begins() {
        return begins;
    }

    boolean isEmpty() {
        return keys.isEmpty() && faults.isEmpty();
    }

    Map<Integer, Key> keys() {
        return keys;
    }

    /** What is wrong with the table itself. */
    List<QuestionFault> faults() {
        return faults;
    }
}
