package vn.hocvuso.learning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.Browser;
import vn.hocvuso.testing.FourEyes;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** Conditions and rules from their writing in the browser to the learner who stands before a closed lesson. */
@Tag("browser")
class AccessIT extends ServerIT {
    private static final int TABLET = 768;

    private static FourEyes reviewers;

    @RegisterExtension
    final Browser browser = new Browser(BASE);

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    /** A course of three lessons, published with these rules. @return its slug */
    private String course(String title, String access) {
        JsonObject draft = admin.post("course-drafts", Map.of("title", title)).expect(201).json();
        String slug = draft.getJsonObject("course").getString("slug");
        String drafts = "course-drafts/" + slug;
        for (String lesson : List.of("Bài một", "Bài hai", "Bài ba")) {
            admin.post(drafts + "/lessons", Map.of("title", lesson, "section", 0)).expect(201);
            String key = "/lessons/" + lesson.replace("Bài một", "bai-mot").replace("Bài hai", "bai-hai").replace("Bài ba", "bai-ba");
            admin.putText(drafts + key + "/description", "application/json",
                    json("{'revision':1,'title':'" + lesson + "','minutes':5,'objectives':['Làm được một việc'],'skills':[],'sources':[]}")).expect(200);
        }
        int revision = admin.get(drafts).json().getInt("revision");
        admin.putText(drafts + "/description", "application/json", json(
                "{'revision':" + revision + ",'title':'" + title + "','summary':'Để thử','audience':['SQ'],'skills':[],'objectives':['Thử được'],'completion':'lessons'}")).expect(200);
        admin.putText(drafts + "/access", "application/json", json("{'revision':0,'access':" + access + "}")).expect(200);
        if (reviewers == null) {
            reviewers = new FourEyes(BASE, admin, SmallArmy.of(admin, "AR"));
        }
        reviewers.approve(admin, slug);
        ApiClient.Answer published = admin.postText(drafts + "/publications", "application/json", json("{'nothingSecret':true}"));
        assertThat(published.status()).as(published.body()).isEqualTo(201);
        return slug;
    }

    @Test
    void what_is_closed_is_refused_with_its_reason_in_the_readers_language() {
        SmallArmy army = SmallArmy.of(admin, "AC");
        String slug = course("Mở dần từng bài", "[{'lesson':'bai-hai','open':{'after':'bai-mot'}},{'lesson':'bai-ba','done':{'by':'time','minutes':2}}]");
        ApiClient soldier = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        JsonObject lesson = soldier.get("courses/" + slug).expect(200).json().getJsonArray("sections").getJsonObject(0).getJsonArray("lessons").getJsonObject(1);
        assertThat(lesson.getString("lock")).isEqualTo("xong “Bài một”");
        ApiClient.Answer closed = soldier.get("courses/" + slug + "/lessons/bai-hai").expect(403);
        assertThat(closed.problem()).isEqualTo("activity-locked");
        assertThat(closed.json().getString("detail")).isEqualTo("\"Bài hai\" chưa mở. Mở khi xong “Bài một”.");
        assertThat(soldier.with("Accept-Language", "en").get("courses/" + slug + "/lessons/bai-hai").json().getString("detail"))
                .isEqualTo("\"Bài hai\" is not open yet. It opens when “Bài một” is done.");
        String progress = "me/courses/" + slug + "/lessons/";
        soldier.put(progress + "bai-hai/progress", Map.of("state", "completed")).expect(403);
        soldier.get("courses/" + slug + "/lessons/bai-ba").expect(200);
        assertThat(soldier.put(progress + "bai-ba/progress", Map.of("state", "completed", "seconds", 3600)).expect(409).problem()).isEqualTo("lesson-needs-time");
        assertThat(soldier.post(progress + "bai-ba/presence", Map.of()).expect(200).json().getInt("needed")).isEqualTo(120);
        soldier.post(progress + "bai-mot/presence", Map.of()).expect(204);
        assertThat(soldier.put(progress + "bai-mot/progress", Map.of("state", "completed", "reader", "1f")).expect(409).problem())
                .as("kept in the browser by whoever had it before").isEqualTo("other-reader");
        soldier.put(progress + "bai-mot/progress", Map.of("state", "completed")).expect(200);
        soldier.get("courses/" + slug + "/lessons/bai-hai").expect(200);
    }

