/**
 * The unit tree and its history: what a unit was called, what it was and under whom it stood on any day. Every day's tree is a
 * tree: no cycle, no orphan, no unit outside its parent's days.
 *
 * <p>Not here: people and their postings (personnel), counts (coverage).
 */
@Feature
package vn.hocvuso.unit;

import vn.hocvuso.kernel.Feature;
