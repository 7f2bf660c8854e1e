/**
 * The learner's view of everything: what I must do, by when, what comes next, and the courses, lessons and tests as they
 * stand for me. It decides conditions and order, which lessons somebody may skip, and shows a unit what learning has brought.
 *
 * <p>Not here: content ({@code catalog}), attempts ({@code quiz}), what counts ({@code progress}), duties ({@code campaign}).
 */
@Feature(
        mayCall = {
            "unit", "catalog", "personnel", "questionbank", "quiz", "progress", "campaign", "coverage", "classroom"
        })
package vn.hocvuso.learning;

import vn.hocvuso.kernel.Feature;
