package vn.hocvuso.catalog.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.LessonRendering;
import vn.hocvuso.catalog.Term;

/** The parts of courses and lessons that are kept as JSON, and the hash that tells whether anything changed. */
final class CourseJson {
    /** Looked up once: the static methods of {@code Json} search the class path at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private CourseJson() {}

    static String details(CourseContent course) {
        JsonArrayBuilder glossary = JSON.createArrayBuilder();
        course.glossary().forEach(term -> glossary.add(JSON.createObjectBuilder().add("term", term.term()).add("meaning", term.meaning())));
        return JSON.createObjectBuilder()
                .add("audience", array(course.audience()))
                .add("objectives", array(course.objectives()))
                .add("skills", array(course.skills()))
                .add("glossary", glossary)
                .build()
                .toString();
    }

    /** Versions published before there were glossaries have none. */
    static List<Term> glossary(JsonObject details) {
        return details.containsKey("glossary")
                ? details.getJsonArray("glossary").getValuesAs(JsonObject.class).stream()
                        .map(term -> new Term(term.getString("term"), List.of(), term.getString("meaning")))
                        .toList()
                : List.of();
    }

    static String details(CourseContent.Lesson lesson, List<String> questions) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("objectives", array(lesson.objectives()))
                .add("skills", array(lesson.skills()))
                .add("sources", array(lesson.sources()))
                .add("questions", array(questions));
        if (lesson.reviewOn() != null) {
            json.add("reviewOn", lesson.reviewOn().toString());
        }
        return json.build().toString();
    }

    static JsonObject read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    static List<String> strings(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    /** Of what learners get to see: a better renderer makes a new version too. */
    static String hash(CourseContent course, Map<String, LessonRendering> renderings, String guide) {
        JsonArrayBuilder sections = JSON.createArrayBuilder();
        for (CourseContent.Section section : course.sections()) {
            JsonArrayBuilder lessons = JSON.createArrayBuilder();
            for (CourseContent.Lesson lesson : section.lessons()) {
                LessonRendering rendering = renderings.get(lesson.key());
                lessons.add(JSON.createObjectBuilder()
                        .add("id", lesson.id().toString())
                        .add("key", lesson.key())
                        .add("title", lesson.title())
                        .add("minutes", lesson.minutes())
                        .add("html", rendering.html())
                        .add("plain", rendering.plain())
                        .add("details", details(lesson, rendering.questions()))
                        .add("media", media(lesson, rendering)));
            }
            sections.add(JSON.createObjectBuilder().add("title", section.title()).add("lessons", lessons));
        }
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("title", course.title())
                .add("summary", course.summary())
                .add("completion", course.completion())
                .add("details", details(course))
                .add("sections", sections)
                .add("mentor", guide == null ? "" : guide);
        if (!course.access().isEmpty()) {
            json.add("access", course.access().toJson());
        }
        return Hash.of(json.build().toString());
    }

    private static JsonObject media(CourseContent.Lesson lesson, LessonRendering rendering) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        new TreeSet<>(rendering.media()).forEach(path -> json.add(path, Hash.of(lesson.media().get(path))));
        return json.build();
    }

    private static JsonArrayBuilder array(List<String> items) {
        return JSON.createArrayBuilder(items);
    }
}
