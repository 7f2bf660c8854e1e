/**
 * Where the house meets the server: database, REST, pages, security, time. It implements the kernel's interfaces and calls the
 * doors it needs; no feature names it.
 *
 * <p>Not here: rules, tables of a feature, anything a soldier or a commander would have a word for.
 */
@Feature(mayCall = {"account", "personnel", "unit", "publishing", "demo"})
package vn.hocvuso.platform;

import vn.hocvuso.kernel.Feature;
