/**
 * What there is to learn: skill frameworks, courses in published versions with their lessons and media, programmes. A published
 * version never changes; publishing the same content again makes no new one.
 *
 * <p>Not here: content files ({@code publishing}), questions and tests ({@code questionbank}, {@code quiz}), who has learnt what
 * ({@code progress}).
 */
@Feature
package vn.hocvuso.catalog;

import vn.hocvuso.kernel.Feature;
