package vn.hocvuso.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.JsonObject;
import java.util.HashMap;
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

/** Being asked after a course, and what is told of it. */
@Tag("browser")
class SurveyJourneyIT extends ServerIT {
    private static final String COURSE = "bao-ve-bi-mat";

    @RegisterExtension
    final Browser browser = new Browser(BASE);

    @AfterEach
    void theCommonQuestionsAgain() {
        admin.putText("surveys/" + COURSE + "/questions", "application/json", "{\"questions\": []}").expect(200);
    }

    private void complete(SmallArmy army, String... people) {
        StringBuilder rows = new StringBuilder("service_number,kind,code,earned_on,outcome,score,max_score,source,reference\n");
        for (String person : people) {
            rows.append(army.name(person)).append(",course,").append(COURSE).append(',').append(SmallArmy.today()).append(",completed,,,class,\n");
        }
        assertThat(army.importing("results", "", rows.toString()).getString("status")).isEqualTo("done");
    }

    @Test
    void somebody_answers_once_and_a_few_give_nobody_away() {
        SmallArmy army = SmallArmy.of(admin, "SV");
        army.grant("01", "COMMANDER", "E");
        ApiClient soldier = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        List<JsonObject> questions = soldier.get("surveys/" + COURSE + "/questions").expect(200).structure().asJsonArray().getValuesAs(JsonObject.class);
        Map<String, Object> answers = new HashMap<>();
        questions.forEach(question -> answers.put(question.getString("id"), question.getString("kind").equals("text") ? "" : "2"));
        assertThat(soldier.post("surveys/" + COURSE + "/answers", Map.of("answers", answers)).expect(409).problem()).isEqualTo("survey-before-course");
        complete(army, "11");
        assertThat(soldier.get("surveys").expect(200).body()).contains(COURSE);
        assertThat(soldier.post("surveys/" + COURSE + "/answers", Map.of("answers", Map.of())).expect(422).problem()).isEqualTo("survey-answer-missing");
        soldier.post("surveys/" + COURSE + "/answers", Map.of("answers", answers)).expect(201);
        assertThat(soldier.post("surveys/" + COURSE + "/answers", Map.of("answers", answers)).expect(409).problem()).isEqualTo("survey-answered");
        assertThat(soldier.get("surveys").expect(200).body()).doesNotContain(COURSE);
        ApiClient commander = ApiClient.signedIn(BASE, army.name("01"), SmallArmy.PASSWORD);
        JsonObject results = commander.get("surveys/" + COURSE + "/results?unit=" + army.name("E")).expect(200).json();
        assertThat(results.getInt("sheets")).isZero();
        assertThat(results.getJsonArray("items")).isEmpty();
        soldier.get("surveys/" + COURSE + "/results?unit=" + army.name("E")).expect(403);
        commander.putText("surveys/" + COURSE + "/questions", "application/json", "{\"questions\": []}").expect(403);
        assertThat(admin.putText("surveys/" + COURSE + "/questions", "application/json", "{\"questions\": [{\"kind\": \"choice\", \"words\": \"Nhịp\", \"choices\": [\"một\"]}]}")
                        .expect(422).problem())
                .isEqualTo("invalid-fields");
    }

    @Test
    void a_learner_finds_the_questions_and_an_instructor_changes_them() {
        SmallArmy army = SmallArmy.of(admin, "SW");
        complete(army, "11");
        browser.open("account/sign-in");
        browser.page().context().addCookies(List.of(new Cookie("hvs-token", admin.token()).setUrl(BASE.toString())));
        browser.pass("survey-questions", "survey/questions?course=" + COURSE);
        Page page = browser.page();
        page.locator("#words5").fill("Nhịp học thế nào?");
        page.locator("#kind5").selectOption("choice");
        page.locator("#choices5").fill("nhanh");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("từ 2 đến 10 lựa chọn");
        assertThat(page.locator("#words5")).hasValue("Nhịp học thế nào?");
        browser.shootAll("survey-questions-refused");
        page.locator("#choices5").fill("nhanh\nvừa\nchậm");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=status]")).containsText("Đã lưu");
        browser.pass("survey-results-few", "survey/results?course=" + COURSE + "&unit=" + army.name("E"));
        browser.page().context().clearCookies();
        browser.page().context().addCookies(
                List.of(new Cookie("hvs-token", ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD).token()).setUrl(BASE.toString())));
        browser.pass("survey-invitation", "learning/my-learning");
        browser.pass("survey-answer", "survey/answer?course=" + COURSE);
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("chưa có trả lời");
        browser.requireAccessible("survey-answer-refused");
        browser.shootAll("survey-answer-refused");
        page.locator("fieldset").all().forEach(question -> question.locator("input[type=radio]").nth(1).check());
        page.locator("textarea").fill("Thêm ví dụ.");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("main h2").first()).containsText("Đã ghi ý kiến");
        browser.pass("survey-answered", "survey/answer?course=" + COURSE);
    }
}
