package vn.hocvuso.coverage;

/** One report group of a unit's strength; {@code confirmed} and {@code difference} are null where only the total was confirmed. */
public record GroupStrength(String group, Long confirmed, long roster, Long difference) {}
