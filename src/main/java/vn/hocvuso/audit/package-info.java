/**
 * Who did what, when, from where: writes down every domain event in the transaction it belongs to, ties the lines into a chain in which
 * a change shows, and shows the trail.
 *
 * <p>Not here: the server's log; what somebody looked at.
 */
@Feature(mayCall = {"unit", "personnel"})
package vn.hocvuso.audit;

import vn.hocvuso.kernel.Feature;
