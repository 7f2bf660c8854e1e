package vn.hocvuso.catalog;

import java.util.List;
import java.util.UUID;

/** A course in lists: its newest version. {@code minutes} is the sum of its lessons, {@code lessons} their number; {@code guided}: it has a page for mentors. */
public record CourseSummary(
        UUID id,
        UUID versionId,
        String slug,
        int version,
        String title,
        String summary,
        int minutes,
        int lessons,
        String completion,
        List<String> audience,
        List<String> objectives,
        List<String> skills,
        boolean guided,
        CourseAccess access) {}
