package vn.hocvuso.personnel.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.unit.UnitDirectory;

/** One row of a file of people, read and checked as far as a row alone can be (contract: bulk imports, {@code people}). */
public record PersonRow(int number, String serviceNumber, String fullName, Integer birthYear, Posting posting) {
    private static final Pattern ADDRESSABLE = Pattern.compile(PersonalFacts.SERVICE_NUMBER);
    private static final int SHOWN = 5;

    /**
     * @param units by code or roster form
     * @return empty when anything was wrong; the listener has heard of each
     */
    public static Optional<PersonRow> read(Bulk.Row row, UnitDirectory units, LocalDate today, Bulk.Listener listener) {
        Bulk.Cells cells = new Bulk.Cells(row, listener);
        String serviceNumber = cells.required("service_number", PersonalFacts.LONGEST_NUMBER);
        cells.that(serviceNumber == null || ADDRESSABLE.matcher(serviceNumber).matches(), "service_number", "bad-service-number", serviceNumber);
        String fullName = cells.required("full_name", PersonalFacts.LONGEST_NAME);
        Integer birthYear = cells.number("birth_year", PersonalFacts.EARLIEST_BIRTH, today.getYear() - PersonalFacts.YOUNGEST);
        RankCell rank = rank(cells);
        ReportGroup group = group(cells);
        fits(cells, rank, group);
        String position = cells.text("position", 120);
        LocalDate from = cells.day("posted_from");
        UUID unit = unit(cells, units, from);
        LocalDate until = cells.until("left_on");
        cells.that(from == null || until == null || from.isBefore(until), "left_on", "ends-before-start");
        String cohort = cells.text("cohort", 20);
        if (cells.wrong()) {
            return Optional.empty();
        }
        Posting.Place place = new Posting.Place(unit, group.code(), rank == null ? null : rank.rank(), position, cohort);
        return Optional.of(new PersonRow(row.number(), serviceNumber, fullName, birthYear, new Posting(new Period(from, until), place)));
    }

    private static RankCell rank(Bulk.Cells cells) {
        String text = cells.text("rank", 40);
        Optional<RankCell> rank = text == null ? Optional.empty() : RankCell.read(text);
        cells.that(text == null || rank.isPresent(), "rank", "unknown-rank", text);
        return rank.orElse(null);
    }

    private static ReportGroup group(Bulk.Cells cells) {
        String text = cells.required("group", 40);
        Optional<ReportGroup> group = text == null ? Optional.empty() : ReportGroup.named(text);
        cells.that(text == null || group.isPresent(), "group", "unknown-report-group", text);
        return group.orElse(null);
    }

    private static void fits(Bulk.Cells cells, RankCell cell, ReportGroup group) {
        if (cell == null || group == null) {
            return;
        }
        String rank = cell.rank().name();
        boolean same = cells.that(cell.group() == null || cell.group() == group, "rank", "rank-says-other-group", rank,
                cell.group() == null ? null : cell.group().code(), group.code());
        if (same && group.lowestRank() == Rank.NONE) {
            cells.that(false, "rank", "group-without-rank", rank, group.code());
        } else if (same) {
            cells.that(PlaceRule.rankFits(group.code(), cell.rank()), "rank", "rank-not-of-group", rank, group.code(),
                    Rank.nameOf(group.lowestRank()), Rank.nameOf(group.highestRank()));
        }
    }

    private static UUID unit(Bulk.Cells cells, UnitDirectory units, LocalDate day) {
        String name = cells.required("unit_code", 60);
        if (name == null) {
            return null;
        }
        UnitDirectory.Match match = units.find(name, day);
        cells.that(day == null || match.unit() != null || match.isAmbiguous(), "unit_code", "no-such-unit", name);
        List<String> some = match.codes().subList(0, Math.min(SHOWN, match.codes().size()));
        cells.that(!match.isAmbiguous(), "unit_code", "unit-form-ambiguous", name, match.codes().size(), String.join(", ", some));
        return match.unit();
    }

    public LocalDate from() {
        return posting.days().from();
    }

    public LocalDate until() {
        return posting.days().until();
    }

    public Posting.Place place() {
        return posting.place();
    }

    /** Says the same of the same person, on another line. */
    public boolean repeats(PersonRow other) {
        return new PersonRow(other.number, serviceNumber, fullName, birthYear, posting).equals(other);
    }
}
