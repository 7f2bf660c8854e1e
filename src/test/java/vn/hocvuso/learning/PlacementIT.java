package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.Browser;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** A test before a course, what may be skipped by it, and what a unit has learnt. */
@Tag("browser")
class PlacementIT extends ServerIT {
    private static final String COURSE = "courses/lua-dao-deepfake";
    private static final String LESSON = "cuoc-goi-video-gia";
    private static final String QUIZ = "pl-khao-sat";

    @RegisterExtension
    final Browser browser = new Browser(BASE);

    @AfterEach
    void noTestBeforeTheCourse() {
        admin.put(COURSE + "/placement", Json.createObjectBuilder().addNull("quiz").build()).expect(200);
    }

    /** Two questions for every skill of one lesson. */
    private void define() {
        StringBuilder gift = new StringBuilder();
        JsonArrayBuilder fixed = Json.createArrayBuilder();
        int number = 0;
        for (JsonObject skill : admin.get(COURSE + "/lessons/" + LESSON).expect(200).json().getJsonArray("skills").getValuesAs(JsonObject.class)) {
            for (int i = 0; i < 2; i++) {
                String name = "pl-" + ++number;
                gift.append("// [tag:").append(skill.getString("code")).append("]\n::").append(name).append("::Câu ").append(number).append("?{=đúng ~sai}\n\n");
                fixed.add(name);
            }
        }
        admin.put("question-banks/pl-ngan-hang", Map.of("title", "Ngân hàng khảo sát"));
        admin.postText("question-banks/pl-ngan-hang/imports?format=gift", "text/plain", gift.toString()).expect(202);
        admin.put("quizzes/" + QUIZ, Json.createObjectBuilder().add("title", "Khảo sát trước khóa").add("kind", "check").add("bank", "pl-ngan-hang")
                .add("fixed", fixed).add("passPercent", 50).build()).expect(200);
    }

    private static void sit(ApiClient client, boolean right) {
        JsonObject paper = client.post("quizzes/" + QUIZ + "/attempts", Map.of()).expect(201).json();
        for (JsonObject question : paper.getJsonArray("questions").getValuesAs(JsonObject.class)) {
            String choice = question.getJsonArray("choices").getValuesAs(JsonObject.class).stream()
                    .filter(one -> one.getString("html").contains("đúng") == right)
                    .findFirst()
                    .orElseThrow()
                    .getString("id");
            client.put("attempts/" + paper.getString("id") + "/answers/" + question.getInt("slot"),
                    Map.of("sequence", 1, "response", Json.createObjectBuilder().add("choice", choice).build())).expect(204);
        }
        client.post("attempts/" + paper.getString("id") + "/submission", Map.of()).expect(200);
    }

    @Test
    void who_shows_that_a_lesson_is_known_may_skip_it() {
        SmallArmy army = SmallArmy.of(admin, "PL");
        define();
        ApiClient soldier = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        soldier.put(COURSE + "/placement", Map.of("quiz", QUIZ)).expect(403);
        assertThat(admin.put(COURSE + "/placement", Map.of("quiz", "khong-co")).expect(422).problem()).isEqualTo("unknown-placement-quiz");
        admin.put(COURSE + "/placement", Map.of("quiz", QUIZ, "sharePercent", 80, "leastQuestions", 2)).expect(200);
        browser.open("account/sign-in");
        browser.page().context().addCookies(List.of(new Cookie("hvs-token", soldier.token()).setUrl(BASE.toString())));
        JsonObject before = soldier.get(COURSE + "/placement").expect(200).json();
        assertThat(before.getBoolean("taken")).isFalse();
        assertThat(soldier.post(COURSE + "/placement/skips", Map.of()).expect(409).problem()).isEqualTo("nothing-to-skip");
        sit(soldier, false);
        assertThat(soldier.get(COURSE + "/placement").json().getJsonArray("known")).isEmpty();
        sit(soldier, true);
        assertThat(soldier.get(COURSE + "/placement").json().getJsonArray("known").toString()).contains(LESSON);
        assertThat(soldier.post(COURSE + "/placement/skips", Map.of()).expect(200).json().getJsonArray("known")).isEmpty();
        assertThat(soldier.get(COURSE + "/lessons/" + LESSON).json().getString("state")).isEqualTo("completed");
    }

    @Test
    void a_learner_finds_the_test_and_the_skip_on_the_course_page_and_a_commander_only_sums() {
        SmallArmy army = SmallArmy.of(admin, "PM");
        define();
        admin.put(COURSE + "/placement", Map.of("quiz", QUIZ)).expect(200);
        ApiClient learner = admin;
        browser.open("account/sign-in");
        browser.page().context().addCookies(List.of(new Cookie("hvs-token", learner.token()).setUrl(BASE.toString())));
        browser.pass("course-placement", "learning/course?slug=lua-dao-deepfake");
        sit(learner, true);
        browser.pass("course-known", "learning/course?slug=lua-dao-deepfake");
        browser.page().locator("[id='skip:go']").click();
        assertThat(browser.page().locator("[role=status]").first().textContent()).contains("Đã bỏ qua");
        browser.pass("gain-choose", "learning/gain");
        browser.pass("gain-few", "learning/gain?unit=" + army.name("E") + "&before=" + QUIZ + "&after=" + QUIZ);
        admin.post("people/" + army.name("01") + "/roles", Map.of("role", "COMMANDER", "unit", army.name("C1"))).expect(201);
        ApiClient commander = ApiClient.signedIn(BASE, army.name("01"), SmallArmy.PASSWORD);
        String gain = "gain?before=" + QUIZ + "&after=" + QUIZ + "&unit=";
        JsonObject few = commander.get(gain + army.name("C1")).expect(200).json();
        assertThat(few.getJsonArray("items")).as("fewer than five tell nothing").isEmpty();
        commander.get(gain + army.name("C2")).expect(404);
        ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD).get(gain + army.name("C1")).expect(403);
    }
}
