package vn.hocvuso.account.control;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Before the transaction of the door begins, which stands at {@code PLATFORM_BEFORE + 200}. */
@Interceptor
@HashesPassword
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class InTurn {
    @Inject
    Turnstile turnstile;

    @AroundInvoke
    Object wait(InvocationContext act) throws Exception {
        return turnstile.pass(act::proceed);
    }
}
