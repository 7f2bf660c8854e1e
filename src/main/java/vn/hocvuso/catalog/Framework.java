package vn.hocvuso.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * A framework of skills, as its issuer wrote it.
 *
 * @param code   short, the part before the colon of a skill code: {@code TT02}
 * @param issued null when not known
 * @param source the document
 * @param note   what to know about it, such as that it was not compared with the original; null when nothing
 * @param skills in the framework's order; a parent stands before its children
 */
public record Framework(
        String code, String title, String version, LocalDate issued, String source, String note, List<Skill> skills) {
    public Framework {
        skills = List.copyOf(skills);
    }

    /**
     * @param code   within the framework: {@code 4.2}
     * @param parent null for a domain
     */
    public record Skill(String code, String parent, String name) {}
}
