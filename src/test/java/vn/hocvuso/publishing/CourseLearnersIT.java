package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.FourEyes;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** A course goes on in another version with people in the middle of it. */
class CourseLearnersIT extends ServerIT {
    private static final String SLUG = "chu-ky-so-luong-van-ban";

    private static Map<String, ?> body(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    @Test
    void people_in_the_middle_are_moved_in_the_background_and_told() {
        SmallArmy army = SmallArmy.of(admin, "LM");
        ApiClient learner = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        String draft = "course-drafts/" + SLUG;
        admin.put(draft, Map.of());
        String key = admin.get(draft).expect(200).json().getJsonArray("sections").getJsonObject(0).getJsonArray("lessons").getJsonObject(0).getString("key");
        learner.put("me/courses/" + SLUG + "/lessons/" + key + "/progress", body("{\"state\": \"completed\", \"seconds\": 60}")).expect(200);
        JsonObject lesson = admin.get(draft + "/lessons/" + key).expect(200).json();
        admin.put(draft + "/lessons/" + key + "/text", Map.of("revision", lesson.getInt("revision"), "text", lesson.getString("text") + "\n\nMột câu mới.\n")).expect(200);
        new FourEyes(BASE, admin, army).approve(admin, SLUG);
        admin.post(draft + "/publications", body("{\"nothingSecret\": true, \"changeNote\": \"Thêm một câu\"}")).expect(201);
        JsonObject news = learner.get("me/new-versions/" + SLUG).expect(200).json();
        assertThat(news.getJsonArray("notes").getJsonObject(0).getString("text")).isEqualTo("Thêm một câu");
        learner.put("me/new-versions/" + SLUG + "/seen", Map.of()).expect(204);
        assertThat(learner.get("me/new-versions/" + SLUG).expect(200).json().getJsonArray("notes")).isEmpty();
        assertThat(learner.post("me/new-versions/" + SLUG + "/move", Map.of()).expect(409).problem()).isEqualTo("move-not-yours");
        learner.get("course-versions/" + SLUG).expect(403);
        JsonObject shown = admin.get("course-versions/" + SLUG).expect(200).json();
        int people = shown.getJsonObject("redo").getInt("people");
        assertThat(people).isPositive();
        assertThat(shown.getJsonObject("redo").getInt("again")).isPositive();
        String decisions = "course-versions/" + SLUG + "/decisions";
        assertThat(admin.post(decisions, Map.of("kind", "redo", "to", 1, "people", people)).expect(409).problem()).isEqualTo("stale-version");
        admin.post(decisions, Map.of("kind", "redo", "to", 2, "people", people)).expect(202);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(learner.get("courses/" + SLUG).expect(200).json().getInt("version")).isEqualTo(2));
        assertThat(learner.get("courses/" + SLUG).expect(200).json().getJsonObject("progress").getInt("done")).isZero();
        JsonObject notice = learner.get("me/notifications").expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(notice.getString("kind")).isEqualTo("moved");
        assertThat(notice.getString("text")).contains("bản 2", "1 bài");
        String last = shown.getJsonArray("lessons").getJsonObject(shown.getJsonArray("lessons").size() - 1).getString("key");
        admin.post("course-versions/" + SLUG + "/lessons/" + last + "/withdrawal", Map.of("reason", "")).expect(422);
        admin.post("course-versions/" + SLUG + "/lessons/" + last + "/withdrawal", Map.of("reason", "Cũ")).expect(200);
        assertThat(learner.get("courses/" + SLUG + "/lessons/" + last).expect(409).problem()).isEqualTo("lesson-withdrawn");
        String id = admin.get("course-versions/" + SLUG).expect(200).json().getJsonArray("withdrawn").getJsonObject(0).getString("id");
        admin.delete("course-versions/" + SLUG + "/withdrawn-lessons/" + id).expect(200);
        learner.get("courses/" + SLUG + "/lessons/" + last).expect(200);
        admin.post("course-versions/" + SLUG + "/versions/2/withdrawal", Map.of("reason", "Sai")).expect(200);
        assertThat(admin.post("course-versions/" + SLUG + "/versions/1/withdrawal", Map.of("reason", "Sai")).expect(409).problem()).isEqualTo("version-last");
    }

