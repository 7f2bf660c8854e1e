/**
 * Questions in Moodle's XML, in and out: what Moodle's own types hold is read as Moodle reads it, gaps in a text included; what
 * we cannot hold is listed with its line.
 *
 * <p>Not here: storing questions ({@code questionbank}), uploads and who may do them ({@code publishing}).
 */
@Feature(mayCall = "questionbank")
package vn.hocvuso.interop.moodlexml;

import vn.hocvuso.kernel.Feature;
