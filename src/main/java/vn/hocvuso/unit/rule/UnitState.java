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

    public UnitState withParent(String parent) {
        return new UnitState(name, shortName, typeCode, tier, kind, sortOrder, parent);
    }
}
