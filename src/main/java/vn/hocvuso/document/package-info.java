/**
 * Documents in few words: XHTML with print styles becomes PDF, with the fonts of the house inside and nothing fetched from
 * anywhere; an official document, described once, becomes PDF and DOCX; rows of figures become a
 * workbook or CSV in which numbers are numbers; XML and zips of strangers are read so that they can do
 * no harm.
 *
 * <p>Not here: what a document says. Every feature may use it as it may use the kernel.
 */
@Feature
package vn.hocvuso.document;

import vn.hocvuso.kernel.Feature;
