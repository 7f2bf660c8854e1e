package vn.hocvuso.coverage;

/**
 * What a correction changed.
 *
 * @param unit   code; null: the campaign's definition or the strength
 * @param group  report group; null: all of them
 * @param what   name of a count of {@link CoverageView}, or of a field of {@link CutoffDefinition}, or {@code strength, unit}
 * @param before null: was not there
 * @param after  null: is no more
 */
public record CutoffDifference(String unit, String group, String what, String before, String after) {}
