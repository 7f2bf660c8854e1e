package vn.hocvuso.personnel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.hocvuso.unit.UnitChange;

/**
 * Changes of units as a table writes them: {@code move d1 2026-01-01 to=e2}, {@code merge d1 2026-01-01 to=d2},
 * {@code split d1 2026-01-01 d1a:c1,c2:P1,P2 d1b rest=d1b}, {@code rename d1 2026-01-01 name=Tên_mới}.
 */
public final class Wishes {
    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    static final int DAYS = 1200;

    private Wishes() {}

    public static UnitChange read(String text) {
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
            case "move" -> new UnitChange.Move(unit, "-".equals(to) ? UnitChange.Move.TOP : to, on, why);
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

    /** Of any kind, for a day past or to come; many of them make no sense. */
    public static UnitChange any(Garrison garrison, Random random, int number) {
        return read(wish(garrison, random, number));
    }

    private static String wish(Garrison garrison, Random random, int number) {
        List<String> units = garrison.sql.list("select code from unit order by code", row -> row.getString(1));
        String unit = any(units, random);
        String other = any(units, random);
        LocalDate day = day(random);
        return switch (random.nextInt(8)) {
            case 0 -> "found n" + number + " " + day + " to=" + other;
            case 1 -> "rename " + unit + " " + day + " name=Tên_" + number;
            case 2, 3 -> "move " + unit + " " + day + " to=" + (random.nextInt(9) == 0 ? "-" : other);
            case 4 -> "merge " + unit + " " + day + " to=" + other;
            case 5, 6 -> split(garrison, random, unit, day, number);
            default -> "dissolve " + unit + " " + day + (random.nextInt(3) == 0 ? "" : " to=" + other);
        };
    }

    private static String split(Garrison garrison, Random random, String unit, LocalDate day, int number) {
        List<String> children = garrison.sql.list(
                "select c.code from unit_placement p join unit u on u.id = p.parent_id join unit c on c.id = p.unit_id"
                        + " where u.code = ? and p.from_day <= ? and p.until_day > ? order by c.code",
                row -> row.getString(1), unit, day, day);
        List<String> people = garrison.sql.list(
                "select distinct p.service_number from posting o join person p on p.id = o.person_id join unit u on u.id = o.unit_id"
                        + " where u.code = ? and o.until_day > ? order by p.service_number",
                row -> row.getString(1), unit, day);
        List<String> some = children.stream().filter(child -> random.nextBoolean()).toList();
        List<String> few = people.stream().filter(person -> random.nextBoolean()).toList();
        String rest = random.nextBoolean() ? " rest=s" + number + "b" : "";
        return "split " + unit + " " + day + " s" + number + "a:" + String.join(",", some) + ":" + String.join(",", few) + " s" + number + "b" + rest;
    }

    static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private static String any(List<String> codes, Random random) {
        return codes.get(random.nextInt(codes.size()));
    }
}
