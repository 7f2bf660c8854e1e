/**
 * Questions, what they are worth and where they are kept: nine types that show themselves without their key and grade an
 * answer in thousandths. A stored version never changes; an edited question is a new version of the same question.
 *
 * <p>Not here: tests and attempts ({@code quiz}), question files ({@code interop.gift}), who may author ({@code publishing}).
 */
@Feature(mayCall = "catalog")
package vn.hocvuso.questionbank;

import vn.hocvuso.kernel.Feature;
