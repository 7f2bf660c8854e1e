package vn.hocvuso.learning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.Browser;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;
import vn.hocvuso.testing.Wire;

/** Weeks without a network: what was opened loads, answers wait, and nothing of one reader is shown to another. */
@Tag("browser")
class OfflineIT extends ServerIT {
    private static final String LESSON = "learning/lesson?course=lua-dao-deepfake&lesson=cuoc-goi-video-gia";
    private static final String COURSE = "learning/course?slug=lua-dao-deepfake";
    private static final String TEST = "quiz/attempt?quiz=of-thu";

    /** Until the player tries again. */
    private static final double PATIENCE = 30_000;

    private final Wire wire = new Wire(BASE);

    @RegisterExtension
    final Browser browser = new Browser(wire.base());

    @AfterEach
    void closeTheWire() {
        wire.close();
    }

    private ApiClient soldier(SmallArmy army, String suffix) {
        return ApiClient.signedIn(BASE, army.name(suffix), SmallArmy.PASSWORD);
    }

    private Page as(ApiClient client) {
        browser.page().context().addCookies(List.of(new Cookie("hvs-token", client.token()).setUrl(wire.base().toString())));
        return browser.page();
    }

    /** Opens a page and waits until it is kept. */
    private void keep(String path) {
        browser.open(path);
        browser.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
        Awaitility.await().until(() -> (Boolean) browser.page().evaluate("""
                async path => {
                  for (const name of await caches.keys()) {
                    if (name.includes('-pages-') && await (await caches.open(name)).match(path)) { return true; }
                  }
                  return false;
                }""", "/" + path));
    }

    private List<Object> keptCaches() {
        return List.copyOf((List<?>) browser.page().evaluate("async () => (await caches.keys()).filter(name => name.includes('-pages-'))"));
    }

    private void define() {
        admin.put("question-banks/of-ngan-hang", Map.of("title", "Ngân hàng thử"));
        admin.postText("question-banks/of-ngan-hang/imports?format=gift", "text/plain",
                "::of-1::Câu một?{=đúng ~sai}\n\n::of-2::Câu hai?{=đúng ~sai}\n\n::of-3::Câu ba?{=đúng ~sai}\n").expect(202);
        admin.putText("quizzes/of-thu", "application/json",
                "{\"title\":\"Thử khi mất mạng\",\"kind\":\"check\",\"bank\":\"of-ngan-hang\",\"fixed\":[\"of-1\",\"of-2\",\"of-3\"],\"minutes\":60,\"passPercent\":50}").expect(200);
    }

    @Test
    void a_test_under_way_survives_a_reload_without_a_network_and_its_answers_arrive() {
        SmallArmy army = SmallArmy.of(admin, "OF");
        define();
        ApiClient client = soldier(army, "11");
        Page page = as(client);
        page.onDialog(Dialog::accept); // leaving while an answer waits is asked about
        keep(TEST);
        page.locator("#start").click();
        page.locator("#question fieldset input").first().check();
        assertThat(page.locator("#state")).hasText(Pattern.compile("Đã lưu"));
        page.locator("#next").click();
        page.locator("#question fieldset input").first().check();
        assertThat(page.locator("#state")).hasText(Pattern.compile("Đã lưu"));
        wire.cut();
        page.reload();
        assertThat(page.locator("p.strip")).containsText("Đang không có mạng");
        browser.shootAll("attempt-offline-threshold");
        page.locator("#start").click();
        assertThat(page.locator("#answered")).containsText("2/3");
        assertThat(page.locator("#timer")).hasText(Pattern.compile("5\\d:\\d\\d"));
        page.locator("#question fieldset input").first().check();
        assertThat(page.locator("#offline")).containsText("Mất mạng");
        browser.requireAccessible("attempt-offline");
        browser.shootAll("attempt-offline");
        page.reload();
        page.locator("#start").click();
        assertThat(page.locator("#answered")).containsText("3/3");
        assertThat(page.locator("#offline")).containsText("Mất mạng");
        wire.mend();
        assertThat(page.locator("#offline")).isEmpty(new LocatorAssertions.IsEmptyOptions().setTimeout(PATIENCE));
        JsonObject answers = client.post("quizzes/of-thu/attempts", Map.of()).expect(200).json().getJsonObject("answers");
        assertThat(answers).hasSize(3);
    }

