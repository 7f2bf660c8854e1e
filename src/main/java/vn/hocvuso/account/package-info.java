/**
 * Ways in: accounts and the passwords given for them, signing in and staying signed in, second factors, lock-out, and the tokens
 * that name a session. A token carries who and which session, nothing else: what somebody may do is read anew on every request.
 *
 * <p>Not here: roles and their scope (personnel), who did what (audit).
 */
@Feature(mayCall = {"unit", "personnel"})
package vn.hocvuso.account;

import vn.hocvuso.kernel.Feature;
