package vn.hocvuso.publishing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.JsonObject;
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

/** A lieutenant's free evening: a test is made, tried, reviewed, published, and a soldier sits it. */
@Tag("browser")
class DraftedTestsJourneyIT extends ServerIT {
    private static final String COURSE = "van-ban-bang-tinh-trinh-chieu";
    private static final int MANY = 60;

    @RegisterExtension
    final Browser browser = new Browser(BASE);

    private final Entrance entrance = new Entrance(browser);

    @Test
    void a_lieutenant_makes_a_test_and_a_soldier_sits_it() {
        SmallArmy army = SmallArmy.of(admin, "TD");
        army.grant("02", "INSTRUCTOR", "E");
        bank();
        Page page = entrance.firstTime(army.name("02"), SmallArmy.PASSWORD);
        browser.open("publishing/course-tests?slug=" + COURSE);
        page.locator("[id='opening:go']").click();
        page.locator("#test-title").fill("Kiểm tra tối thứ Bảy");
        page.locator("input[name=preset][value=final]").check();
        browser.pass("course-tests", "publishing/course-tests?slug=" + COURSE);
        page.locator("#test-title").fill("Kiểm tra tối thứ Bảy");
        page.locator("input[name=preset][value=final]").check();
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("test=kiem-tra-toi-thu-bay"));
        assertThat(page.locator("#ready")).containsText("chưa hỏi câu nào");
        browser.requireAccessible("test-draft-empty");
        browser.shootAll("test-draft-empty");
        tenArePicked(page);
        someAreDrawn(page);
        theTermsAreSaid(page);
        twoPeopleChangeItAtOnce(page);
        aPaperIsTried(page);
        published(army);
        ApiClient soldier = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        JsonObject paper = soldier.post("quizzes/kiem-tra-toi-thu-bay/attempts", Map.of()).expect(201).json();
        assertThat(paper.getJsonArray("questions")).hasSize(13);
        assertThat(paper.getJsonArray("questions").getValuesAs(JsonObject.class).stream().filter(one -> one.containsKey("worth")).map(one -> one.getJsonNumber("worth").doubleValue()))
                .as("one of the picked and what was drawn; the others give one point").containsExactlyInAnyOrder(4.5, 0.5, 0.5, 0.5);
        JsonObject result = soldier.post("attempts/" + paper.getString("id") + "/submission", Map.of()).expect(200).json();
        assertThat(result.getInt("total")).isEqualTo(13);
        assertThat(result.getJsonNumber("maxScore").doubleValue()).isEqualTo(15);
    }

    private void bank() {
        StringBuilder gift = new StringBuilder();
        for (int i = 1; i <= MANY; i++) {
            gift.append("// [id:td-%03d] [tag:level:%d] [tag:tinh-huong]\n".formatted(i, i % 4 + 1));
            gift.append("::td-%03d::Tình huống số %d, đồng chí làm gì?{=báo cáo ~bỏ qua ~tự xử lý}\n\n".formatted(i, i));
        }
        admin.put("question-banks/td-kho", Map.of("title", "Kho tình huống"));
        admin.postText("question-banks/td-kho/imports?format=gift", "text/plain", gift.toString()).expect(202);
    }

    private void tenArePicked(Page page) {
        browser.pass("test-questions", "publishing/test-questions?slug=" + COURSE + "&test=kiem-tra-toi-thu-bay&bank=td-kho&q=tinh+huong");
        Locator boxes = page.locator("input[name=picked]");
        assertThat(boxes).hasCount(50);
        for (int i = 0; i < 10; i++) {
            boxes.nth(i).check();
        }
        page.locator("[id='form:go']").click();
        assertThat(page.locator("main [role=status]")).containsText("10 câu cố định");
        assertThat(page.locator("input[name=picked]:checked")).hasCount(10);
        page.locator(".page__head .btn").click();
        assertThat(page.locator("#questions li")).hasCount(10);
        String second = page.locator("#questions li a").nth(1).textContent();
        page.getByLabel("Đưa câu 2 lên").click();
        assertThat(page.locator("#questions li a").first()).hasText(second);
        assertThat(page.locator("#questions")).containsText("Đã lưu vào bản nháp");
        page.getByLabel("Điểm của câu 1", new Page.GetByLabelOptions().setExact(true)).fill("0");
        page.locator("[id='asked:weigh']").click();
        assertThat(page.locator("[role=alert]")).containsText("từ 0,01 đến 100");
        page.getByLabel("Điểm của câu 1", new Page.GetByLabelOptions().setExact(true)).fill("4,5");
        page.locator("[id='asked:weigh']").click();
        assertThat(page.locator("#questions")).containsText("Đã lưu vào bản nháp");
        assertThat(page.locator("#sum")).containsText("10 câu · 13,5 điểm");
    }

    private void someAreDrawn(Page page) {
        page.locator("#count-0").fill("99");
        page.locator("#bank-0").selectOption("td-kho");
        page.locator("#tags-0").fill("tinh-huong");
        assertThat(page.locator("#found-0")).containsText("Thiếu: có 50 câu, cần 99");
        assertThat(page.locator("#together")).containsText("Có dòng thiếu câu");
        page.evaluate("scrollTo(0, 0)"); // no button half under the bar, wherever typing has scrolled to
        browser.requireAccessible("test-draft-lacking");
        page.locator("#count-0").fill("3");
        assertThat(page.locator("#found-0")).containsText("Đủ: có 50 câu, cần 3");
        page.locator("#points-0").fill("1,234");
        assertThat(page.locator("#state")).containsText("không phải số điểm");
        page.locator("#points-0").fill("0,5");
        page.locator("[id='drawing:go']").click();
        assertThat(page.locator("#draws")).containsText("Đã lưu vào bản nháp");
        assertThat(page.locator("#found-0")).containsText("Đủ: có 50 câu, cần 3");
        assertThat(page.locator("#ready")).containsText("Đủ câu để ra đề");
        assertThat(page.locator(".page__head")).containsText("13 câu");
    }

    private void theTermsAreSaid(Page page) {
        page.locator("#pass").fill("180");
        page.locator("#minutes").fill("15");
        page.locator("[id='about:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("Ngưỡng đạt");
        assertThat(page.locator("#minutes")).hasValue("15");
        browser.requireAccessible("test-draft-refused");
        browser.shootAll("test-draft-refused");
        page.locator("#pass").fill("60");
        page.locator("[id='about:go']").click();
        assertThat(page.locator(".page__head")).containsText("15 điểm · đạt từ 9 điểm · 15 phút");
        page.getByText("Điểm trước, đóng bài mới cho xem hết").click();
        assertThat(page.locator("input[name=closed][value=key]")).isChecked();
        page.locator("[id='showing:go']").click();
        assertThat(page.locator("#review")).containsText("Đã lưu vào bản nháp");
        assertThat(page.locator("input[name=after][value=key]")).not().isChecked();
    }

    private void twoPeopleChangeItAtOnce(Page page) {
        page.locator("#grace").fill("x");
        assertThat(page.locator("#state")).containsText("không phải số nguyên");
        page.locator("#grace").fill("90");
        assertThat(page.locator("#state")).containsText("Đã lưu nháp");
        String path = "course-drafts/" + COURSE + "/tests/kiem-tra-toi-thu-bay";
        String revision = admin.get(path).expect(200).json().getString("revision");
        Map<String, Object> shown = Map.of("after", List.of("marks"), "later", List.of(), "closed", List.of());
        admin.put(path, Map.of("revision", revision, "review", shown)).expect(200);
        assertThat(admin.put(path, Map.of("revision", revision, "review", Map.of("after", List.of()))).expect(409).json().getJsonArray("lines")).isNotEmpty();
        page.locator("#attempts").fill("5");
        assertThat(page.locator("#conflict h2")).containsText("đã sửa bài kiểm tra này");
        page.evaluate("scrollTo(0, 0)");
        browser.requireAccessible("test-draft-conflict");
        browser.shootAll("test-draft-conflict");
        page.locator("#conflict .btn").first().click();
        assertThat(page.locator("#conflict h2")).hasCount(0);
        assertThat(page.locator("input[name=after][value=answer]")).not().isChecked();
        assertThat(page.locator("#attempts")).hasValue("5");
        assertThat(page.locator("#grace")).hasValue("90");
    }

    private void aPaperIsTried(Page page) {
        page.getByText("Thử đề").click();
        assertThat(page.locator("#paper li")).hasCount(13);
        browser.pass("test-draft", "publishing/test-draft?slug=" + COURSE + "&test=kiem-tra-toi-thu-bay&paper=1");
        browser.pass("course-tests-new", "publishing/course-tests?slug=" + COURSE);
        assertThat(page.locator("main")).containsText("Mới, chờ xuất bản");
    }

    private void published(SmallArmy army) {
        new FourEyes(BASE, admin, army).approve(admin, COURSE);
        browser.page().context().clearCookies();
        browser.page().context().addCookies(List.of(new Cookie("hvs-token", admin.token()).setUrl(BASE.toString())));
        Page page = browser.open("publishing/course-draft?slug=" + COURSE);
        page.locator("[name=nothingSecret]").check();
        page.locator("[id='release:go']").click();
        page.waitForURL(Pattern.compile("version="));
        browser.open("publishing/course-tests?slug=" + COURSE);
        assertThat(page.locator("main")).containsText("Kiểm tra tối thứ Bảy");
        assertThat(page.locator("tbody")).not().containsText("chờ xuất bản");
    }

    @Test
    void a_paper_test_is_typed_in_one_go() {
        SmallArmy army = SmallArmy.of(admin, "TG");
        army.grant("02", "INSTRUCTOR", "E");
        Page page = entrance.firstTime(army.name("02"), SmallArmy.PASSWORD);
        String course = admin.post("course-drafts", Map.of("title", "Đề của chính trị viên")).expect(201).json().getJsonObject("course").getString("slug");
        browser.pass("test-typing", "publishing/test-typing?slug=" + course);
        page.locator("#typed").fill("Câu 1: Ai giữ mật khẩu của đồng chí?\nA. Chỉ huy\nB. Không ai khác\nĐáp án: B\n\nCâu 2: Nghi lừa đảo thì làm gì?\nA. Bấm thử\nB. Báo cáo\n");
        page.locator("#test-title").fill("Đề giấy tháng 12");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("1 chỗ phải sửa");
        assertThat(page.locator("#understood")).containsText("dòng 6");
        assertThat(page.locator("#look article")).hasCount(1);
        browser.requireAccessible("test-typing-wrong");
        browser.shootAll("test-typing-wrong");
        page.locator("#typed").fill(page.locator("#typed").inputValue() + "Đáp án: B\n");
        page.locator("[id='form:look']").click();
        assertThat(page.locator("#understood")).containsText("Đọc được 2 câu, không có lỗi");
        assertThat(page.locator("#look .choice")).hasCount(4);
        browser.requireAccessible("test-typing-clean");
        browser.shootAll("test-typing-clean");
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("test=de-giay-thang-12"));
        assertThat(page.locator("#questions li")).hasCount(2);
        assertThat(page.locator("#ready")).containsText("Đủ câu để ra đề");
    }
}
