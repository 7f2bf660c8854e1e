package vn.hocvuso.certificate;

import java.time.LocalDate;

/**
 * All that is printed on a confirmation, as it stood on the day of issue.
 *
 * @param rank       null for people without one
 * @param unit       the home unit, with the units above it
 * @param validUntil last day it holds; null: it does not expire
 * @param status     {@code valid}, {@code expired} or {@code revoked}, today
 */
public record CertificateView(
        String serial,
        String fullName,
        String rank,
        String unit,
        String subject,
        String result,
        LocalDate earnedOn,
        LocalDate validUntil,
        String issuer,
        String status) {}
