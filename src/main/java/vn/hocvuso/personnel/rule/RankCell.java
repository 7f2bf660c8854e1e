package vn.hocvuso.personnel.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rank as rosters write it, where it was written with the group behind it: {@code 1/ CN}, {@code Đại úy (QNCN)}. The same word is
 * another's rank in another group, so what the cell says of the group must be what the row says.
 *
 * @param group null when the cell says nothing of it
 */
record RankCell(Rank rank, ReportGroup group) {
    private static final Pattern WITH_GROUP = Pattern.compile("(.*?)[\\s(,.-]*\\b(QNCN|CN|SQ|HSQ|BS|HV)\\)?", Pattern.CASE_INSENSITIVE);

    /** Empty when it is no rank. */
    static Optional<RankCell> read(String text) {
        Optional<Rank> rank = Rank.named(text);
        Matcher parts = WITH_GROUP.matcher(text);
        if (rank.isPresent() || !parts.matches()) {
            return rank.map(found -> new RankCell(found, null));
        }
        return Rank.named(parts.group(1)).map(found -> new RankCell(found, ReportGroup.named(parts.group(2)).orElseThrow()));
    }
}
