/**
 * How content comes in: the content tree of an installation or an upload, read whole, checked as an author would wish, and
 * handed down to the catalogue, the banks and the tests, all of it or nothing. Courses and their tests being written in drafts.
 * Question files of a bank, in and out.
 *
 * <p>Not here: what a course, a question or a test is ({@code catalog}, {@code questionbank}, {@code quiz}); GIFT itself
 * ({@code interop.gift}). It may call gift because the content tree keeps its questions in that format, and imports because
 * whoever hands a file in looks it up there.
 */
@Feature(mayCall = {"unit", "personnel", "catalog", "questionbank", "quiz", "progress", "gift", "imports"})
package vn.hocvuso.publishing;

import vn.hocvuso.kernel.Feature;
