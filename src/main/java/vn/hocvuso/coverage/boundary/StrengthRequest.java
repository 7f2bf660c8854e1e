package vn.hocvuso.coverage.boundary;

import java.util.Map;
import vn.hocvuso.coverage.StrengthWish;

/** {@code {on, total, groups: {"SQ": 12, …}, note}}; {@code on} is today when missing, {@code groups} and {@code note} may be. */
public record StrengthRequest(String on, Long total, Map<String, Long> groups, String note) {
    StrengthWish wish() {
        return new StrengthWish(Day.of(on, "on"), total, groups, note == null || note.isBlank() ? null : note.strip());
    }
}
