package vn.hocvuso.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** Personal data by the API, as a soldier, a commander and an administrator meet it. */
class PrivacyIT extends ServerIT {
    /** Typed as an answer, so that it is found wherever answers leak. */
    private static final String MARK = "dauvetriengtu";

    private SmallArmy army;
    private ApiClient soldier;
    private ApiClient commander;

    @BeforeEach
    void load() {
        army = SmallArmy.of(admin, "PV");
        grantOnce("01", "COMMANDER", "E");
        soldier = as("11");
        commander = as("01");
    }

    private void grantOnce(String person, String role, String unit) {
        ApiClient.Answer answer = admin.post("people/" + army.name(person) + "/roles", Map.of("role", role, "unit", army.name(unit)));
        assertThat(answer.status()).isIn(201, 409);
    }

    private ApiClient as(String person) {
        return ApiClient.signedIn(BASE, army.name(person), SmallArmy.PASSWORD);
    }

    @Test
    void a_commander_walks_the_api_and_finds_nobodys_answers() {
        String campaign = army.campaign();
        String attempt = answerWithMark();
        Map<String, List<Integer>> answered = new TreeMap<>();
        List<String> candidates = List.of(
                army.name("11"), army.name("E"), campaign, attempt, "pv-rieng-tu", "pv-ngan-hang", "lua-dao-deepfake", "cuoc-goi-video-gia", "people", "1");
        int read = 0;
        for (String path : readablePaths()) {
            for (String address : filled(path, candidates)) {
                ApiClient.Answer answer = commander.get("/" + address + "?unit=" + army.name("E") + "&person=" + army.name("11") + "&size=200");
                assertThat(answer.body()).as(address).doesNotContain(MARK);
                assertThat(answer.status()).as(address + ": " + answer.body()).isLessThan(500);
                read += answer.status() == 200 ? 1 : 0;
                answered.computeIfAbsent(path, key -> new ArrayList<>()).add(answer.status());
            }
        }
        assertThat(read).as("the walk opened doors: " + answered).isGreaterThan(10);
        commander.get("attempts/" + attempt).expect(404);
        commander.get("people/" + army.name("11") + "/data.zip").expect(403);
    }

    /** A test with a question to be answered in words, begun, answered with the mark and handed in. */
    private String answerWithMark() {
        admin.put("question-banks/pv-ngan-hang", Map.of("title", "Ngân hàng riêng tư"));
        admin.postText("question-banks/pv-ngan-hang/imports?format=gift", "text/plain", "// [id:pv-1]\n::pv-1::Viết một từ{=bimat}\n").expect(202);
        String quiz = """
                {"title": "Kiểm tra riêng tư", "bank": "pv-ngan-hang", "fixed": ["pv-1"], "passPercent": 50, "minutes": null, "attempts": null}""";
        ApiClient.Answer defined = put(quiz);
        assertThat(defined.status()).as(defined.body()).isIn(200, 201);
        ApiClient.Answer begun = soldier.post("quizzes/pv-rieng-tu/attempts", Map.of());
        assertThat(begun.status()).as(begun.body()).isIn(200, 201);
        String attempt = begun.json().getString("id");
        int slot = begun.json().getJsonArray("questions").getJsonObject(0).getInt("slot");
        JsonObject response = Json.createObjectBuilder().add("text", MARK).build();
        soldier.put("attempts/" + attempt + "/answers/" + slot, Map.of("sequence", 1, "response", response)).expect(204);
        assertThat(soldier.get("attempts/" + attempt).expect(200).body()).as("the owner reads the own answer").contains(MARK);
        soldier.post("attempts/" + attempt + "/submission", Map.of()).expect(200);
        return attempt;
    }

    private ApiClient.Answer put(String quiz) {
        try (var reader = Json.createReader(new StringReader(quiz))) {
            return admin.put("quizzes/pv-rieng-tu", new HashMap<String, Object>(reader.readObject()));
        }
    }

