package vn.hocvuso.catalog;

import java.util.List;

/**
 * Courses that belong together, in the order to learn them.
 *
 * @param courses slugs
 * @param quiz    slug of the final test; null when there is none
 */
public record Programme(String code, String title, List<String> courses, String quiz) {
    public Programme {
        courses = List.copyOf(courses);
    }
}
