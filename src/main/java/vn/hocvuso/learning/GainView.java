package vn.hocvuso.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What learning brought a unit, by skill, of those who had sat both tests when enough of them had. Groups smaller than {@code least}
 * tell nothing.
 *
 * @param people  of whom it is; while there is no {@code until}, how many have sat both so far
 * @param until   the last moment what is told reaches to; null: fewer than {@code least} have sat both
 * @param waiting people who finished since; they are told of when they are {@code least}
 * @param hidden  skills left out because fewer than {@code least} were asked them
 */
public record GainView(String unit, String unitName, int people, int least, Instant until, int waiting, int hidden, List<Item> items) {
    /** Per cent of the points, rounded down to a multiple of five; {@code gain} is their difference in points of a per cent. */
    public record Item(String skill, String name, int people, BigDecimal before, BigDecimal after, BigDecimal gain) {}
}