    private List<String> readablePaths() {
        JsonObject paths = admin.get("/openapi?format=JSON").expect(200).json().getJsonObject("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getValue().asJsonObject().containsKey("get"))
                .map(path -> path.getKey().substring(1))
                .sorted()
                .toList();
    }

    /** Every place of the path filled with every candidate. */
    private static List<String> filled(String path, List<String> candidates) {
        int open = path.indexOf('{');
        if (open < 0) {
            return List.of(path);
        }
        String rest = path.substring(path.indexOf('}') + 1);
        return candidates.stream().flatMap(value -> filled(rest, candidates).stream().map(end -> path.substring(0, open) + value + end)).toList();
    }

    @Test
    void a_person_reads_who_opened_the_record() {
        commander.get("people/" + army.name("12")).expect(200);
        commander.get("people/" + army.name("11")).expect(200);
        commander.get("people?unit=" + army.name("C1")).expect(200);
        JsonObject view = soldier.get("access-entries/mine").expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(view.getString("what")).isEqualTo("person");
        assertThat(view.getString("viewerNumber")).isEqualTo(army.name("01"));
        assertThat(view.getString("address")).isEmpty();
        commander.get("access-entries").expect(403);
        JsonObject told = admin.get("access-entries?viewer=" + army.name("01") + "&size=3").expect(200).json();
        assertThat(told.getJsonArray("items").getJsonObject(0).getString("what")).as("the list, one row").isEqualTo("roll");
        assertThat(admin.get("access-entries/seals").expect(200).json().isNull("broken")).isTrue();
        assertThat(admin.get("access-entries?from=gestern").expect(422).body()).contains("from");
    }

    @Test
    void a_person_takes_the_own_data_out_and_an_administrator_does_on_request() throws Exception {
        for (String path : List.of("me/data.zip", "people/" + army.name("11") + "/data.zip")) {
            Map<String, String> files = unzipped(path, path.startsWith("me") ? soldier : admin);
            assertThat(files).containsOnlyKeys("du-lieu.json", "du-lieu.html");
            try (var reader = Json.createReader(new StringReader(files.get("du-lieu.json")))) {
                JsonObject data = reader.readObject();
                assertThat(data.getJsonArray("profile").getJsonObject(0).getString("serviceNumber")).isEqualTo(army.name("11"));
                assertThat(data.getJsonArray("postings")).hasSize(1);
                assertThat(data).containsKeys("results", "attempts", "certificates", "sessions", "views", "requests");
            }
            assertThat(files.get("du-lieu.html")).contains("Đặng Hữu Nghĩa", "Lượt xem hồ sơ");
        }
        as("22").get("people/" + army.name("11") + "/data.zip").expect(403);
        admin.get("people/PV-99/data.zip").expect(404);
    }

    @Test
    void what_somebody_answered_is_in_the_own_file_and_in_nobody_elses_hands() throws Exception {
        answerWithMark();
        String own = unzipped("me/data.zip", soldier).get("du-lieu.json");
        try (var reader = Json.createReader(new StringReader(own))) {
            JsonObject answer = reader.readObject().getJsonArray("answers").getJsonObject(0);
            assertThat(answer.getString("quiz")).isEqualTo("pv-rieng-tu");
            assertThat(answer.getString("answer")).isEqualTo(MARK);
        }
        String handed = unzipped("people/" + army.name("11") + "/data.zip", admin).get("du-lieu.json");
        assertThat(handed).contains("pv-rieng-tu").doesNotContain(MARK);
    }

    private String studyClass() {
        String number = commander.post("classes", Map.of("name", "Lớp riêng tư", "unit", army.name("C1"), "plannedSessions", 1, "course", "lua-dao-deepfake"))
                .expect(201).json().getString("number");
        commander.post("classes/" + number + "/members", Map.of("people", List.of(army.name("11")), "from", SmallArmy.today().minusDays(2).toString())).expect(200);
        return number;
    }

    @Test
    void classes_and_results_from_outside_are_in_the_own_file() throws Exception {
        String number = studyClass();
        Map<String, Object> line = Map.of("serviceNumber", army.name("11"), "earnedOn", SmallArmy.today().toString(), "outcome", "completed");
        commander.post("outside-results", Map.of(
                "ofClass", number, "kind", "course", "code", "lua-dao-deepfake", "source", "qlms", "results", List.of(line))).expect(201);
        Map<String, String> files = unzipped("me/data.zip", soldier);
        try (var reader = Json.createReader(new StringReader(files.get("du-lieu.json")))) {
            JsonObject data = reader.readObject();
            assertThat(data.getJsonArray("classes").toString()).contains(number, "Lớp riêng tư");
            assertThat(data.getJsonArray("outside").toString()).contains("lua-dao-deepfake", "waiting");
            assertThat(data).containsKeys("attendance", "sheets", "pairs", "goals", "mentoring", "thanks", "surveys", "answers");
        }
        assertThat(files.get("du-lieu.html")).contains("Lớp đã vào", "Kết quả ngoài hệ thống");
    }

    private static Map<String, String> unzipped(String path, ApiClient client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + "api/v1/" + path)).header("Authorization", "Bearer " + client.token()).build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void a_request_is_asked_answered_and_read() {
        Map<String, Object> wish = Map.of("kind", "correction", "field", "rank", "text", "Đã lên cấp");
        String id = soldier.post("data-requests", wish).expect(201).json().getString("id");
        soldier.get("data-requests").expect(403);
        commander.get("data-requests/" + id).expect(403);
        JsonObject asked = admin.get("data-requests/" + id).expect(200).json();
        assertThat(asked.getInt("daysLeft")).isEqualTo(2);
        admin.post("data-requests/" + id + "/answer", Map.of("state", "done", "text", "Đã sửa", "version", 0)).expect(200);
        assertThat(admin.post("data-requests/" + id + "/answer", Map.of("state", "refused", "text", "x", "version", 1)).expect(409).problem())
                .isEqualTo("data-request-settled");
        JsonObject mine = soldier.get("data-requests/mine").expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(mine.getString("answer")).isEqualTo("Đã sửa");
        soldier.post("data-requests", Map.of("kind", "praise", "field", "rank", "text", "x")).expect(422);
        admin.get("data-requests/khong-phai-ma").expect(404);
        assertThat(admin.get("retention").expect(200).json().getInt("keepMonths")).isEqualTo(12);
        commander.get("retention").expect(403);
    }

