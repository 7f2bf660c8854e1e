package vn.hocvuso.unit.boundary;

import vn.hocvuso.unit.UnitTypes;

/**
 * The body of a type of units; what is missing stays as it is, or takes what is usual for a new one.
 *
 * @param shortForm roster letters; an empty text: none
 * @param staffBody cơ quan rather than đơn vị, where nobody says
 */
public record UnitTypeRequest(String name, String shortForm, Boolean staffBody, Integer sortOrder) {
    /** Behind the types that come with the platform. */
    private static final int LAST = 900;

    UnitTypeRequest over(UnitTypes.Entry known) {
        return new UnitTypeRequest(
                name == null ? known.name() : name, shortForm == null ? known.shortForm() : shortForm,
                staffBody == null ? known.staffBody() : staffBody, sortOrder == null ? known.sortOrder() : sortOrder);
    }

    UnitTypeRequest asNew() {
        return new UnitTypeRequest(name, shortForm, staffBody != null && staffBody, sortOrder == null ? LAST : sortOrder);
    }
}
