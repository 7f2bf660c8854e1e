package vn.hocvuso.coverage;

/** A unit as it was called on the day; {@code type} is the name in the type list, {@code tier} 1 to 4 or null. */
public record UnitName(String code, String name, String type, Integer tier) {}
