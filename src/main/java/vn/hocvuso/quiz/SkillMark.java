package vn.hocvuso.quiz;

/**
 * What somebody's answers say of a skill.
 *
 * @param skill  full code, {@code TT02:4.2}
 * @param asked  questions that carry it
 * @param points thousandths of a question, summed
 */
public record SkillMark(String skill, int asked, long points) {}
