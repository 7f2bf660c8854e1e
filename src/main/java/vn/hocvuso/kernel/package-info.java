/**
 * The few words every room speaks: who asks, what day, which page, why not.
 *
 * <p>Not here: anything that knows a feature, a database, a server or a page. At most ten types, for ever.
 */
@Feature
package vn.hocvuso.kernel;
