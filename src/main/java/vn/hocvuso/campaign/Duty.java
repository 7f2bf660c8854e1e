package vn.hocvuso.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one campaign asks of one person on a day.
 *
 * @param dueOn  the person's own due day: later than the campaign's for a newcomer
 * @param exempt by an exemption or a status on that day
 * @param items  required courses in order, the final test last
 * @param targetTenths tenths of a per cent
 */
public record Duty(
        UUID campaignId,
        String code,
        String name,
        LocalDate startsOn,
        LocalDate dueOn,
        boolean exempt,
        List<Item> items,
        int targetTenths) {

    /** @param kind {@code course} or {@code quiz} */
    public record Item(String kind, UUID id, String slug) {}
}
