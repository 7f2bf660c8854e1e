package vn.hocvuso.personnel;

import java.time.LocalDate;
import java.util.UUID;

/** A person as they stood on a day; unit, group and what follows are null when off the roll. {@code leftOn} is inclusive. */
public record PersonView(
        UUID id,
        String serviceNumber,
        String fullName,
        Integer birthYear,
        String rank,
        String group,
        String position,
        UUID unitId,
        String unitCode,
        String unitName,
        String cohort,
        String status,
        LocalDate postedFrom,
        LocalDate leftOn) {}
