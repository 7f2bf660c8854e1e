package vn.hocvuso.coverage;

/** One name of a list of people, with what the person counts for on the day; the exempt count for nothing else. */
public record PersonFigure(
        String serviceNumber,
        String fullName,
        String rank,
        String group,
        String position,
        String cohort,
        UnitName unit,
        boolean exempt,
        boolean started,
        boolean completed,
        boolean assessed,
        boolean passed,
        boolean overdue,
        boolean failed) {}
