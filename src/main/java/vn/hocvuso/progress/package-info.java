/**
 * What people have done: lessons, courses and all results, from this platform and from wherever else. Facts are added and
 * revoked, never overwritten; a completion travels with the person.
 *
 * <p>Not here: who must do what by when ({@code campaign}), counts by unit ({@code coverage}), what to do next
 * ({@code learning}).
 */
@Feature(mayCall = {"personnel", "catalog", "quiz"})
package vn.hocvuso.progress;

import vn.hocvuso.kernel.Feature;
