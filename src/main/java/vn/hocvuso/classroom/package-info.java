/**
 * What happens in a room with people in it: classes with their sessions, rosters and attendance; tests on paper, printed in
 * variants, typed in and graded by the same rules as on the screen; results from outside that wait for a second pair of eyes.
 *
 * <p>Not here: how a paper is drawn and graded ({@code quiz}), what a result counts for ({@code progress}), tests sat at a
 * computer and their supervision ({@code quiz}).
 */
@Feature(mayCall = {"unit", "personnel", "catalog", "campaign", "quiz", "progress"})
package vn.hocvuso.classroom;

import vn.hocvuso.kernel.Feature;
