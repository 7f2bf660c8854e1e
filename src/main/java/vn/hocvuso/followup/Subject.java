package vn.hocvuso.followup;

import java.util.List;
import java.util.Optional;

/**
 * What people are held against: a course with its lessons and tests, or a campaign with its courses and its final test.
 *
 * @param kind       {@code course} or {@code campaign}
 * @param code       the course's slug or the campaign's code
 * @param activities in the order of the matrix
 */
public record Subject(String kind, String code, String title, List<Activity> activities) {
    public Optional<Activity> activity(String key) {
        return activities.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
