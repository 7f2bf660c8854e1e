/**
 * Bulk files: taking them in, reading their rows, running them in the background with progress, telling what was wrong where.
 *
 * <p>Not here: what a row means; the feature that owns the table decides and applies. May call coverage because an import is
 * only done when its figures show there.
 */
@Feature(mayCall = {"unit", "personnel", "account", "catalog", "campaign", "quiz", "progress", "coverage"})
package vn.hocvuso.imports;

import vn.hocvuso.kernel.Feature;
