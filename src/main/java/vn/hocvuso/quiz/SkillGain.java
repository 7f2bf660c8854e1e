package vn.hocvuso.quiz;

/**
 * What a unit's answers say of a skill, before and after; sums over people, never one of them.
 *
 * @param skill       full code
 * @param people      who were asked it before and after
 * @param askedBefore questions, summed over them; {@code pointsBefore} thousandths of a question
 */
public record SkillGain(String skill, int people, int askedBefore, long pointsBefore, int askedAfter, long pointsAfter) {}
