/**
 * Mentoring ("người biết dạy người chưa biết"): programmes of a unit, pairs suggested from what a test showed, goals by skill, a short
 * log, thanks, and the programme at a glance.
 *
 * <p>Not here: the tests ({@code quiz}), courses and their guide for mentors ({@code catalog}), classes ({@code classroom}).
 */
@Feature(mayCall = {"unit", "personnel", "catalog", "quiz", "notification"})
package vn.hocvuso.mentoring;

import vn.hocvuso.kernel.Feature;
