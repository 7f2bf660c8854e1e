package vn.hocvuso.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one campaign asks of one person on a day.
 *
 * @param dueOn  the person's own due day: later than the campaign's for a newcomer
 * @param exempt by an exemption or a status on that day
 * @param items  required courses in order, those of one step side by side, the final test last
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

    /**
     * @param kind {@code course} or {@code quiz}
     * @param step courses of the same step stand for one another: any one of them does
     */
    public record Item(String kind, UUID id, String slug, int step) {}

    /** The courses step by step: of each step one is enough. */
    public List<List<UUID>> steps() {
        Map<Integer, List<UUID>> steps = new TreeMap<>();
        items.stream()
                .filter(item -> item.kind().equals("course"))
                .forEach(item -> steps.computeIfAbsent(item.step(), anew -> new ArrayList<>()).add(item.id()));
        return List.copyOf(steps.values());
    }
}
