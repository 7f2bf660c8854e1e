package vn.hocvuso.publishing;

import java.util.List;

/** A framework with what there is to learn and to ask for each of its skills. */
public record SkillMap(String code, String title, String source, String note, List<Skill> skills) {
    /**
     * @param code   within the framework
     * @param domain heads the skills below it and is not taught itself
     */
    public record Skill(String code, String name, boolean domain, List<Taught> courses) {
        public int lessons() {
            return courses.stream().mapToInt(Taught::lessons).sum();
        }

        public int questions() {
            return courses.stream().mapToInt(Taught::questions).sum();
        }
    }

    /** @param questions that tests may draw */
    public record Taught(String course, String title, int lessons, int questions) {}
}
