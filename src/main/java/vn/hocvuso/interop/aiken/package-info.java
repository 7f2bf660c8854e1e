/**
 * Questions in Aiken, the simplest of Moodle's formats: a text, lettered choices, one answer. In and out.
 *
 * <p>Not here: storing questions ({@code questionbank}), uploads and who may do them ({@code publishing}).
 */
@Feature(mayCall = "questionbank")
package vn.hocvuso.interop.aiken;

import vn.hocvuso.kernel.Feature;
