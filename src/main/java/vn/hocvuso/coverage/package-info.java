/**
 * Coverage (tỷ lệ phủ): how many of a unit have done what a campaign asks, on any day, in numbers a commander can sign;
 * and the strength check, which holds the roster against what commanders confirmed.
 *
 * <p>Not here: what a campaign asks (campaign), what people did (progress), printed reports (report).
 */
@Feature(mayCall = {"unit", "personnel", "catalog", "campaign", "progress"})
package vn.hocvuso.coverage;

import vn.hocvuso.kernel.Feature;
