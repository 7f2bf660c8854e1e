package vn.hocvuso.mentoring;

import java.time.LocalDate;
import java.util.UUID;

/** A programme in lists; {@code active} and {@code suggested} count pairs, {@code mentors} people with an active pair. */
public record ProgrammeView(
        UUID id,
        String title,
        UUID unitId,
        String unit,
        String unitName,
        String quiz,
        String quizTitle,
        String later,
        String laterTitle,
        LocalDate startsOn,
        LocalDate endsOn,
        int mostLearners,
        int goalPercent,
        boolean closed,
        int suggested,
        int active,
        int mentors) {}
