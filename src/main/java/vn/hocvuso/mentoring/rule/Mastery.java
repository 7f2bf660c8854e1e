package vn.hocvuso.mentoring.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a test showed of one person's skills, in tenths of a per cent of the points, rounded down.
 *
 * @param shares by full code; skills that were not asked are absent
 */
public record Mastery(Map<String, Integer> shares) {
    /** From which share on somebody can teach a skill, and below which somebody needs to learn it; per cent. */
    public record Bounds(int strong, int weak) {}

    /** @param asked questions that carry the skill; {@code points} thousandths of a question, summed */
    public record Mark(String skill, int asked, long points) {}

    public static Mastery of(List<Mark> marks) {
        Map<String, Integer> shares = new TreeMap<>();
        marks.stream().filter(mark -> mark.asked() > 0).forEach(mark -> shares.put(mark.skill(), (int) (mark.points() / mark.asked())));
        return new Mastery(shares);
    }

    public Set<String> strong(Bounds bounds) {
        return shares.entrySet().stream().filter(one -> one.getValue() >= bounds.strong() * 10).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    public Set<String> weak(Bounds bounds) {
        return shares.entrySet().stream().filter(one -> one.getValue() < bounds.weak() * 10).map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
