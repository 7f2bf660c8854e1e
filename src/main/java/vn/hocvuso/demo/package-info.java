/**
 * A fictional division with people and half a year of learning, for whoever tries the platform. It only ever fills an empty
 * database, and marks it as a demonstration for ever.
 *
 * <p>Not here: anything a real installation needs. Every name is invented.
 */
@Feature(mayCall = {"unit", "personnel", "account", "catalog", "questionbank", "quiz", "progress", "campaign", "publishing", "classroom", "survey",
    "mentoring"})
package vn.hocvuso.demo;

import vn.hocvuso.kernel.Feature;
