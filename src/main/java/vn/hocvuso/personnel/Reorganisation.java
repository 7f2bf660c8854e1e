package vn.hocvuso.personnel;

import java.time.LocalDate;
import java.util.List;

/**
 * What a change of a unit does, or would do.
 *
 * @param units    units that stand under another superior because of it, with all below them
 * @param people   people posted to those units on the day: they go along with their unit
 * @param reposted people who get a posting to another unit from the day on
 * @param roles    grants on units that end: they have no effect from the day on
 * @param founded  codes of new units
 * @param ended    codes of units that end
 * @param campaigns campaigns whose audience names a unit that ends, or one that people leave
 */
public record Reorganisation(
        String kind,
        String unit,
        LocalDate on,
        int units,
        int people,
        int reposted,
        int roles,
        List<String> founded,
        List<String> ended,
        List<UnitsNamed.Place> campaigns) {}