    /** The small course of the tests under another name: files are the only way a test comes to belong to a course. */
    private static byte[] files(String slug, String access) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes); Stream<Path> walk = Files.walk(Path.of("src/test/content"))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = Path.of("src/test/content").relativize(file).toString();
                if (!name.startsWith("programmes") && !name.startsWith("quizzes")) {
                    String more = name.endsWith("020-bai-hai/lesson.md") ? "\n![Màn hình có một cửa sổ](media/anh.png)\n" : "";
                    put(zip, name.replace("khoa-mau", slug), Files.readString(file).replace("khoa-mau", slug).replace("0000-4000-8000-", "0000-4000-8ac0-") + more);
                }
            }
            put(zip, "courses/" + slug + "/access.yaml", access);
            zip.putNextEntry(new ZipEntry("courses/" + slug + "/lessons/020-bai-hai/media/anh.png"));
            ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", zip);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_test_behind_a_condition_of_a_file_is_not_begun() throws Exception {
        SmallArmy army = SmallArmy.of(admin, "AT");
        HttpRequest sent = HttpRequest.newBuilder(BASE.resolve("api/v1/content/imports"))
                .header("Authorization", "Bearer " + admin.token())
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        files("khoa-dong", "- lesson: bai-hai\n  open: {after: bai-mot}\n- quiz: kiem-tra-khoa-dong\n  open:\n    all:\n      - after: bai-mot\n      - not: {group: [SQ]}\n")))
                .build();
        HttpResponse<String> taken = HttpClient.newHttpClient().send(sent, HttpResponse.BodyHandlers.ofString());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        ApiClient soldier = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        ApiClient.Answer closed = soldier.post("quizzes/kiem-tra-khoa-dong/attempts", Map.of()).expect(403);
        assertThat(closed.json().getString("detail")).isEqualTo("\"Kiểm tra khóa mẫu\" chưa mở. Mở khi xong “Bài một”.");
        assertThat(ApiClient.signedIn(BASE, army.name("02"), SmallArmy.PASSWORD).post("quizzes/kiem-tra-khoa-dong/attempts", Map.of()).expect(403).json().getString("detail"))
                .isEqualTo("\"Kiểm tra khóa mẫu\" chưa mở. Mở khi xong “Bài một” và không thuộc nhóm SQ.");
        assertThat(soldier.get("courses/khoa-dong/media/bai-hai/anh.png").expect(403).problem()).as("a picture is closed as its lesson is").isEqualTo("activity-locked");
        Page page = as(soldier);
        browser.pass("attempt-locked", "quiz/attempt?quiz=kiem-tra-khoa-dong");
        assertThat(page.locator("main")).containsText("Mở khi xong “Bài một”");
        assertThat(page.locator("#start")).hasCount(0);
        soldier.put("me/courses/khoa-dong/lessons/bai-mot/progress", Map.of("state", "completed")).expect(200);
        soldier.get("courses/khoa-dong/media/bai-hai/anh.png").expect(200);
        browser.open("quiz/attempt?quiz=kiem-tra-khoa-dong");
        assertThat(page.locator("#start")).isVisible();
        assertThat(soldier.post("quizzes/kiem-tra-khoa-dong/attempts", Map.of()).expect(201).json().getInt("number")).as("the refused one left nothing").isEqualTo(1);
    }

    @Test
    void rules_that_cannot_be_read_or_met_are_told_in_a_sentence() {
        String slug = course("Điều kiện viết sai", "[]");
        admin.put("course-drafts/" + slug, Map.of());
        String access = "course-drafts/" + slug + "/access";
        int revision = admin.get(access).json().getInt("revision");
        for (String wrong : List.of("[{'lesson':'bai-mot','open':{'magic':1}}]", "[{'open':{'after':'x'}}]", "[{'lesson':'bai-mot','open':{'from':'mai'}}]",
                "[{'lesson':'bai-mot','done':{'by':'time'}}]", "[{'lesson':'bai-mot','open':{'all':[]}}]", "[1]")) {
            ApiClient.Answer refused = admin.putText(access, "application/json", json("{'revision':" + revision + ",'access':" + wrong + "}")).expect(422);
            assertThat(refused.problem()).as(wrong).isEqualTo("access-unreadable");
            assertThat(refused.json().getString("detail")).as(wrong).isNotBlank().doesNotContain("row.");
        }
        JsonObject circle = admin.putText(access, "application/json", json("{'revision':" + revision
                + ",'access':[{'lesson':'bai-mot','open':{'after':'bai-hai'}},{'lesson':'bai-hai','open':{'after':'bai-mot'}}]}")).expect(200).json();
        assertThat(circle.getJsonArray("faults").toString()).contains("bai-mot → bai-hai → bai-mot");
        assertThat(admin.postText("course-drafts/" + slug + "/publications", "application/json", json("{'nothingSecret':true}")).expect(422).body())
                .contains("access-cycle", "access.yaml");
        assertThat(admin.putText(access, "application/json", json("{'revision':" + revision + ",'access':[]}")).expect(409).problem()).isEqualTo("stale-version");
        SmallArmy army = SmallArmy.of(admin, "AX");
        ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD).get(access).expect(403);
    }

    /** Pictures at the widths of a phone, a tablet and a desk. */
    private void shoot(String name) {
        browser.shootAll(name);
        browser.shoot(name, TABLET, true);
        browser.shoot(name, TABLET, false);
        browser.desktop();
    }

    /** As whoever holds the token; without the way through the sign-in page. */
    private Page as(ApiClient client) {
        browser.open("account/sign-in");
        browser.page().context().addCookies(List.of(new Cookie("hvs-token", client.token()).setUrl(BASE.toString())));
        return browser.page();
    }

    @Test
    void an_instructor_builds_a_nested_condition_and_tries_it() {
        SmallArmy army = SmallArmy.of(admin, "AB");
        String slug = course("Soạn điều kiện", "[]");
        admin.put("course-drafts/" + slug, Map.of());
        Page page = as(admin);
        browser.pass("course-access", "publishing/course-access?slug=" + slug);
        shoot("course-access");
        page.locator("main table a").nth(2).click();
        page.locator("select[name='new.c']").selectOption("after");
        page.locator("button[value='add:c']").click();
        page.locator("select[name='value.c.0']").selectOption("bai-mot");
        page.locator("select[name='new.c']").selectOption("any");
        page.locator("button[value='add:c']").click();
        assertThat(page.locator("select[name='value.c.0']")).hasValue("bai-mot");
        page.locator("select[name='new.c.1']").selectOption("group");
        page.locator("button[value='add:c.1']").click();
        page.locator("input[name='value.c.1.0'][value=SQ]").check();
        page.locator("select[name='new.c.1']").selectOption("unit");
        page.locator("button[value='add:c.1']").click();
        page.locator("input[name='value.c.1.1']").fill(army.name("C1"));
        page.locator("#by").selectOption("view");
        page.locator("#minutes").fill("2");
        browser.requireAccessible("course-access-form");
        shoot("course-access-form");
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("saved=yes"));
        Locator line = page.locator("main tbody tr").nth(2);
        assertThat(line).containsText("Mở khi xong “Bài một” và (thuộc nhóm SQ hoặc thuộc đơn vị AB-C1).");
        assertThat(line).containsText("đọc đủ 2 phút là tính xong");
        shoot("course-access-said");
        trial(page, slug, army);
        page.navigate(BASE.resolve("publishing/course-access?slug=" + slug + "&edit=lesson:bai-hai").toString());
        page.locator("select[name='new.c.1']").selectOption("from");
        page.locator("button[value='add:c.1']").click();
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("Dòng điều kiện");
        browser.requireAccessible("course-access-refused");
        shoot("course-access-refused");
    }

    private void trial(Page page, String slug, SmallArmy army) {
        browser.pass("course-trial", "publishing/course-trial?slug=" + slug);
        shoot("course-trial");
        assertThat(page.locator("main tbody tr").nth(1)).containsText("Còn khóa");
        page.locator("input[name=done][value=bai-mot]").check();
        page.locator("#unit").fill(army.name("C1"));
        page.locator("main button[type=submit]").first().click();
        assertThat(page.locator("main tbody tr").nth(1)).containsText("Đang mở");
        page.locator("#unit").fill("khong-co");
        page.locator("main button[type=submit]").first().click();
        assertThat(page.locator("main [role=alert]")).containsText("khong-co");
        browser.requireAccessible("course-trial-unknown");
        shoot("course-trial-unknown");
    }

    @Test
    void a_learner_sees_the_lock_its_reason_and_the_time_that_is_missing() {
        SmallArmy army = SmallArmy.of(admin, "AL");
        String slug = course("Khóa có bài đóng", "[{'lesson':'bai-hai','open':{'after':'bai-mot'}},{'lesson':'bai-mot','done':{'by':'time','minutes':1}},{'lesson':'bai-ba','done':{'by':'view'}}]");
        Page page = as(ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD));
        browser.pass("course-locked", "learning/course?slug=" + slug);
        shoot("course-locked");
        assertThat(page.locator("main")).containsText("Mở khi xong “Bài một”.");
        page.navigate(BASE.resolve("learning/lesson?course=" + slug + "&lesson=bai-hai").toString());
        assertThat(page).hasURL(Pattern.compile("locked=bai-hai"));
        assertThat(page.locator("main [role=status]")).containsText("Bài “Bài hai” chưa mở");
        browser.requireAccessible("course-locked-asked");
        shoot("course-locked-asked");
        browser.pass("lesson-timed", "learning/lesson?course=" + slug + "&lesson=bai-mot");
        assertThat(page.locator("#time-left")).hasText("Còn khoảng 1 phút.");
        page.locator("[id='done:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("ít nhất 1 phút");
        shoot("lesson-timed-refused");
        browser.pass("lesson-viewed", "learning/lesson?course=" + slug + "&lesson=bai-ba");
        assertThat(page.locator("article .badge--success")).isVisible();
    }
}
