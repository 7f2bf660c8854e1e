package vn.hocvuso.account;

import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.account.rule.AccountState;

/** A person with their account; what an account has is null without one. Unit: of today, or the last one of who left. */
public record AccountView(
        UUID personId,
        String serviceNumber,
        String fullName,
        String rank,
        String unitCode,
        String unitName,
        String username,
        AccountState state,
        boolean secondFactor,
        Instant lastSignInAt,
        Instant passwordUntil) {}
