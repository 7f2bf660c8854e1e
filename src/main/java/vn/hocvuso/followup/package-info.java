/**
 * Following a course or a campaign: who has done which of its activities, who is at risk and why, and a word to "those who …".
 *
 * <p>Not here: counts a commander signs ({@code coverage}), what people did ({@code progress}), how a message reaches somebody
 * ({@code notification}).
 */
@Feature(mayCall = {"unit", "personnel", "catalog", "quiz", "progress", "campaign", "coverage", "notification"})
package vn.hocvuso.followup;

import vn.hocvuso.kernel.Feature;
