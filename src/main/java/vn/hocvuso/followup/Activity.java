package vn.hocvuso.followup;

import java.util.UUID;

/**
 * One column of a matrix.
 *
 * @param key    stands in addresses: {@code lesson:<key>}, {@code course:<slug>}, {@code quiz:<slug>}
 * @param kind   {@code course}, {@code lesson} or {@code quiz}
 * @param number from 1 among those of its kind
 * @param course the lesson's course; null for a course or a test
 */
public record Activity(String key, String kind, int number, UUID id, UUID course, String title) {
    public boolean isLesson() {
        return kind.equals("lesson");
    }
}
