package vn.hocvuso.publishing.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many approvals of which kind a draft wants before it is published.
 *
 * @param wanted by kind, in the order of the setting, each at least 1; empty: none is asked for
 */
public record ReviewTerms(Map<String, Integer> wanted) {
    /** What reviewers look for: whether it is right, whether it may be said, whether it can be learned from. */
    public static final List<String> KINDS = List.of("content", "security", "teaching");

    /**
     * Reads {@code content,security:2}; {@code none} asks for nothing.
     *
     * @throws IllegalArgumentException when a kind is unknown or a number is none, with the setting in the message
     */
    public static ReviewTerms of(String setting) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (String part : setting.strip().equals("none") ? List.<String>of() : List.of(setting.split(","))) {
            String[] kind = part.strip().split(":");
            if (kind.length > 2 || !KINDS.contains(kind[0]) || kind.length == 2 && !kind[1].matches("[1-9]")) {
                throw new IllegalArgumentException("hocvuso.publishing.reviews: \"" + part.strip() + "\" is not one of " + KINDS + ", with :2 for two");
            }
            wanted.merge(kind[0], kind.length == 2 ? Integer.parseInt(kind[1]) : 1, Integer::sum);
        }
        return new ReviewTerms(wanted);
    }

    /**
     * By kind how many are still wanted; empty: enough.
     *
     * @param approved kinds of the approvals given, each by another person
     */
    public Map<String, Integer> missing(Collection<String> approved) {
        Map<String, Integer> missing = new LinkedHashMap<>();
        wanted.forEach((kind, number) -> {
            int given = (int) approved.stream().filter(kind::equals).count();
            if (given < number) {
                missing.put(kind, number - given);
            }
        });
        return missing;
    }
}
