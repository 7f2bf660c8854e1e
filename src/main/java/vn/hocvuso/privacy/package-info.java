/**
 * Personal data as the law sees them (Luật 91/2025/QH15, NĐ 356/2025): who looked at whom, a person's own data as a file, requests to
 * correct or delete with their clock of two working days, and what goes when somebody has left.
 *
 * <p>Not here: the data themselves; each owner keeps, tells and forgets its own. Who changed what (audit).
 */
@Feature(mayCall = {"unit", "personnel", "account", "quiz", "progress", "certificate", "notification", "classroom", "mentoring", "survey"})
package vn.hocvuso.privacy;

import vn.hocvuso.kernel.Feature;
