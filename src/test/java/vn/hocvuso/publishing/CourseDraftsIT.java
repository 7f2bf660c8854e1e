package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ApiClient.Answer;
import vn.hocvuso.testing.FourEyes;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

class CourseDraftsIT extends ServerIT {
    private ApiClient instructor(String prefix) {
        SmallArmy army = SmallArmy.of(admin, prefix);
        army.grant("02", "INSTRUCTOR", "E");
        return ApiClient.signedIn(BASE, army.name("02"), SmallArmy.PASSWORD);
    }

    private static Map<String, ?> body(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    @Test
    void an_instructor_writes_a_new_course_from_its_title_to_its_words() {
        ApiClient author = instructor("DA");
        JsonObject begun = author.post("course-drafts", Map.of("title", "Dùng máy in chung")).expect(201).json();
        String course = "course-drafts/" + begun.getJsonObject("course").getString("slug");
        JsonObject lesson = author.post(course + "/lessons", Map.of("title", "Trước khi in", "section", 0)).expect(201).json();
        assertThat(lesson.getJsonObject("lesson").getString("key")).isEqualTo("truoc-khi-in");
        int revision = lesson.getInt("revision");
        JsonObject saved = author.put(course + "/lessons/truoc-khi-in/text", Map.of("revision", revision, "text", "Máy in **kẹt**.")).expect(200).json();
        assertThat(saved.getInt("revision")).isEqualTo(revision + 1);
        JsonObject preview = author.post(course + "/lessons/truoc-khi-in/preview", Map.of("text", "Máy in <b>kẹt</b>.")).expect(200).json();
        assertThat(preview.getString("html")).contains("&lt;b&gt;");
        assertThat(preview.getJsonArray("errors").getJsonObject(0).getString("code")).isEqualTo("html-not-allowed");
        JsonObject outline = author.get(course).expect(200).json();
        assertThat(outline.getJsonObject("card").getString("state")).isEqualTo("new");
        author.put(course + "/outline", body("{\"revision\": %d, \"sections\": [{\"title\": \"Đầu\", \"lessons\": [\"truoc-khi-in\"]}]}"
                .formatted(outline.getInt("revision")))).expect(200);
        author.put(course + "/glossary", body("{\"revision\": 0, \"terms\": [{\"term\": \"kẹt giấy\", \"meaning\": \"giấy mắc trong máy\"}]}")).expect(200);
        author.put(course + "/description", body("{\"revision\": 1, \"title\": \"X\", \"summary\": \"\", \"completion\": \"lessons\"}")).expect(409);
        assertThat(author.put(course + "/description", body("{\"title\": \"X\"}")).expect(422).problem()).isEqualTo("invalid-fields");
    }

    @Test
    void two_in_one_lesson_overwrite_nothing_of_each_other() {
        ApiClient one = instructor("DB");
        ApiClient other = instructor("DC");
        admin.put("course-drafts/tim-va-kiem-chung", Map.of());
        JsonObject outline = one.get("course-drafts/tim-va-kiem-chung").expect(200).json();
        String key = outline.getJsonArray("sections").getJsonObject(0).getJsonArray("lessons").getJsonObject(0).getString("key");
        String lesson = "course-drafts/tim-va-kiem-chung/lessons/" + key;
        int from = one.get(lesson).expect(200).json().getInt("revision");
        one.put(lesson + "/text", Map.of("revision", from, "text", "của một")).expect(200);
        Answer late = other.put(lesson + "/text", Map.of("revision", from, "text", "của hai")).expect(409);
        assertThat(late.problem()).isEqualTo("stale-version");
        assertThat(late.json().getString("text")).isEqualTo("của một");
        assertThat(late.json().getString("by")).isEqualTo("DB-02");
        assertThat(late.json().getString("detail")).contains("DB-02");
        assertThat(late.json().getJsonArray("lines")).hasSize(2);
        other.post(lesson + "/aside", Map.of("text", "của hai")).expect(204);
        assertThat(other.get(lesson + "/former").expect(200).body()).contains("của hai");
    }

    @Test
    void a_draft_is_published_goes_out_as_files_and_who_has_begun_keeps_the_version() {
        SmallArmy army = SmallArmy.of(admin, "DE");
        ApiClient begun = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        ApiClient later = ApiClient.signedIn(BASE, army.name("22"), SmallArmy.PASSWORD);
        String slug = "vneid-dich-vu-cong-thanh-toan";
        String draft = "course-drafts/" + slug;
        admin.put(draft, Map.of());
        String key = admin.get(draft).expect(200).json().getJsonArray("sections").getJsonObject(0).getJsonArray("lessons").getJsonObject(0).getString("key");
        begun.put("me/courses/" + slug + "/lessons/" + key + "/progress", body("{\"state\": \"completed\", \"seconds\": 60}")).expect(200);
        JsonObject lesson = admin.get(draft + "/lessons/" + key).expect(200).json();
        admin.put(draft + "/lessons/" + key + "/text",
                Map.of("revision", lesson.getInt("revision"), "text", lesson.getString("text") + "\n\nMột câu mới.\n")).expect(200);
        assertThat(admin.post(draft + "/publications", Map.of()).expect(422).problem()).isEqualTo("secrecy-not-declared");
        assertThat(admin.post(draft + "/publications", body("{\"nothingSecret\": true}")).expect(409).problem()).isEqualTo("draft-not-approved");
        String digest = admin.get(draft + "/review").expect(200).json().getString("digest");
        new FourEyes(BASE, admin, army).approve(admin, slug);
        assertThat(admin.post(draft + "/review/approvals", Map.of("digest", digest, "kind", "content")).expect(403).problem()).isNotBlank();
        JsonObject published = admin.post(draft + "/publications", body("{\"nothingSecret\": true, \"changeNote\": \"Thêm một câu\"}")).expect(201).json();
        assertThat(published.getInt("version")).isEqualTo(2);
        assertThat(later.get("courses/" + slug + "/lessons/" + key).expect(200).json().getString("html")).contains("Một câu mới.");
        assertThat(begun.get("courses/" + slug + "/lessons/" + key).expect(200).json().getString("html")).doesNotContain("Một câu mới.");
        assertThat(begun.get("courses/" + slug).expect(200).json().getInt("version")).isEqualTo(1);
        assertThat(later.get("courses/" + slug).expect(200).json().getInt("version")).isEqualTo(2);
        assertThat(admin.get(draft + "/versions").expect(200).body()).contains("Thêm một câu");
        assertThat(admin.get(draft + "/differences?from=1&to=2").expect(200).body()).contains("Một câu mới.", "lesson.md");
        assertThat(admin.get(draft + "/export").expect(200).body()).startsWith("PK");
        army.grant("02", "INSTRUCTOR", "E");
        ApiClient ofOneUnit = ApiClient.signedIn(BASE, army.name("02"), SmallArmy.PASSWORD);
        ofOneUnit.post(draft + "/publications", body("{\"nothingSecret\": true}")).expect(403);
        ofOneUnit.get(draft + "/findings").expect(200);
    }

    @Test
    void what_is_said_of_a_line_is_resolved_and_a_stamp_word_explained() {
        ApiClient author = instructor("DF");
        ApiClient reviewer = instructor("DG");
        String review = "course-drafts/khoa-duyet/review";
        author.get(review).expect(404);
        author.post("course-drafts", Map.of("title", "Khóa duyệt")).expect(201);
        author.post("course-drafts/khoa-duyet/lessons", Map.of("title", "Bài duyệt", "section", 0)).expect(201);
        author.put("course-drafts/khoa-duyet/lessons/bai-duyet/text", Map.of("revision", 1, "text", "Dòng một\nhồ sơ tuyet mat\n")).expect(200);
        String path = "lessons/010-bai-duyet/lesson.md";
        String id = reviewer.post(review + "/comments", Map.of("path", path, "revision", 2, "line", 1, "said", "Rõ hơn")).expect(201).json().getString("id");
        assertThat(reviewer.post(review + "/comments", Map.of("path", path, "revision", 1, "line", 1, "said", "Cũ")).expect(409).problem()).isEqualTo("stale-version");
        assertThat(author.get(review).expect(200).json().getInt("open")).isEqualTo(1);
        author.put(review + "/comments/" + id + "/resolution", Map.of()).expect(204);
        author.delete(review + "/comments/" + id + "/resolution").expect(204);
        author.put(review + "/comments/" + id + "/resolution", Map.of()).expect(204);
        assertThat(author.get(review + "/comments").expect(200).body()).contains("DF-02");
        JsonObject stamp = author.get(review).expect(200).json().getJsonArray("stamps").getJsonObject(0);
        assertThat(stamp.getString("word")).isEqualTo("tuyệt mật");
        assertThat(author.post(review + "/explanations", Map.of("path", path, "line", 2, "word", "tuyệt mật", "reason", "Ví dụ")).expect(200).body()).contains("Ví dụ");
        author.post(review, Map.of()).expect(201);
        assertThat(reviewer.post(review + "/approvals", Map.of("digest", "x", "kind", "content")).expect(403).problem()).isEqualTo("forbidden");
        author.delete(review).expect(200);
        reviewer.get("course-reviewers").expect(403);
        admin.put("course-reviewers/beauty/DG-02", Map.of()).expect(422);
        admin.put("course-reviewers/teaching/DG-99", Map.of()).expect(404);
        admin.put("course-reviewers/teaching/DG-02", Map.of()).expect(204);
        assertThat(admin.get("course-reviewers").expect(200).body()).contains("DG-02");
        admin.delete("course-reviewers/teaching/DG-02").expect(204);
        admin.delete("course-reviewers/teaching/DG-02").expect(404);
    }

    @Test
    void drafts_are_for_who_teaches() {
        SmallArmy army = SmallArmy.of(admin, "DD");
        ApiClient soldier = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        soldier.get("course-drafts").expect(403);
        soldier.put("course-drafts/lua-dao-deepfake", Map.of()).expect(403);
        anonymous().get("course-drafts").expect(401);
        admin.get("course-drafts/khong-co").expect(404);
        admin.put("course-drafts/khong-co", Map.of()).expect(404);
    }
}
