package vn.hocvuso.learning;

import java.math.BigDecimal;
import java.util.List;

/**
 * What learning brought a unit, by skill, of everybody who sat both tests. Groups smaller than {@code least} tell nothing.
 *
 * @param people who sat both; {@code items} are empty when they are fewer than {@code least}
 * @param hidden skills left out because fewer than {@code least} were asked them
 */
public record GainView(String unit, String unitName, int people, int least, int hidden, List<Item> items) {
    /** Per cent of the points, rounded down to a multiple of five; {@code gain} is their difference in points of a per cent. */
    public record Item(String skill, String name, int people, BigDecimal before, BigDecimal after, BigDecimal gain) {}
}
