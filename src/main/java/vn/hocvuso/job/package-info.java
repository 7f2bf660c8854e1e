/**
 * Work in the background: one queue for all of it, from which every node takes what waits. A node shows that it lives; the job of a
 * silent one goes to another, which begins it anew.
 *
 * <p>Not here: what a job does and what comes of it. Every feature may use it as it may use the kernel.
 */
@Feature
package vn.hocvuso.job;

import vn.hocvuso.kernel.Feature;
