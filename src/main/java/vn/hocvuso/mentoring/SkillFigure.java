package vn.hocvuso.mentoring;

import java.util.UUID;

/**
 * Where a learner stood and stands with a skill to learn, in per cent of the points, rounded down: for the learner alone.
 *
 * @param step as of {@link PairView.Goal}
 * @param now  null: not tested since
 * @param goal from where on it is reached
 */
public record SkillFigure(UUID pair, String skill, String name, String step, int before, Integer now, int goal) {}
