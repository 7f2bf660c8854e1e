package vn.hocvuso.catalog.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hocvuso.catalog.ActivityCondition;
import vn.hocvuso.catalog.Condition;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.DayCondition;
import vn.hocvuso.catalog.DoneRule;
import vn.hocvuso.catalog.JointCondition;
import vn.hocvuso.catalog.PeopleCondition;

/** How conditions and rules are kept with a version: what was written here is read back, and nothing else. */
public final class AccessJson {
    /** Looked up once: the static methods of {@code Json} search the class path at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private AccessJson() {}

    public static String write(List<Map<String, Object>> tree) {
        return JSON.createArrayBuilder(tree).build().toString();
    }

    public static CourseAccess read(String json) {
        List<CourseAccess.Entry> entries = new ArrayList<>();
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            reader.readArray().getValuesAs(JsonObject.class).forEach(entry -> entries.add(entry(entry)));
        }
        return new CourseAccess(entries);
    }

    private static CourseAccess.Entry entry(JsonObject json) {
        CourseAccess.Of of = json.containsKey("section") ? CourseAccess.Of.SECTION : json.containsKey("lesson") ? CourseAccess.Of.LESSON : CourseAccess.Of.QUIZ;
        return new CourseAccess.Entry(
                of,
                json.getString(of.code()),
                json.containsKey("open") ? condition(json.getJsonObject("open")) : null,
                json.containsKey("done") ? done(json.getJsonObject("done")) : null);
    }

    private static DoneRule done(JsonObject json) {
        return new DoneRule(DoneRule.By.of(json.getString("by")), json.getInt("minutes", 0), json.getInt("percent", 0));
    }

    /** One of the forms of {@link Condition#tree}. */
    public static Condition condition(JsonObject json) {
        String kind = json.keySet().iterator().next();
        return switch (kind) {
            case "all" -> new JointCondition.All(conditions(json.getJsonArray(kind)));
            case "any" -> new JointCondition.Any(conditions(json.getJsonArray(kind)));
            case "not" -> new JointCondition.Not(condition(json.getJsonObject(kind)));
            case "after" -> new ActivityCondition.After(json.getString(kind));
            case "before" -> new ActivityCondition.Before(json.getString(kind));
            case "passed" -> new ActivityCondition.Passed(json.getString(kind), json.getInt("percent", 0));
            case "viewed" -> new ActivityCondition.Viewed(json.getString(kind), json.getInt("minutes", 0));
            case "group" -> new PeopleCondition.InGroup(strings(json.getJsonArray(kind)));
            case "unit" -> new PeopleCondition.InUnit(strings(json.getJsonArray(kind)));
            case "from" -> new DayCondition.From(LocalDate.parse(json.getString(kind)));
            case "until" -> new DayCondition.Until(LocalDate.parse(json.getString(kind)));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static List<Condition> conditions(JsonArray parts) {
        return parts.getValuesAs(JsonObject.class).stream().map(AccessJson::condition).toList();
    }

    private static List<String> strings(JsonArray values) {
        return values.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }
}
