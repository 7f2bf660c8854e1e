/**
 * Signing in and staying signed in: accounts, passwords, lock-out, sessions and the tokens that name them. A token carries who
 * and which session, nothing else: what somebody may do is read anew on every request.
 *
 * <p>Not here: roles and their scope (personnel), who did what (audit).
 */
@Feature(mayCall = {"unit", "personnel"})
package vn.hocvuso.account;

import vn.hocvuso.kernel.Feature;
