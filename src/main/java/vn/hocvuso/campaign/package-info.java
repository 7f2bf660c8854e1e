/**
 * Campaigns (đợt phổ cập): who must do what by when, who is let off, and what each comrade's duties are on a day.
 *
 * <p>Not here: how many have done it (coverage), what they did (progress), where they stand in the tree (unit, personnel).
 */
@Feature(mayCall = {"unit", "personnel", "catalog", "quiz"})
package vn.hocvuso.campaign;

import vn.hocvuso.kernel.Feature;
