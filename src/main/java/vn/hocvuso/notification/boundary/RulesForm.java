package vn.hocvuso.notification.boundary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.notification.ReminderRules;
import vn.hocvuso.notification.RulesView;

/** Rules as they stand in the form: lists of days written as people write them, {@code 14, 7, 1}. */
public class RulesForm {
    private boolean on;
    private String before;
    private boolean onDue;
    private Integer everyDays;
    private Integer mostTimes;
    private String escalateAfter;
    private String expiring;
    private int version;

    void fill(RulesView view) {
        fill(view.rules());
        version = view.own() ? view.version() : 0;
    }

    /** As they were tried out: the version stays. */
    void fill(ReminderRules rules) {
        on = rules.on();
        before = text(rules.before());
        onDue = rules.onDue();
        everyDays = rules.everyDays();
        mostTimes = rules.mostTimes();
        escalateAfter = text(rules.escalateAfter());
        expiring = text(rules.expiring());
    }

    /** @throws Refused 422 {@code invalid-fields} for what is no list of days */
    ReminderRules rules() {
        return new ReminderRules(
                on, numbers(before, "before"), onDue, everyDays == null ? 0 : everyDays, mostTimes == null ? 0 : mostTimes,
                numbers(escalateAfter, "escalateAfter"), numbers(expiring, "expiring"));
    }

    private static List<Integer> numbers(String text, String field) {
        String list = text == null ? "" : text.strip();
        new Refused.Checks().that(list.matches("(\\d{1,3}([\\s,;]+\\d{1,3})*)?"), field, "not-a-list-of-days").orRefuse();
        return list.isEmpty() ? List.of() : Arrays.stream(list.split("[\\s,;]+")).map(Integer::valueOf).toList();
    }

    private static String text(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean on) {
        this.on = on;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public boolean isOnDue() {
        return onDue;
    }

    public void setOnDue(boolean onDue) {
        this.onDue = onDue;
    }

    public Integer getEveryDays() {
        return everyDays;
    }

    public void setEveryDays(Integer everyDays) {
        this.everyDays = everyDays;
    }

    public Integer getMostTimes() {
        return mostTimes;
    }

    public void setMostTimes(Integer mostTimes) {
        this.mostTimes = mostTimes;
    }

    public String getEscalateAfter() {
        return escalateAfter;
    }

    public void setEscalateAfter(String escalateAfter) {
        this.escalateAfter = escalateAfter;
    }

    public String getExpiring() {
        return expiring;
    }

    public void setExpiring(String expiring) {
        this.expiring = expiring;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
