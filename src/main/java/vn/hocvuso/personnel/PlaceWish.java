package vn.hocvuso.personnel;

import vn.hocvuso.kernel.Vietnamese;

/**
 * Where and as what somebody is to serve, as it was typed. Null keeps what holds, an empty text takes away.
 *
 * @param unit  code
 * @param group code of the report group
 * @param rank  full name or roster short form
 */
public record PlaceWish(String unit, String group, String rank, String position, String cohort) {
    public PlaceWish {
        unit = Vietnamese.clean(unit);
        group = Vietnamese.clean(group);
        rank = Vietnamese.clean(rank);
        position = Vietnamese.clean(position);
        cohort = Vietnamese.clean(cohort);
    }
}
