package vn.hocvuso.quiz;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.Browser;
import vn.hocvuso.testing.Entrance;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** Test day in a real browser: by keyboard alone, without a network, in two windows, and in the supervisor's chair. */
@Tag("browser")
class OnTestDayJourneyIT extends ServerIT {
    private static final String BANK = "tj-ngan-hang";
    private static final String GIFT = """
            ::tj-1::Một?{=đúng ~sai}

            ::tj-2::Chọn hai{~%50%đúng một ~%50%đúng hai ~%-50%sai}

            ::tj-3::Đúng hay sai?{TRUE}

            ::tj-4::Ghép{=khóa -> mở cửa =chổi -> quét nhà =bút -> viết chữ}

            // [tag:ordering]
            ::tj-5::Xếp{=1 -> một =2 -> hai =3 -> ba}

            ::tj-6::Từ gì?{=hoà bình}

            ::tj-7::Bao nhiêu?{#3.5:0.1}

            ::tj-9::Viết một đoạn{}
            """;
    private static final String CLOZE = """
            <quiz><question type="cloze"><name><text>tj-8</text></name><questiontext format="html"><text>
            <![CDATA[<p>Phía {1:SHORTANSWER:=trên} và phía {1:SHORTANSWER:=dưới}</p>]]></text></questiontext></question></quiz>""";

    @RegisterExtension
    final Browser browser = new Browser(BASE);

    private final Entrance entrance = new Entrance(browser);

    private void test(String slug, String fixed, String more) {
        admin.put("question-banks/" + BANK, Map.of("title", "Ngân hàng bàn phím"));
        admin.postText("question-banks/" + BANK + "/imports?format=gift", "text/plain", GIFT).expect(202);
        admin.postText("question-banks/" + BANK + "/imports?format=moodle-xml", "application/xml", CLOZE).expect(202);
        String json = "{\"title\": \"Bài thử ngày thi\", \"bank\": \"" + BANK + "\", \"fixed\": [" + fixed + "], \"passPercent\": 50" + more + "}";
        admin.put("quizzes/" + slug, Json.createReader(new StringReader(json)).readObject()).expect(200);
    }

