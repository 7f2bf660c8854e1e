/**
 * A fictional division with people and half a year of learning, for whoever tries the platform. It only ever fills an empty
 * database, and marks it as a demonstration for ever.
 *
 * <p>Not here: anything a real installation needs. Every name is invented.
 */
@Feature(mayCall = {"unit", "personnel", "account", "catalog", "quiz", "progress", "campaign"})
package vn.hocvuso.demo;

import vn.hocvuso.kernel.Feature;
