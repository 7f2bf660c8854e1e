/**
 * People: postings, statuses, roles with scope, all effective-dated. It answers who somebody is on a day and what they may do.
 *
 * <p>Not here: passwords and sessions (account), results (progress), who must learn what (campaign).
 */
@Feature(mayCall = {"unit"})
package vn.hocvuso.personnel;

import vn.hocvuso.kernel.Feature;
