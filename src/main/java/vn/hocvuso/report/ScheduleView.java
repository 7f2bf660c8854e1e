package vn.hocvuso.report;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;

/** @param days on which figures are frozen, every year from {@code since} on */
public record ScheduleView(UUID id, String unit, String unitName, String campaign, String campaignName, List<MonthDay> days, LocalDate since, LocalDate next) {}
