package vn.hocvuso.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import vn.hocvuso.platform.text.Texts;

/** Draws a share as design.md §3 asks: rounded down, a gap that stays visible below 100%, a dashed frame for nobody. */
@Named("coverageBars")
@RequestScoped
public class CoverageBars {
    private static final BigDecimal WIDEST_GAPPED = new BigDecimal("98.5");

    /** Widths are SVG attributes such as {@code 91.9%}. */
    public record Bar(boolean nobody, boolean full, String width, String tick, String passed, String required, String percent, long remaining) {}

    @Inject
    Texts texts;

    /** @param target in per cent; null: the mark stands at 100 */
    public Bar of(Long passed, Long required, BigDecimal target) {
        String tick = percent(target == null ? BigDecimal.valueOf(100) : target);
        if (required == null || required == 0) {
            return new Bar(true, false, "0%", tick, "0", "0", "—", 0);
        }
        boolean full = passed.equals(required);
        BigDecimal share = full ? BigDecimal.valueOf(100) : BigDecimal.valueOf(passed * 1000 / required, 1);
        String width = percent(full ? share : share.min(WIDEST_GAPPED));
        return new Bar(false, full, width, tick, texts.number(passed), texts.number(required), texts.percent(share), required - passed);
    }

    private static String percent(BigDecimal value) {
        return String.format(Locale.ROOT, "%s%%", value.setScale(1, RoundingMode.DOWN).stripTrailingZeros().toPlainString());
    }
}
