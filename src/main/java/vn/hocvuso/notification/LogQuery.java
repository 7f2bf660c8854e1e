package vn.hocvuso.notification;

import java.time.LocalDate;

/** Which messages of the log: of one day; null: whatever campaign, kind, person. */
public record LogQuery(LocalDate day, String campaign, String kind, String serviceNumber) {}
