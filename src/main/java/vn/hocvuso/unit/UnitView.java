package vn.hocvuso.unit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit as it stood on a day, in the words of an import row.
 *
 * @param type       name of the type, "tiểu đoàn"
 * @param tier       đầu mối cấp 1–4, null when it has none
 * @param kind       {@code co_quan} or {@code don_vi}
 * @param parentCode null for a root
 * @param validFrom  since when it has been like this; an earlier name or parent ended the day before
 * @param validTo    inclusive last day of being like this, null while open
 */
public record UnitView(
        UUID id,
        String code,
        String name,
        String shortName,
        String type,
        Integer tier,
        String kind,
        int sortOrder,
        String parentCode,
        LocalDate validFrom,
        LocalDate validTo) {}
