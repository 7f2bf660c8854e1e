package vn.hocvuso.publishing.boundary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.hocvuso.catalog.ActivityCondition;
import vn.hocvuso.catalog.Condition;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.DayCondition;
import vn.hocvuso.catalog.JointCondition;
import vn.hocvuso.catalog.PeopleCondition;
import vn.hocvuso.kernel.Refused;

/**
 * A condition as a plain form: a row for each single thing, groups around them. Which row stands where is told by the names of the
 * fields ({@code kind.c.0.1}), so that building goes on from one request to the next without a script and without a server that
 * remembers.
 */
final class ConditionForm {
    private static final Set<String> AROUND = Set.of("all", "any", "not");
    private static final String ROOT = "c";
    private static final int MOST_MINUTES = 600;
    private static final int FULL = 100;

    /** Deeper than any form that was ever shown. */
    private static final int LONGEST_PATH = 60;

    private final Node root;

    private ConditionForm(Node root) {
        this.root = root;
    }

    /** @param values what was chosen or typed in the row: an activity, groups, units, a day; {@code number} empty: none */
    private record Node(String kind, List<String> values, String number, List<Node> parts) {
        boolean isGroup() {
            return AROUND.contains(kind);
        }
    }

    /**
     * A row of the form.
     *
     * @param path  where it stands; the names of its fields end in it
     * @param depth 0 for the outermost group
     * @param end   the place behind a group's last row, where more is added
     */
    public record Row(String path, int depth, String kind, boolean group, boolean end, List<String> values, String number) {
        public String value() {
            return values.isEmpty() ? "" : values.get(0);
        }

        public String joined() {
            return String.join(", ", values);
        }

        public boolean has(String value) {
            return values.contains(value);
        }

        public boolean outermost() {
            return depth == 0;
        }
    }

    // ── from a condition ──

    /** @param condition null: none yet */
    static ConditionForm of(Condition condition) {
        if (condition == null) {
            return new ConditionForm(new Node("all", List.of(), "", List.of()));
        }
        Node node = node(condition);
        return new ConditionForm(node.isGroup() ? node : new Node("all", List.of(), "", List.of(node)));
    }

    private static Node node(Condition condition) {
        Map<String, Object> tree = condition.tree();
        String kind = tree.keySet().iterator().next();
        if (AROUND.contains(kind)) {
            return new Node(kind, List.of(), "", condition.parts().stream().map(ConditionForm::node).toList());
        }
        Object value = tree.get(kind);
        List<String> values = value instanceof List<?> several ? several.stream().map(String::valueOf).toList() : List.of(String.valueOf(value));
        Object number = tree.getOrDefault("percent", tree.getOrDefault("minutes", ""));
        return new Node(kind, values, String.valueOf(number), List.of());
    }

    // ── from what was sent ──

    /** @param sent the request's fields */
    static ConditionForm sent(Map<String, String[]> sent) {
        return new ConditionForm(sent.containsKey("kind." + ROOT) ? node(sent, ROOT) : new Node("all", List.of(), "", List.of()));
    }

    private static Node node(Map<String, String[]> sent, String path) {
        if (path.length() > LONGEST_PATH) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        String kind = first(sent, "kind." + path);
        List<String> values = Arrays.stream(sent.getOrDefault("value." + path, new String[0])).map(String::strip).filter(one -> !one.isEmpty()).toList();
        if (kind.equals("unit")) {
            values = values.stream().flatMap(one -> Arrays.stream(one.split("[,;\\s]+"))).toList();
        }
        List<Node> parts = new ArrayList<>();
        for (int number : numbers(sent, "kind." + path + ".")) {
            parts.add(node(sent, path + "." + number));
        }
        return new Node(kind, values, first(sent, "number." + path), parts);
    }

    private static TreeSet<Integer> numbers(Map<String, String[]> sent, String beginning) {
        TreeSet<Integer> numbers = new TreeSet<>();
        sent.keySet().stream()
                .filter(name -> name.startsWith(beginning) && name.substring(beginning.length()).matches("\\d{1,3}"))
                .forEach(name -> numbers.add(Integer.valueOf(name.substring(beginning.length()))));
        return numbers;
    }

