package vn.hocvuso.coverage;

import java.time.LocalDate;

/** The strength check as it stood when the figures were frozen; see {@link UnitStrength}. */
public record CutoffStrength(Long confirmed, LocalDate confirmedOn, long roster, Long difference, String state) {}
