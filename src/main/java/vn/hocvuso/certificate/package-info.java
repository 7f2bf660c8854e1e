/**
 * Confirmations of completion within a unit ("Xác nhận hoàn thành (nội bộ đơn vị)"): issued when a course is completed or a
 * final test passed, frozen as printed, and verified by anyone who holds the serial. They are never a state title or diploma.
 *
 * <p>Not here: the results they confirm ({@code progress}), and any printing of reports ({@code report}).
 */
@Feature(mayCall = {"unit", "personnel", "catalog", "campaign", "progress"})
package vn.hocvuso.certificate;

import vn.hocvuso.kernel.Feature;