    @Test
    void every_type_of_question_is_answered_by_keyboard_alone_on_a_phone() {
        SmallArmy army = SmallArmy.of(admin, "TK");
        test("tj-ban-phim", "\"tj-1\", \"tj-2\", \"tj-3\", \"tj-4\", \"tj-5\", \"tj-6\", \"tj-7\", \"tj-8\", \"tj-9\"", "");
        Page page = entrance.firstTime(army.name("11"), SmallArmy.PASSWORD);
        browser.open("quiz/attempt?quiz=tj-ban-phim");
        browser.phone();
        press(page, "#start", "Enter");
        page.locator("#question fieldset").waitFor();
        Set<String> kinds = new TreeSet<>();
        for (int number = 1; number <= 9; number++) {
            kinds.add(answer(page));
            assertThat(page.locator("#state")).hasText(Pattern.compile("Đã lưu"));
            browser.requireAccessible("keyboard-" + number);
            requireNarrow(page, number);
            browser.shoot("keyboard-" + number, 360, false);
            if (number < 9) {
                press(page, "#next", "Enter");
                assertThat(page.locator("#number")).isFocused();
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder("radio", "checkbox", "select", "button", "field");
        press(page, "#finish", "Enter");
        assertThat(page.locator("#hand-in-back")).isFocused();
        browser.requireAccessible("keyboard-hand-in");
        page.keyboard().press("Escape");
        assertThat(page.locator("#hand-in")).isHidden();
        press(page, "#finish", "Enter");
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator("#hand-in-go")).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/quiz/result"));
        assertThat(page.locator("[data-headline]")).hasText(Pattern.compile("đạt|chờ chấm"));
        // The browser stands wherever the machine does; the platform's clock is what is told.
        DateTimeFormatter hour = DateTimeFormatter.ofPattern("HH").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
        String lately = hour.format(Instant.now().minus(Duration.ofMinutes(5))) + "|" + hour.format(Instant.now());
        assertThat(page.locator("[data-when]")).containsText(Pattern.compile("(" + lately + "):\\d\\d"));
    }

    private static void requireNarrow(Page page, int number) {
        int overflow = ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
        assertThat(overflow).as("question " + number + " scrolls sideways").isZero();
    }

    /** By what the question offers; nothing is clicked. */
    private static String answer(Page page) {
        if (page.locator("#question input[type=radio]").count() > 0) {
            press(page, "#question input[type=radio]", "Space");
            return "radio";
        }
        if (page.locator("#question input[type=checkbox]").count() > 0) {
            press(page, "#question input[type=checkbox]", "Space");
            return "checkbox";
        }
        if (page.locator("#question select").count() > 0) {
            press(page, "#question select", "ArrowDown");
            return "select";
        }
        if (page.locator("#question .order__item").count() > 0) {
            press(page, "#question .order__item button:enabled", "Enter");
            assertThat((Boolean) page.evaluate("document.activeElement.matches('#question .order__item button')")).as("the focus goes with what was moved").isTrue();
            return "button";
        }
        tabTo(page, "#question input.input, #question textarea");
        page.keyboard().type("trên");
        return "field";
    }

    private static void press(Page page, String selector, String key) {
        tabTo(page, selector);
        page.keyboard().press(key);
    }

    /** As a reader without a mouse gets there. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            if ((Boolean) page.evaluate("selector => document.activeElement !== null && document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " cannot be reached by keyboard");
    }

    @Test
    void without_a_network_answers_are_held_sealed_and_handed_in_by_a_supervisor() throws IOException {
        SmallArmy army = SmallArmy.of(admin, "TN");
        test("tj-mat-mang", "\"tj-1\", \"tj-3\", \"tj-6\"", ", \"minutes\": 30");
        Page page = entrance.firstTime(army.name("11"), SmallArmy.PASSWORD);
        browser.open("quiz/attempt?quiz=tj-mat-mang");
        page.locator("#start").click();
        page.locator("#question .choice input").first().check();
        assertThat(page.locator("#state")).hasText(Pattern.compile("Đã lưu"));
        page.context().setOffline(true);
        page.locator("#next").click();
        page.locator("#question .choice input").first().check();
        assertThat(page.locator("#offline")).containsText("Mất mạng");
        assertThat(page.locator("#rescue")).isVisible();
        browser.phone();
        browser.requireAccessible("player-rescue");
        browser.shootAll("player-rescue");
        Path kept = seal(page);

        page.context().setOffline(false);
        page.reload();
        page.locator("#start").click();
        assertThat(page.locator("#answered")).containsText("2/3");
        assertThat(page.locator("#navigator a.w")).hasCount(0);
        JsonObject report = admin.postText("answer-files", "application/json", Files.readString(kept)).expect(200).json();
        assertThat(report.getInt("kept") + report.getInt("older")).as("sealed by the browser, read by the server").isEqualTo(2);
        assertThat(report.getString("state")).isEqualTo("submitted");
    }

    private static Path seal(Page page) {
        Download download = page.waitForDownload(() -> page.locator("#rescue-go").click());
        assertThat(download.suggestedFilename()).startsWith("bai-lam-tj-mat-mang");
        assertThat(page.locator("#rescue-said")).containsText("2 câu");
        return download.path();
    }

    @Test
    void a_second_window_takes_the_attempt_and_the_first_is_told() {
        SmallArmy army = SmallArmy.of(admin, "TW");
        test("tj-hai-cua-so", "\"tj-1\", \"tj-3\"", ", \"minutes\": 30");
        Page page = entrance.firstTime(army.name("11"), SmallArmy.PASSWORD);
        browser.open("quiz/attempt?quiz=tj-hai-cua-so");
        page.locator("#start").click();
        page.locator("#question .choice input").first().check();
        assertThat(page.locator("#state")).hasText(Pattern.compile("Đã lưu"));
        Page second = page.context().newPage();
        second.navigate(BASE.resolve("quiz/attempt?quiz=tj-hai-cua-so").toString());
        second.locator("#start").click();
        assertThat(second.locator("#answered")).containsText("1/2");
        assertThat(page.locator("#paper")).containsText("cửa sổ khác");
        browser.requireAccessible("player-other-window");
        browser.shootAll("player-other-window");
        page.locator("#paper .btn").click();
        page.locator("#question fieldset").waitFor();
        assertThat(second.locator("#paper")).containsText("cửa sổ khác");
        second.close();
    }

    @Test
    void a_supervisor_gives_time_grants_terms_and_hands_in_a_file() {
        SmallArmy army = SmallArmy.of(admin, "TS");
        test("tj-giam-thi", "\"tj-1\", \"tj-3\"", ", \"minutes\": 30, \"kind\": \"final\"");
        ApiClient soldier = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        ApiClient other = ApiClient.signedIn(BASE, army.name("22"), SmallArmy.PASSWORD);
        browser.open("account/sign-in");
        browser.page().context().addCookies(List.of(new Cookie("hvs-token", admin.token()).setUrl(BASE.toString())));
        pass("rooms", "quiz/rooms");
        pass("room-empty", "quiz/room?quiz=tj-giam-thi");
        JsonObject paper = soldier.post("quizzes/tj-giam-thi/attempts", Map.of()).expect(201).json();
        JsonObject done = other.post("quizzes/tj-giam-thi/attempts", Map.of()).expect(201).json();
        other.post("attempts/" + done.getString("id") + "/submission", Map.of()).expect(200);
        pass("room", "quiz/room?quiz=tj-giam-thi&unit=" + army.name("E"));
        Page page = browser.page();
        Locator row = page.locator("tr[data-attempt='" + paper.getString("id") + "']");
        row.locator("input[type=checkbox]").check();
        page.locator("[id='form:minutes']").fill("15");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=status]").first()).containsText("1 đồng chí");
        assertThat(soldier.get("attempts/" + paper.getString("id")).json().getString("deadline")).isNotEqualTo(paper.getString("deadline"));
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("Không có ai để thêm giờ");
        browser.shootAll("room-refused");
        page.locator("#reopening summary").click();
        page.locator("[id='back:reason']").fill("Bấm nhầm");
        page.locator("[id='back:go']").click();
        assertThat(page.locator("[role=status]").first()).containsText("Đã mở lại");
        pass("allowances-none", "quiz/allowances?quiz=tj-giam-thi");
        page.locator("[id='form:person']").fill(army.name("11"));
        page.locator("[id='form:minutes']").fill("90");
        page.locator("[id='form:reason']").fill("Máy hỏng");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=status]").first()).containsText("có hiệu lực ngay");
        pass("allowances", "quiz/allowances?quiz=tj-giam-thi");
        assertThat(page.locator("main")).containsText("90 phút");
        page.locator("[id='form:person']").fill("khong-co");
        page.locator("[id='form:minutes']").fill("90");
        page.locator("[id='form:reason']").fill("x");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("khong-co");
        pass("answer-file", "quiz/answer-file");
        page.locator("[id='form:file']").setInputFiles(new FilePayload("x.json", "application/json", "{}".getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("Không phải tệp bài làm");
    }

    private void pass(String name, String path) {
        browser.pass(name, path);
    }
}
