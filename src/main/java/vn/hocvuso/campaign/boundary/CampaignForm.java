package vn.hocvuso.campaign.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.hocvuso.campaign.CampaignDefinition;
import vn.hocvuso.campaign.rule.Words;
import vn.hocvuso.kernel.Refused;

/**
 * The form of a campaign: fields of Faces by name, and plain boxes and numbers as they came with the request; before it came, as
 * the definition it was opened with has them.
 */
public final class CampaignForm {
    private static final String STEP = "step-";
    /** A field beside a list bears its name and this. */
    private static final String ADDED = "Added";
    private static final int LAST = Integer.MAX_VALUE;

    private final Map<String, Object> fields = new HashMap<>();
    private final Map<String, List<String>> taken = new HashMap<>();
    private final Map<String, String[]> posted;
    private final CampaignDefinition base;

    /** @param posted of the request; without {@code posted} among them the form is only opened */
    CampaignForm(CampaignDefinition base, Map<String, String[]> posted) {
        this.base = base;
        this.posted = posted;
    }

    /** A campaign nobody has said anything about. */
    static CampaignDefinition blank(LocalDate today) {
        return new CampaignDefinition(
                null, null, new CampaignDefinition.Audience(List.of(), List.of(), List.of(), List.of()), CampaignDefinition.Programme.of(List.of(), null),
                today, LocalDate.of(today.getYear(), 12, 31), null, Words.NEWCOMER_FROM.get(0), BigDecimal.valueOf(100), Words.EXCUSING, null, null);
    }

    void fill() {
        fields.put("code", base.code());
        fields.put("name", base.name());
        fields.put("quiz", base.programme().quiz());
        fields.put("startsOn", base.startsOn());
        fields.put("dueOn", base.dueOn());
        fields.put("newcomerDays", base.newcomerDays());
        fields.put("newcomerFrom", base.newcomerFrom());
        fields.put("targetPercent", base.targetPercent());
        fields.put("validityMonths", base.validityMonths());
        fields.put("renewalDays", base.renewalDays());
    }

    Map<String, Object> fields() {
        return fields;
    }

    CampaignDefinition definition(String code) {
        return new CampaignDefinition(
                code == null ? text("code") : code,
                text("name"),
                new CampaignDefinition.Audience(ticked("units"), ticked("groups"), ticked("cohorts"), ticked("except")),
                CampaignDefinition.Programme.of(steps(), text("quiz")),
                (LocalDate) fields.get("startsOn"),
                (LocalDate) fields.get("dueOn"),
                (Integer) fields.get("newcomerDays"),
                text("newcomerFrom"),
                (BigDecimal) fields.get("targetPercent"),
                ticked("statuses"),
                (Integer) fields.get("validityMonths"),
                (Integer) fields.get("renewalDays"));
    }

    private String text(String name) {
        Object value = fields.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    private boolean isPosted() {
        return posted.containsKey("posted");
    }

    /** What is chosen of a list, with what was just added to it. */
    List<String> ticked(String name) {
        Set<String> values = new LinkedHashSet<>(isPosted() ? values(name) : ofBase(name));
        values.addAll(taken.getOrDefault(name, List.of()));
        values.addAll(added(name));
        return List.copyOf(values);
    }

    private List<String> added(String name) {
        Object added = fields.get(name + ADDED);
        return added == null ? List.of() : Arrays.stream(added.toString().split("[,;]")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    /** What was typed beside a list becomes boxes of it, and the field is empty again: what is unticked later stays unticked. */
    void takeAdded() {
        for (String name : List.of("units", "except", "cohorts")) {
            taken.put(name, added(name));
            fields.put(name + ADDED, null);
        }
    }

    /** What the boxes of a list are for: what it was opened with and what was chosen since, ticked or not. */
    List<String> offered(String name) {
        Set<String> values = new LinkedHashSet<>(ofBase(name));
        values.addAll(ticked(name));
        return List.copyOf(values);
    }

    private List<String> values(String name) {
        return Arrays.asList(posted.getOrDefault(name, new String[0]));
    }

    private List<String> ofBase(String name) {
        List<String> values = switch (name) {
            case "units" -> base.audience().units();
            case "except" -> base.audience().except();
            case "groups" -> base.audience().groups();
            case "cohorts" -> base.audience().cohorts();
            default -> base.excusingStatuses() == null ? Words.EXCUSING : base.excusingStatuses();
        };
        return values == null ? List.of() : values;
    }

    /** The number beside a course, as it was typed; empty: not required. */
    String step(String course) {
        if (isPosted()) {
            return values(STEP + course).stream().findFirst().orElse("").strip();
        }
        return place(course) < LAST ? String.valueOf(place(course) + 1) : "";
    }

    /** Where a course stood among the steps when the form was opened, from 0; those not required come last. */
    int place(String course) {
        List<List<String>> steps = base.programme().inOrder();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).contains(course)) {
                return i;
            }
        }
        return LAST;
    }

    /** Courses of the same number are one step; gaps between the numbers mean nothing. */
    private List<List<String>> steps() {
        Map<Integer, List<String>> steps = new TreeMap<>();
        posted.keySet().stream().filter(name -> name.startsWith(STEP)).sorted().forEach(name -> {
            String course = name.substring(STEP.length());
            String typed = step(course);
            if (!typed.isEmpty()) {
                if (!typed.matches("[1-9]\\d?")) {
                    throw new Refused("step-unreadable", typed);
                }
                steps.computeIfAbsent(Integer.valueOf(typed), anew -> new ArrayList<>()).add(course);
            }
        });
        return List.copyOf(steps.values());
    }
}
