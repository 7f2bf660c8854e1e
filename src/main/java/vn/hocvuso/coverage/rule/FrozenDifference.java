package vn.hocvuso.coverage.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.hocvuso.coverage.CutoffDefinition;
import vn.hocvuso.coverage.CutoffDifference;

/** What differs between two versions of a cut-off: definition, strength, then units in the order of the newer one. */
public final class FrozenDifference {
    private FrozenDifference() {}

    public static List<CutoffDifference> between(Frozen before, Frozen after) {
        List<CutoffDifference> found = new ArrayList<>();
        Map<String, String> was = asked(before);
        asked(after).forEach((what, now) -> compare(found, null, null, what, was.get(what), now));
        Map<String, Frozen.Line> old = byCode(before);
        Map<String, Frozen.Line> units = byCode(after);
        units.forEach((code, unit) -> compareUnit(found, old.get(code), unit));
        old.forEach((code, unit) -> {
            if (!units.containsKey(code)) {
                found.add(new CutoffDifference(code, null, "unit", unit.unit().name(), null));
            }
        });
        return found;
    }

    private static Map<String, String> asked(Frozen frozen) {
        CutoffDefinition d = frozen.definition();
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("name", d.name());
        asked.put("startsOn", text(d.startsOn()));
        asked.put("dueOn", text(d.dueOn()));
        asked.put("newcomerDays", text(d.newcomerDays()));
        asked.put("target", text(d.target()));
        asked.put("validityMonths", text(d.validityMonths()));
        asked.put("units", String.join(" ", d.units()));
        asked.put("groups", String.join(" ", d.groups()));
        asked.put("courses", String.join(" ", d.courses()));
        asked.put("quiz", d.quiz());
        asked.put("excusingStatuses", String.join(" ", d.excusingStatuses()));
        asked.put("strength", text(frozen.strength().confirmed()));
        return asked;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static Map<String, Frozen.Line> byCode(Frozen frozen) {
        Map<String, Frozen.Line> lines = new LinkedHashMap<>();
        frozen.units().forEach(line -> lines.put(line.unit().code(), line));
        return lines;
    }

    private static void compareUnit(List<CutoffDifference> found, Frozen.Line before, Frozen.Line after) {
        String code = after.unit().code();
        compare(found, code, null, "unit", before == null ? null : before.unit().name(), after.unit().name());
        if (before != null) {
            compareCounts(found, code, null, before.tally(), after.tally());
            Set<String> groups = new LinkedHashSet<>(after.groups().keySet());
            groups.addAll(before.groups().keySet());
            groups.forEach(group -> compareCounts(
                    found, code, group, before.groups().getOrDefault(group, Tally.ZERO), after.groups().getOrDefault(group, Tally.ZERO)));
        }
    }

    private static void compareCounts(List<CutoffDifference> found, String unit, String group, Tally before, Tally after) {
        for (int i = 0; i < Tally.NAMES.length; i++) {
            compare(found, unit, group, Tally.NAMES[i], text(before.numbers()[i]), text(after.numbers()[i]));
        }
    }

    private static void compare(List<CutoffDifference> found, String unit, String group, String what, String before, String after) {
        if (!Objects.equals(before, after)) {
            found.add(new CutoffDifference(unit, group, what, before, after));
        }
    }
}
