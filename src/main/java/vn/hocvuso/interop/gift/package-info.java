/**
 * Questions in GIFT, Moodle's text format, in and out: whatever GIFT can say is read as Moodle reads it, what we cannot hold is
 * listed with its line, and nothing becomes a question the author did not write.
 *
 * <p>Not here: storing questions ({@code questionbank}), uploads and who may do them ({@code publishing}).
 */
@Feature(mayCall = {"questionbank", "quiz"})
package vn.hocvuso.interop.gift;

import vn.hocvuso.kernel.Feature;
