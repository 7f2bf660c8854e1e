package vn.hocvuso.interop.gift.control;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comment lines above a question say of it:
 * {@code // [id:x] [tag:TT02:4.2] [tag:level:2] [source:…] [review:2027-06-30]}.
 * Ids and tags are Moodle's own convention, source and review are ours; Moodle passes over what it does not know.
 */
final class Identity {
    /** An author who says nothing of the level means an ordinary question. */
    static final int ORDINARY = 2;

    static final String ORDERING = "ordering";
    private static final Pattern MARK = Pattern.compile("\\[(id|tag|source|review):((?:\\\\]|[^\\]])+)]");
    private static final Pattern SKILL = Pattern.compile("[A-Z][A-Z0-9]*:\\d+(\\.\\d+)*");
    private static final Pattern LEVEL = Pattern.compile("level:([1-4])");

    final Set<String> tags = new LinkedHashSet<>();
    final Set<String> skills = new LinkedHashSet<>();
    String id;
    String source;
    LocalDate reviewOn;
    int difficulty = ORDINARY;
    boolean ordering;

    /** @param comment a line that begins with {@code //} */
    void read(String comment, int line) {
        Matcher marks = MARK.matcher(comment);
        while (marks.find()) {
            String value = marks.group(2).replace("\\]", "]").strip();
            switch (marks.group(1)) {
                case "id" -> id = value;
                case "source" -> source = limited(value, 400, "source", line);
                case "review" -> reviewOn = day(value, line);
                default -> tag(limited(value, 200, "tag", line), line);
            }
        }
    }

    private void tag(String tag, int line) {
        Matcher level = LEVEL.matcher(tag);
        if (level.matches()) {
            difficulty = Integer.parseInt(level.group(1));
        } else if (tag.startsWith("level:")) {
            throw new Broken(line, "gift-level", tag);
        } else if (tag.equals(ORDERING)) {
            ordering = true;
        } else if (SKILL.matcher(tag).matches()) {
            skills.add(tag);
        } else {
            tags.add(tag);
        }
    }

    private static String limited(String value, int longest, String mark, int line) {
        if (value.length() > longest) {
            throw new Broken(line, "gift-mark-too-long", mark, longest);
        }
        return value;
    }

    private static LocalDate day(String value, int line) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Broken(line, "gift-review", value);
        }
    }
}
