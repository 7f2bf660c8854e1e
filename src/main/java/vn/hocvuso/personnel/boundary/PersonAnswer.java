package vn.hocvuso.personnel.boundary;

import java.time.LocalDate;
import vn.hocvuso.personnel.PersonView;

/** A person as the API answers it; {@code leftOn} is the inclusive last day, {@code unit} and what follows null when off the roll. */
public record PersonAnswer(
        String serviceNumber,
        String fullName,
        Integer birthYear,
        String rank,
        String group,
        String position,
        Unit unit,
        String cohort,
        String status,
        LocalDate postedFrom,
        LocalDate leftOn) {

    public record Unit(String code, String name) {}

    static PersonAnswer of(PersonView person) {
        Unit unit = person.unitCode() == null ? null : new Unit(person.unitCode(), person.unitName());
        return new PersonAnswer(
                person.serviceNumber(), person.fullName(), person.birthYear(), person.rank(), person.group(), person.position(), unit,
                person.cohort(), person.status(), person.postedFrom(), person.leftOn());
    }
}
