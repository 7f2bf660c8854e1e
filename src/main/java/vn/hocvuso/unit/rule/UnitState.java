package vn.hocvuso.unit.rule;

import java.util.Objects;

/**
 * What a unit is from a day on.
 *
 * @param tier       đầu mối cấp 1–4, null when it has none
 * @param kind       {@code co_quan} or {@code don_vi}
 * @param parentCode null for a root
 */
public record UnitState(String name, String shortName, String typeCode, Integer tier, String kind, int sortOrder, String parentCode) {
    public static final String STAFF = "co_quan";
    public static final String TROOPS = "don_vi";

    public boolean standsUnderTheSameAs(UnitState other) {
        return other != null && Objects.equals(parentCode, other.parentCode);
    }

    /** This with a change carried on: what is still as it was becomes what it is now, what differs has gone its own way. */
    UnitState carriedOn(UnitState was, UnitState is) {
        return new UnitState(
                carried(name, was.name, is.name), carried(shortName, was.shortName, is.shortName), carried(typeCode, was.typeCode, is.typeCode),
                carried(tier, was.tier, is.tier), carried(kind, was.kind, is.kind), carried(sortOrder, was.sortOrder, is.sortOrder),
                carried(parentCode, was.parentCode, is.parentCode));
    }

    private static <T> T carried(T own, T was, T is) {
        return Objects.equals(own, was) ? is : own;
    }

    public UnitState withParent(String parent) {
        return new UnitState(name, shortName, typeCode, tier, kind, sortOrder, parent);
    }
}
