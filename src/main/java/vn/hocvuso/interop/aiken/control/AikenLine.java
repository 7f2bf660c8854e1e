package vn.hocvuso.interop.aiken.control;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one line means: in Aiken's own words, and as tests are typed in Vietnamese or come out of a word processor. */
final class AikenLine {
    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** {@code A. …}, {@code B) …}; a star before the letter marks the key. */
    private static final Pattern CHOICE = Pattern.compile("(\\*?)\\s?([A-Za-z])[.)](\\s*)(.*)");

    private static final Pattern ANSWER = Pattern.compile("ANSWER:\\s*(.*)");

    /** {@code Đáp án: B}, {@code Đáp án đúng là B.}, {@code ĐA: B} */
    private static final Pattern KEY = Pattern.compile("(?:đáp án(?: đúng)?|đa|trả lời)\\s*(?::|là(?=\\s))\\s*(.*?)[.)]?", WORDS);

    /** {@code Câu 3:}, {@code Câu 3. (1 điểm)}, {@code Câu hỏi 3)} */
    private static final Pattern QUESTION = Pattern.compile("câu(?: hỏi)?\\s+(\\d{1,3})\\s*(?:\\([^)]{0,20}\\)\\s*)?[.:)]\\s*(.*)", WORDS);

    /** Before a further choice on the same line, as tabs of a word processor leave them. */
    private static final Pattern NEXT = Pattern.compile("(?:\\t\\s*|\\s{2,})(?=\\*?\\s?[B-Z][.)]\\s)");

    private AikenLine() {}

    /** @param blank there is a blank behind the letter */
    record Lettered(boolean key, String letter, boolean blank, String text) {}

    /** The choices of a line that holds several, else the line itself. */
    static List<String> pieces(String line) {
        return choice(line).isPresent() ? Arrays.stream(NEXT.split(line)).map(String::strip).toList() : List.of(line);
    }

    static Optional<Lettered> choice(String line) {
        Matcher choice = CHOICE.matcher(line);
        return choice.matches()
                ? Optional.of(new Lettered(!choice.group(1).isEmpty(), choice.group(2), !choice.group(3).isEmpty(), choice.group(4).strip()))
                : Optional.empty();
    }

    /** What stands behind the word for the key; empty text when nothing does. */
    static Optional<String> answer(String line) {
        Matcher answer = ANSWER.matcher(line);
        Matcher key = KEY.matcher(line);
        return answer.matches() ? Optional.of(answer.group(1).strip()) : key.matches() ? Optional.of(key.group(1).strip()) : Optional.empty();
    }

    /** @param text what is asked, behind the number of the question */
    record Numbered(int number, String text) {}

    static Optional<Numbered> question(String line) {
        Matcher question = QUESTION.matcher(line);
        return question.matches() ? Optional.of(new Numbered(Integer.parseInt(question.group(1)), question.group(2).strip())) : Optional.empty();
    }

    /** Whether it can be a line of a question's text. */
    static boolean isPlain(String line) {
        return choice(line).isEmpty() && answer(line).isEmpty() && question(line).isEmpty();
    }
}
