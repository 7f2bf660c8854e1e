package vn.hocvuso.unit.boundary;

import java.time.LocalDate;
import vn.hocvuso.unit.UnitView;

/** A unit as the API answers it; {@code parent} is a code, {@code validTo} inclusive, both null when there is none. */
public record UnitAnswer(
        String code,
        String name,
        String shortName,
        String type,
        Integer tier,
        String kind,
        int sortOrder,
        String parent,
        LocalDate validFrom,
        LocalDate validTo) {

    static UnitAnswer of(UnitView unit) {
        return new UnitAnswer(
                unit.code(), unit.name(), unit.shortName(), unit.type(), unit.tier(), unit.kind(), unit.sortOrder(), unit.parentCode(),
                unit.validFrom(), unit.validTo());
    }
}
