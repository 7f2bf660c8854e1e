/**
 * JDBC in few words, for the control rooms that read and write in bulk; it runs in the transaction that a door has opened.
 *
 * <p>Not here: a table, a rule, a transaction. Every feature may use it as it may use the kernel.
 */
@Feature
package vn.hocvuso.store;

import vn.hocvuso.kernel.Feature;
