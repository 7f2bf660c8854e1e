package vn.hocvuso.followup.control;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the order of lists, kept in an address: it stays a place also when the person has moved on. */
record Cursor(int position, int rank, String serviceNumber) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,5})-(\\d{1,2})-(.{1,40})");

    static Optional<Cursor> read(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Cursor(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    String text() {
        return position + "-" + rank + "-" + serviceNumber;
    }

    void put(Circle circle) {
        circle.and(
                "(p.position_order, -p.rank_level, n.name_key, n.service_number) > (?, ?, (select a.name_key from person_named a where a.service_number = ?), ?)",
                position, -rank, serviceNumber, serviceNumber);
    }
}
