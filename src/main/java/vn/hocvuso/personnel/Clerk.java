package vn.hocvuso.personnel;

import vn.hocvuso.kernel.Caller;

/** Who writes something down about people, and for which units they may. */
public record Clerk(Caller.Scope scope, String serviceNumber) {}
