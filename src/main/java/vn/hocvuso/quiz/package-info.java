/**
 * Tests: their profiles, and the attempts people make at them. An attempt is drawn once from a stored seed, saved answer by
 * answer, and graded exactly once, when it is handed in or when its time is over.
 *
 * <p>Not here: the questions and how one is graded ({@code questionbank}), what a pass means for a course or a campaign
 * ({@code progress}, {@code campaign}).
 */
@Feature(mayCall = {"unit", "personnel", "catalog", "questionbank"})
package vn.hocvuso.quiz;

import vn.hocvuso.kernel.Feature;