    @Test
    void a_commander_confirms_the_strength_and_sees_where_it_differs() {
        String today = SmallArmy.today().toString();
        commander.post("units/" + army.name("E") + "/strength", Map.of("on", today, "total", 8, "note", "một người chưa có tên")).expect(201);
        commander.post("units/" + army.name("E") + "/strength", Map.of("on", today, "total", 8, "note", "một người chưa có tên")).expect(200);
        commander.post("units/" + army.name("C1") + "/strength", Map.of("total", 3)).expect(201);
        JsonObject view = commander.get("units/" + army.name("E") + "/strength").expect(200).json();
        assertThat(view.getInt("roster")).isEqualTo(7);
        assertThat(view.getInt("difference")).isEqualTo(-1);
        assertThat(view.getString("state")).isEqualTo("missing");
        assertThat(view.getJsonArray("children")).hasSize(3);
        assertThat(view.getJsonObject("confirmation").getString("confirmedAs")).isEqualTo("COMMANDER");
        assertThat(commander.get("units/" + army.name("E") + "/strength/history").expect(200).json().getInt("total")).isEqualTo(1);
        JsonObject groups = Json.createObjectBuilder().add("SQ", 1).add("HSQ-BS", 2).build();
        ApiClient.Answer differs = commander.post("units/" + army.name("C1") + "/strength", Map.of("total", 4, "groups", groups)).expect(422);
        assertThat(differs.problem()).isEqualTo("strength-groups-differ");
        commander.post("units/" + army.name("C1") + "/strength", Map.of("on", SmallArmy.today().plusDays(1).toString(), "total", 4)).expect(422);
        soldier.post("units/" + army.name("C1") + "/strength", Map.of("total", 4)).expect(403);
        soldier.get("units/" + army.name("C1") + "/strength").expect(403);
        grantOnce("22", "COMMANDER", "C2");
        as("22").post("units/" + army.name("C1") + "/strength", Map.of("total", 4)).expect(404);
        commander.postText("units/" + army.name("C1") + "/strength", "application/json", "{").expect(400);
    }
}
