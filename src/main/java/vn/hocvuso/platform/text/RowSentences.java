package vn.hocvuso.platform.text;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hocvuso.kernel.Bulk;

/** Row errors are written while nobody looks: in Vietnamese. */
@ApplicationScoped
public class RowSentences implements Bulk.Sentences {
    @Override
    public String of(String code, Object... parameters) {
        return Bundles.anywhere(Bundles.VIETNAMESE, "row." + code, parameters)
                .or(() -> Bundles.anywhere(Bundles.VIETNAMESE, "refused." + code, parameters))
                .or(() -> Bundles.anywhere(Bundles.VIETNAMESE, "phrase." + code, parameters))
                .orElse(code);
    }
}
