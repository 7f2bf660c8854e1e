package vn.hocvuso.classroom;

import java.util.UUID;
import vn.hocvuso.classroom.rule.AttendanceRule;
import vn.hocvuso.classroom.rule.Excused;

/**
 * A class.
 *
 * @param number          as printed, {@code 2026-17}
 * @param course          slug; null, with its title: nothing of the catalogue
 * @param unit            code of the unit whose people in charge run it
 * @param sessions        that take place or took place
 * @param members         today
 * @param version         grows with every change of the terms
 */
public record ClassView(
        UUID id,
        String number,
        String name,
        UUID courseId,
        String course,
        String courseTitle,
        UUID unitId,
        String unit,
        String unitName,
        int plannedSessions,
        Integer requiredPercent,
        String excused,
        int version,
        int sessions,
        int members,
        String madeBy) {

    public AttendanceRule rule() {
        return new AttendanceRule(plannedSessions, courseId == null ? null : requiredPercent, Excused.named(excused).orElseThrow());
    }
}
