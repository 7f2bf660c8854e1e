/**
 * Questions in QTI, 2.1 and 3.0, single items and packages, in and out. How an item is scored is read from its response
 * processing and taken only where we score the same; everything else is listed with the item and the reason.
 *
 * <p>Not here: storing questions ({@code questionbank}), uploads and who may do them ({@code publishing}).
 */
@Feature(mayCall = "questionbank")
package vn.hocvuso.interop.qti;

import vn.hocvuso.kernel.Feature;