    private static String first(Map<String, String[]> sent, String name) {
        String[] values = sent.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    // ── changing ──

    /** One row more at the end of a group. */
    ConditionForm add(String group, String kind) {
        return new ConditionForm(changed(root, ROOT, group, new Node(kind, List.of(), "", List.of())));
    }

    ConditionForm remove(String path) {
        return new ConditionForm(changed(root, ROOT, path, null));
    }

    /** @param added null: what stands at the path goes */
    private static Node changed(Node node, String at, String path, Node added) {
        List<Node> parts = new ArrayList<>();
        for (int i = 0; i < node.parts().size(); i++) {
            String place = at + "." + i;
            if (added != null || !place.equals(path)) {
                parts.add(changed(node.parts().get(i), place, path, added));
            }
        }
        if (added != null && at.equals(path)) {
            parts.add(added);
        }
        return new Node(node.kind(), node.values(), node.number(), parts);
    }

    // ── to look at ──

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows(root, ROOT, 0, rows);
        return rows;
    }

    private static void rows(Node node, String path, int depth, List<Row> rows) {
        rows.add(new Row(path, depth, node.kind(), node.isGroup(), false, node.values(), node.number()));
        for (int i = 0; i < node.parts().size(); i++) {
            rows(node.parts().get(i), path + "." + i, depth + 1, rows);
        }
        if (node.isGroup()) {
            rows.add(new Row(path, depth, node.kind(), true, true, List.of(), ""));
        }
    }

    // ── to a condition ──

    /**
     * Null when nothing is asked.
     *
     * @throws Refused 422 {@code invalid-fields}, {@code invalid-day}
     */
    Condition condition() {
        if (root.parts().isEmpty()) {
            return null;
        }
        return root.kind().equals("all") && root.parts().size() == 1 ? condition(root.parts().get(0)) : condition(root);
    }

    /** The one before, when nothing was changed in the form: a detour through it alters no file. */
    Condition condition(Condition before) {
        Condition said = condition();
        return before != null && said != null && said.equals(of(before).sorted().condition()) ? before : said;
    }

    /** As the form would send it: groups in the order of their boxes. */
    private ConditionForm sorted() {
        return new ConditionForm(sorted(root));
    }

    private static Node sorted(Node node) {
        List<String> values = node.kind().equals("group") ? CourseContent.GROUPS.stream().filter(node.values()::contains).toList() : node.values();
        return new Node(node.kind(), values, node.number(), node.parts().stream().map(ConditionForm::sorted).toList());
    }

    private static Condition condition(Node node) {
        List<Condition> parts = node.parts().stream().map(ConditionForm::condition).toList();
        new Refused.Checks()
                .that(node.isGroup() || !node.values().isEmpty(), "conditionRow", "required")
                .that(!node.isGroup() || !parts.isEmpty(), "conditionGroup", "required")
                .orRefuse();
        return switch (node.kind()) {
            case "all" -> new JointCondition.All(parts);
            case "any" -> new JointCondition.Any(parts);
            case "not" -> new JointCondition.Not(parts.size() == 1 ? parts.get(0) : new JointCondition.Any(parts));
            case "after" -> new ActivityCondition.After(node.values().get(0));
            case "before" -> new ActivityCondition.Before(node.values().get(0));
            case "passed" -> new ActivityCondition.Passed(node.values().get(0), number(node, "leastPercent", FULL));
            case "viewed" -> new ActivityCondition.Viewed(node.values().get(0), number(node, "leastMinutes", MOST_MINUTES));
            case "group" -> new PeopleCondition.InGroup(node.values());
            case "unit" -> new PeopleCondition.InUnit(node.values());
            case "from" -> new DayCondition.From(day(node));
            case "until" -> new DayCondition.Until(day(node));
            default -> throw new Refused(Refused.Kind.MALFORMED, "malformed");
        };
    }

    private static int number(Node node, String field, int most) {
        if (node.number().isEmpty()) {
            return 0;
        }
        boolean whole = node.number().matches("\\d{1,4}");
        int number = whole ? Integer.parseInt(node.number()) : 0;
        new Refused.Checks().that(number >= 1 && number <= most, field, "out-of-range", 1, most).orRefuse();
        return number;
    }

    private static LocalDate day(Node node) {
        try {
            return LocalDate.parse(node.values().get(0));
        } catch (DateTimeParseException e) {
            throw new Refused("invalid-day");
        }
    }
}
