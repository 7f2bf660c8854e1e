package vn.hocvuso.coverage;

/**
 * Units that are alike, so that they can be looked at beside one another.
 *
 * @param type name in the type list
 * @param tier 1 to 4 or null
 * @param many how many of it stand below the unit that is looked at
 */
public record UnitClass(String type, Integer tier, long many) {}