    @Test
    void a_part_of_a_file_is_answered_with_that_part() {
        SmallArmy army = SmallArmy.of(admin, "LN");
        army.grant("02", "INSTRUCTOR", "E");
        ApiClient author = ApiClient.signedIn(BASE, army.name("02"), SmallArmy.PASSWORD);
        String slug = author.post("course-drafts", Map.of("title", "Phim ngắn")).expect(201).json().getJsonObject("course").getString("slug");
        author.post("course-drafts/" + slug + "/lessons", Map.of("title", "Xem", "section", 0)).expect(201);
        author.putText("course-drafts/" + slug + "/lessons/xem/media?name=quay.vtt", "text/vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nhai").expect(201);
        String file = "course-drafts/" + slug + "/media/xem/quay.vtt";
        ApiClient.Answer part = author.with("Range", "bytes=0-5").get(file).expect(206);
        assertThat(part.body()).isEqualTo("WEBVTT");
        assertThat(part.headers().firstValue("Content-Range")).hasValueSatisfying(range -> assertThat(range).startsWith("bytes 0-5/"));
        assertThat(author.with("Range", "bytes=-3").get(file).expect(206).body()).isEqualTo("hai");
        author.with("Range", "bytes=9999-").get(file).expect(416);
        assertThat(author.get(file).expect(200).headers().firstValue("Accept-Ranges")).hasValue("bytes");
        assertThat(author.with("Range", "bytes=0-5").with("If-Range", "\"other\"").get(file).expect(200).body()).startsWith("WEBVTT\n");
        JsonObject item = author.get("media-library?q=quay").expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(item.getString("kind")).isEqualTo("subtitles");
        author.post("course-drafts/" + slug + "/lessons", Map.of("title", "Xem lại", "section", 0)).expect(201);
        author.post("media-library/" + item.getString("hash") + "/uses", Map.of("course", slug, "lesson", "xem-lai")).expect(201);
        String copy = author.post("course-drafts/" + slug + "/copies", Map.of("title", "Phim dài")).expect(201).json().getJsonObject("course").getString("slug");
        assertThat(author.get("course-drafts/" + copy + "/media/xem-lai/quay.vtt").expect(200).body()).startsWith("WEBVTT");
        author.delete("course-drafts/" + copy).expect(204);
        author.get("course-drafts/" + copy).expect(404);
    }

    @Test
    void many_questions_are_labelled_at_once_and_back_again() {
        JsonObject listed = admin.get("question-banks/quan-nhan-so/questions?state=ready").expect(200).json();
        String name = listed.getJsonArray("items").getJsonObject(0).getString("name");
        String acts = "question-banks/quan-nhan-so/acts";
        String id = admin.post(acts + "/labels", body("{\"names\": [\"%s\"], \"add\": [\"thu-nghiem\"]}".formatted(name))).expect(201).json().getString("id");
        assertThat(admin.get("question-banks/quan-nhan-so/questions?tag=thu-nghiem").expect(200).json().getInt("total")).isEqualTo(1);
        admin.delete(acts + "/" + id).expect(204);
        assertThat(admin.get("question-banks/quan-nhan-so/questions?tag=thu-nghiem").expect(200).json().getInt("total")).isZero();
        assertThat(admin.delete(acts + "/" + id).expect(409).problem()).isEqualTo("bulk-undone");
        assertThat(admin.get(acts).expect(200).body()).contains("undoneAt");
        assertThat(admin.post(acts + "/moves", body("{\"names\": [\"%s\"], \"target\": \"ai-co-ban\"}".formatted(name))).expect(409).problem())
                .as("a lesson asks it").isEqualTo("question-named-elsewhere");
    }
}