    @Test
    void lessons_that_were_opened_load_without_a_network_and_others_say_so() {
        SmallArmy army = SmallArmy.of(admin, "OG");
        Page page = as(soldier(army, "11"));
        keep(LESSON);
        keep("learning/my-learning");
        wire.cut();
        browser.open(LESSON);
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("p.strip")).containsText("Đang không có mạng");
        assertThat(page.locator(".self-check").first().locator("button")).isVisible();
        assertThat((String) page.evaluate("getComputedStyle(document.querySelector('.topbar')).position")).as("with its style").isNotEqualTo("static");
        browser.requireAccessible("lesson-offline");
        browser.shootAll("lesson-offline");
        browser.open("coverage/cockpit");
        assertThat(page.locator("h1")).hasText("Đang không có mạng");
        assertThat(page.locator("p")).containsText("chưa mở lần nào");
    }

    @Test
    void what_was_kept_goes_at_sign_out_and_when_somebody_else_signs_in() {
        SmallArmy army = SmallArmy.of(admin, "OH");
        Page page = as(soldier(army, "11"));
        keep(LESSON);
        assertThat(keptCaches()).hasSize(1);
        Object first = keptCaches().get(0);
        as(soldier(army, "22"));
        keep("learning/my-learning");
        assertThat(keptCaches()).as("one reader at a time").hasSize(1).doesNotContain(first);
        wire.cut();
        browser.open(LESSON);
        assertThat(page.locator("h1")).hasText("Đang không có mạng");
        wire.mend();
        page.context().clearCookies();
        browser.open("account/sign-in");
        assertThat(keptCaches()).as("gone before the page is there").isEmpty();
        wire.cut();
        browser.open("learning/my-learning");
        assertThat(page.locator("h1")).hasText("Đang không có mạng");
    }

    private int done(ApiClient client) {
        return client.get("courses/lua-dao-deepfake").json().getJsonObject("progress").getInt("done");
    }

    @Test
    void a_lesson_marked_without_a_network_waits_where_everybody_sees_it_and_is_sent_when_it_is_back() {
        SmallArmy army = SmallArmy.of(admin, "OI");
        ApiClient client = soldier(army, "11");
        Page page = as(client);
        keep(COURSE);
        keep(LESSON);
        wire.cut();
        browser.open(LESSON);
        page.locator("[id='done:go']").click();
        assertThat(page.locator("#learnt")).containsText("chờ gửi: “");
        assertThat(page.locator("#learnt a")).hasText("Sang bài tiếp");
        browser.requireAccessible("lesson-waiting");
        browser.shootAll("lesson-waiting");
        assertThat(done(client)).as("what changes something is never answered from what was kept").isZero();
        page.reload();
        assertThat(page.locator("#learnt")).containsText("chờ gửi"); // the mark is on the machine, not on the page
        browser.open(COURSE);
        assertThat(page.locator("a.item:has([data-waiting])")).hasAttribute("href", "/" + LESSON);
        browser.requireAccessible("course-waiting");
        browser.shootAll("course-waiting");
        wire.mend();
        assertThat(page.locator(".item__icon--done")).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        assertThat(page.locator("#learnt")).isEmpty();
        assertThat(done(client)).isEqualTo(1);
        assertThat(page.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('hvs-learnt')).length")).isEqualTo(0);
    }

    @Test
    void a_mark_the_server_does_not_take_is_told_with_its_reason_and_another_reader_never_sees_it() {
        SmallArmy army = SmallArmy.of(admin, "OK");
        Page page = as(soldier(army, "11"));
        browser.open(COURSE);
        String store = "hvs-learnt:" + page.locator("meta[name=hvs-reader]").getAttribute("content");
        page.evaluate("([store, marks]) => localStorage.setItem(store, marks)",
                List.of(store, "[{\"course\":\"lua-dao-deepfake\",\"lesson\":\"khong-con\",\"title\":\"Bài cũ\",\"seconds\":60}]"));
        page.reload();
        assertThat(page.locator("#learnt")).containsText("“Bài cũ” chưa được tính.");
        browser.requireAccessible("course-mark-refused");
        as(soldier(army, "22"));
        browser.open(COURSE);
        assertThat(page.locator("#learnt")).isEmpty();
        as(soldier(army, "11"));
        browser.open(COURSE);
        page.locator("#learnt button").click();
        assertThat(page.locator("#learnt")).isEmpty();
        page.reload();
        assertThat(page.locator("#learnt")).isEmpty();
    }
}
