package vn.hocvuso.publishing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.Browser;
import vn.hocvuso.testing.Entrance;
import vn.hocvuso.testing.FourEyes;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** An instructor's evening in a real browser: a course is begun, put in order, written, and somebody else writes too. */
@Tag("browser")
class WorkshopJourneyIT extends ServerIT {
    private static final String DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 360 60\"><rect class=\"f-brand\" x=\"4\" y=\"4\" width=\"300\" height=\"40\"/></svg>";

    @RegisterExtension
    final Browser browser = new Browser(BASE);

    private final Entrance entrance = new Entrance(browser);

    @Test
    void an_instructor_begins_a_course_and_puts_it_in_order() {
        SmallArmy army = SmallArmy.of(admin, "JW");
        army.grant("02", "INSTRUCTOR", "E");
        Page page = entrance.firstTime(army.name("02"), SmallArmy.PASSWORD);
        browser.pass("course-drafts", "publishing/course-drafts");
        page.locator("#course-title").fill("Gửi thư công vụ");
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("course-draft\\?slug=gui-thu-cong-vu"));
        add(page, "#add-section", "Chuẩn bị");
        add(page, "#add-lesson-0", "Viết tiêu đề");
        add(page, "#add-lesson-0", "Kiểm tra người nhận");
        Locator lessons = page.locator(".outline__lesson a");
        assertThat(lessons).hasText(new String[] {"Viết tiêu đề", "Kiểm tra người nhận"});
        lessons.nth(1).press("Alt+ArrowUp");
        assertThat(lessons).hasText(new String[] {"Kiểm tra người nhận", "Viết tiêu đề"});
        assertThat(lessons.nth(0)).isFocused();
        page.locator(".outline__lesson").nth(1).dragTo(page.locator(".outline__lesson").nth(0));
        assertThat(lessons).hasText(new String[] {"Viết tiêu đề", "Kiểm tra người nhận"});
        page.getByLabel("Bỏ khỏi khóa, vẫn giữ bài: Viết tiêu đề").click();
        assertThat(lessons).hasCount(1);
        assertThat(page.locator("#outline")).containsText("Bài đã bỏ ra");
        browser.requireAccessible("course-draft-aside");
        page.locator("#undo").click();
        assertThat(lessons).hasText(new String[] {"Viết tiêu đề", "Kiểm tra người nhận"});
        page.getByLabel("Đổi tên: Chuẩn bị").click();
        page.getByLabel("Tên mới").fill("Trước khi gửi");
        page.getByLabel("Tên mới").press("Enter");
        assertThat(page.locator("#section-0")).hasText("Trước khi gửi");
        page.locator("#summary").fill("Gửi đúng người, đúng việc.");
        page.locator("[id='about:go']").click();
        assertThat(page.locator("main [role=status]").last()).containsText("Đã lưu");
        browser.pass("course-draft", "publishing/course-draft?slug=gui-thu-cong-vu");
        page.locator("[id='release:check']").click();
        assertThat(page.locator("#release .callout--danger")).containsText("course.yaml");
        browser.requireAccessible("course-draft-checked");
        browser.shootAll("course-draft-checked");
        browser.pass("course-difference", "publishing/course-difference?slug=gui-thu-cong-vu");
        assertThat(page.locator(".diffline--added").first()).isVisible();
    }

    private static void add(Page page, String field, String title) {
        page.locator(field).fill(title);
        page.locator(field).press("Enter");
        assertThat(page.locator("#outline")).containsText(title);
    }

    @Test
    void a_draft_is_published_by_who_may() {
        browser.page().context().addCookies(List.of(new Cookie("hvs-token", admin.token()).setUrl(BASE.toString())));
        admin.put("course-drafts/may-tinh-tep-thu-muc", Map.of());
        Page page = browser.open("publishing/course-draft?slug=may-tinh-tep-thu-muc");
        page.locator("#summary").fill("Dùng máy, tệp và thư mục gọn gàng.");
        page.locator("[id='about:go']").click();
        page.waitForURL(Pattern.compile("saved=yes"));
        page.locator("#note").fill("Tóm tắt gọn hơn");
        page.locator("[id='release:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("bí mật nhà nước");
        assertThat(page.locator("#note")).hasValue("Tóm tắt gọn hơn");
        page.locator("[name=nothingSecret]").check();
        page.locator("[id='release:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("chưa được duyệt");
        review(page);
        browser.open("publishing/course-draft?slug=may-tinh-tep-thu-muc");
        page.locator("#note").fill("Tóm tắt gọn hơn");
        page.locator("[name=nothingSecret]").check();
        page.locator("[id='release:go']").click();
        page.waitForURL(Pattern.compile("version=2"));
        assertThat(page.locator("main")).containsText("Đã xuất bản: bản 2");
        browser.requireAccessible("course-draft-published");
        browser.shootAll("course-draft-published");
        browser.pass("course-learners", "publishing/course-learners?slug=may-tinh-tep-thu-muc");
        assertThat(page.locator("main")).containsText("Bản và người học");
        browser.pass("media-library", "publishing/media-library?kind=drawing");
        assertThat(page.locator(".gallery li").first()).isVisible();
        browser.pass("question-bulk", "publishing/question-bulk?slug=may-tinh-tep-thu-muc&tag=check");
        assertThat(page.locator("[name=names]").first()).isChecked();
        browser.pass("course-difference-versions", "publishing/course-difference?slug=may-tinh-tep-thu-muc&from=1&to=2");
        assertThat(page.locator(".diffline--added")).hasCount(1);
        assertThat(page.locator(".diffline--added")).containsText("gọn gàng");
    }

    /** A line is spoken of, the comment resolved, two others approve. */
    private void review(Page page) {
        browser.open("publishing/draft-review?slug=may-tinh-tep-thu-muc&file=course.yaml");
        page.locator(".diffline--added .numbered__at").click();
        page.locator("#said").fill("Tóm tắt đã rõ hơn");
        browser.requireAccessible("draft-review-say");
        page.locator("[id='say:go']").click();
        assertThat(page.locator("#comments")).containsText("Tóm tắt đã rõ hơn");
        browser.pass("draft-review", "publishing/draft-review?slug=may-tinh-tep-thu-muc&file=course.yaml");
        page.getByLabel("Đã xử lý: Tóm tắt đã rõ hơn").click();
        assertThat(page.locator("#comments")).containsText("0 chưa xử lý");
        new FourEyes(BASE, admin, SmallArmy.of(admin, "JZ")).approve(admin, "may-tinh-tep-thu-muc");
        browser.pass("course-reviewers", "publishing/course-reviewers");
        assertThat(page.locator("main")).containsText("JZ-11");
        browser.open("publishing/draft-review?slug=may-tinh-tep-thu-muc");
        assertThat(page.locator(".page__head")).containsText("xuất bản được");
        browser.requireAccessible("draft-review-approved");
    }

    @Test
    void a_question_is_written_and_put_right_where_it_stands() {
        browser.page().context().addCookies(List.of(new Cookie("hvs-token", admin.token()).setUrl(BASE.toString())));
        admin.put("question-banks/qe-kho", Map.of("title", "Kho để sửa"));
        Page page = browser.open("publishing/question-bank?slug=qe-kho");
        page.locator(".page__head a[href*=question-edit]").click();
        assertThat(page.locator("#typed")).hasValue(Pattern.compile("cau-moi-1"));
        browser.pass("question-edit-new", "publishing/question-edit?bank=qe-kho&type=matching");
        page.locator("#typed").fill("// [id:qe-1] [tag:level:1]\n::qe-1::Mật khẩu dài ít nhất bao nhiêu ký tự?{#12:0}\n");
        page.locator("[id='form:look']").click();
        assertThat(page.locator("#look input")).isVisible();
        browser.requireAccessible("question-edit-look");
        browser.shootAll("question-edit-look");
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("name=qe-1"));
        page.locator(".page__head a[href*=question-edit]").click();
        assertThat(page.locator("#look")).containsText("Mật khẩu");
        page.locator("#typed").fill("// [id:qe-1]\n::qe-1::Mật khẩu an toàn?{~a ~b}\n");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("#understood")).containsText("đáp án");
        browser.requireAccessible("question-edit-wrong");
        browser.shootAll("question-edit-wrong");
        page.locator("#typed").fill("// [id:qe-1]\n::qe-1::Mật khẩu nên dài ít nhất mấy ký tự?{#12:0}\n");
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("question\\?"));
        assertThat(page.locator(".page__head")).containsText("phiên bản 2");
    }

    @Test
    void what_is_written_is_saved_and_looks_as_learners_will_see_it() {
        Page page = openLesson("JX");
        browser.requireAccessible("lesson-draft");
        page.locator("#text").fill("Mở bài **đậm**.\n\n## Việc phải làm\n\nTiếp.\n");
        assertThat(page.locator("#state")).containsText("Đã lưu nháp");
        assertThat(page.locator("#preview .lead strong")).hasText("đậm");
        page.locator("[data-act=nho]").click();
        assertThat(page.locator("#preview .callout--note")).isVisible();
        page.locator("[data-panel=panel-media]").click();
        page.locator("#media-file").setInputFiles(new FilePayload("Sơ đồ.svg", "image/svg+xml", DRAWING.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#media-label")).isFocused();
        assertThat(page.locator(".picker__drawing svg")).isVisible();
        browser.requireAccessible("lesson-draft-media");
        page.locator("#media-label").fill("Một ô màu, chỗ để viết tên người nhận thư");
        page.locator("#media-label").press("Enter");
        assertThat(page.locator("#preview figure svg")).isVisible();
        assertThat(page.locator("#text")).isFocused();
        page.locator("[data-panel=panel-media]").click();
        page.locator("#media-file").setInputFiles(new FilePayload("a.svg", "image/svg+xml", DRAWING.replace("<rect", "<rect onclick=\"x()\"").getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#media-said")).containsText("onclick");
        assertThat(page.locator("#state")).containsText("Đã lưu nháp");
        page.reload();
        assertThat(page.locator("#text")).hasValue(Pattern.compile("so-do\\.svg"));
        browser.pass("lesson-draft", page.url().substring(BASE.toString().length()));
    }

    @Test
    void a_picture_of_the_library_comes_to_the_cursor_by_keyboard_alone() {
        Page page = openLesson("JV");
        page.setViewportSize(360, 720);
        page.locator("#text").fill("Mở bài.\n\nCuối bài.\n");
        page.locator("#text").evaluate("area => area.setSelectionRange(8, 8)");
        page.locator("[data-panel=panel-media]").press("Enter");
        assertThat(page.locator("#media-search")).isFocused();
        Locator items = page.locator("#media-list .picker__pick");
        assertThat(items.first()).isVisible();
        page.locator("#media-search").pressSequentially("không có hình này");
        assertThat(items).hasCount(0);
        assertThat(page.locator("#media-said")).containsText("Không có tệp");
        browser.requireAccessible("lesson-draft-media-none");
        page.locator("#media-search").fill("");
        assertThat(items.first()).isVisible();
        browser.shoot("lesson-draft-media-360", 360, false);
        items.first().focus();
        items.first().press("Enter");
        assertThat(page.locator("#media-label")).not().hasValue("");
        page.locator("#media-label").fill("Hình của kho");
        page.locator("#media-caption").fill("Chú thích");
        page.locator("#media-caption").press("Enter");
        assertThat(page.locator("#panel-media")).isHidden();
        assertThat(page.locator("#text")).isFocused();
        assertThat(page.locator("#text")).hasValue(Pattern.compile("^Mở bài\\.\n\n!\\[Hình của kho]\\(media/[a-z0-9-]+\\.svg \"Chú thích\"\\)\n\nCuối bài"));
        page.locator("[data-panel=panel-media]").press("Enter");
        page.locator("#media-search").press("Escape");
        assertThat(page.locator("#panel-media")).isHidden();
        assertThat(page.locator("[data-panel=panel-media]")).isFocused();
    }

    @Test
    void a_soldier_who_was_named_to_review_finds_what_waits_and_nobody_else_sees_the_way_there() {
        SmallArmy army = SmallArmy.of(admin, "JU");
        Page page = entrance.firstTime(army.name("11"), SmallArmy.PASSWORD);
        assertThat(page.locator(".sidenav")).not().containsText("Chờ tôi duyệt");
        admin.put("course-reviewers/teaching/" + army.name("11"), Map.of()).expect(204);
        admin.put("course-reviewers/content/" + army.name("11"), Map.of()).expect(204);
        browser.open("publishing/reviews");
        Locator mine = page.locator("tbody a[href*='slug=huong-dan-vien-so']");
        assertThat(mine).hasCount(0);
        admin.put("course-drafts/huong-dan-vien-so", Map.of());
        admin.post("course-drafts/huong-dan-vien-so/review", Map.of("note", "Xin duyệt bài một")).expect(201);
        admin.get("course-drafts/huong-dan-vien-so/review").json().getJsonArray("stamps").getValuesAs(JsonObject.class).forEach(stamp ->
                admin.post("course-drafts/huong-dan-vien-so/review/explanations", Map.of(
                        "path", stamp.getString("path"), "line", stamp.getInt("line"), "word", stamp.getString("word"), "reason", "Bài dạy về độ mật")).expect(200));
        browser.pass("reviews", "publishing/reviews");
        assertThat(mine).hasCount(1);
        assertThat(page.locator(".sidenav [aria-current]")).hasText("Chờ tôi duyệt (" + page.locator("tbody tr").count() + ")");
        mine.click();
        page.waitForURL(Pattern.compile("draft-review\\?slug=huong-dan-vien-so"));
        browser.requireAccessible("draft-review-named");
        page.locator("[id$='approve']").click();
        assertThat(page.locator("[id='act']")).containsText(army.name("11"));
        browser.open("publishing/reviews");
        assertThat(mine).hasCount(0);
        admin.delete("course-reviewers/teaching/" + army.name("11")).expect(204);
        admin.delete("course-reviewers/content/" + army.name("11")).expect(204);
    }

    @Test
    void a_lost_network_and_a_second_author_lose_nothing() {
        Page page = openLesson("JY");
        String lesson = "course-drafts/thu-hop-lam-viec-nhom/lessons/" + page.url().replaceAll(".*lesson=", "");
        page.context().setOffline(true);
        page.locator("#text").fill("Viết lúc mất mạng.");
        assertThat(page.locator("#state")).containsText("Mất mạng");
        page.context().setOffline(false);
        assertThat(page.locator("#state")).containsText("Đã lưu nháp");
        int revision = admin.get(lesson).expect(200).json().getInt("revision");
        admin.put(lesson + "/text", Map.of("revision", revision, "text", "Người khác viết.")).expect(200);
        page.locator("#text").fill("Tôi viết tiếp.");
        assertThat(page.locator("#conflict h2")).containsText("đã sửa bài này");
        assertThat(page.locator(".diffline--removed")).containsText("Người khác viết.");
        assertThat(page.locator(".diffline--added")).containsText("Tôi viết tiếp.");
        browser.requireAccessible("lesson-draft-conflict");
        browser.shootAll("lesson-draft-conflict");
        page.locator("#conflict .btn--quiet").click();
        assertThat(page.locator("#text")).hasValue("Người khác viết.");
        page.reload();
        assertThat(page.locator("main")).containsText("Các bản trước");
        page.locator("details.fold summary").first().click();
        assertThat(page.locator("#former-0")).containsText("Tôi viết tiếp.");
    }

    private Page openLesson(String prefix) {
        SmallArmy army = SmallArmy.of(admin, prefix);
        army.grant("02", "INSTRUCTOR", "E");
        Page page = entrance.firstTime(army.name("02"), SmallArmy.PASSWORD);
        ApiClient.withToken(BASE, admin.token()).put("course-drafts/thu-hop-lam-viec-nhom", Map.of());
        browser.open("publishing/course-draft?slug=thu-hop-lam-viec-nhom");
        page.locator(".outline__lesson a").nth(prefix.equals("JX") ? 0 : 1).click();
        page.locator("#preview .lead").waitFor();
        return page;
    }
}
