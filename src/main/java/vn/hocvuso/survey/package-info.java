/**
 * What people think of a course, asked once after it: the questions, sheets that are nobody's, and results that give nobody away.
 *
 * <p>Not here: tests and their answers ({@code quiz}), who has completed what ({@code progress}).
 */
@Feature(mayCall = {"unit", "personnel", "catalog", "progress"})
package vn.hocvuso.survey;

import vn.hocvuso.kernel.Feature;
