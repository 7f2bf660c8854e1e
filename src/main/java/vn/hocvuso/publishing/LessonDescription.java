package vn.hocvuso.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A lesson without its text: what {@code lesson.yaml} says.
 *
 * @param key      unique in its course; in addresses
 * @param reviewOn null when nothing in it ages
 */
public record LessonDescription(
        UUID id,
        String key,
        String title,
        int minutes,
        List<String> skills,
        List<String> objectives,
        LocalDate reviewOn,
        List<String> sources) {
    public LessonDescription {
        skills = List.copyOf(skills);
        objectives = List.copyOf(objectives);
        sources = List.copyOf(sources);
    }

    /** The same of another lesson. */
    public LessonDescription with(UUID other) {
        return new LessonDescription(other, key, title, minutes, skills, objectives, reviewOn, sources);
    }
}
