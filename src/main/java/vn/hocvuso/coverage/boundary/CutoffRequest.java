package vn.hocvuso.coverage.boundary;

import vn.hocvuso.coverage.CutoffWish;

/** Body of {@code POST /campaigns/{code}/cutoffs}. */
public record CutoffRequest(String unit, String asOf, String note) {
    CutoffWish wish() {
        return new CutoffWish(unit, Day.of(asOf, "asOf"), note);
    }
}
