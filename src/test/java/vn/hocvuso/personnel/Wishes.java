package vn.hocvuso.personnel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.unit.UnitChange;

/**
 * Changes of units as a table writes them: {@code move d1 2026-01-01 to=e2}, {@code merge d1 2026-01-01 to=d2},
 * {@code split d1 2026-01-01 d1a:c1,c2:P1,P2 d1b rest=d1b}, {@code rename d1 2026-01-01 name=Tên_mới}.
 */
final class Wishes {
    private Wishes() {}

    static UnitChange read(String text) {
        String[] words = text.strip().split("\\s+");
        String unit = words[1];
        LocalDate on = LocalDate.parse(words[2]);
        Map<String, String> options = new HashMap<>();
        List<UnitChange.Part> parts = new ArrayList<>();
        for (int i = 3; i < words.length; i++) {
            if (words[i].contains("=")) {
                String[] pair = words[i].split("=", 2);
                options.put(pair[0], pair[1].replace('_', ' '));
            } else {
                parts.add(part(words[i]));
            }
        }
        String to = options.get("to");
        String why = options.getOrDefault("reason", "Thử");
        return switch (words[0]) {
            case "found" -> new UnitChange.Found(unit, to, look(options, "Đơn vị " + unit, "tiểu đoàn"), on, why);
            case "rename" -> new UnitChange.Rename(unit, look(options, null, null), on, why);
            case "move" -> new UnitChange.Move(unit, to, on, why);
            case "merge" -> new UnitChange.Merge(unit, to, on, why);
            case "split" -> new UnitChange.Split(unit, parts, options.get("rest"), on, why);
            case "dissolve" -> new UnitChange.Dissolve(unit, to, on, why);
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static UnitChange.Look look(Map<String, String> options, String name, String type) {
        Integer tier = options.containsKey("tier") ? Integer.valueOf(options.get("tier")) : null;
        Integer order = options.containsKey("order") ? Integer.valueOf(options.get("order")) : null;
        return new UnitChange.Look(
                options.getOrDefault("name", name), options.get("short"), options.getOrDefault("type", type), tier, options.get("kind"), order);
    }

    /** {@code d1a:c1,c2:P1:e2}: code, children, people, superior. */
    private static UnitChange.Part part(String text) {
        String[] fields = text.split(":", -1);
        String parent = fields.length > 3 ? fields[3] : null;
        UnitChange.Look look = new UnitChange.Look("Đơn vị " + fields[0], null, null, null, null, null);
        return new UnitChange.Part(fields[0], parent, look, list(fields, 1), list(fields, 2));
    }

    private static List<String> list(String[] fields, int at) {
        return fields.length <= at || fields[at].isEmpty() ? List.of() : Arrays.asList(fields[at].split(","));
    }
}
