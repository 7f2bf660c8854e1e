/**
 * Questions in a spreadsheet of our own making: a row for the question, a row for each further answer, an empty file with
 * explanations to start from. Holds everything a question can be.
 *
 * <p>Not here: storing questions ({@code questionbank}), uploads and who may do them ({@code publishing}).
 */
@Feature(mayCall = "questionbank")
package vn.hocvuso.interop.xlsx;

import vn.hocvuso.kernel.Feature;
