package vn.hocvuso.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** Freezing and reporting by the API, as commanders inside and outside meet it. */
class CutoffsIT extends ServerIT {
    private SmallArmy army;
    private String campaign;
    private ApiClient commander;

    @BeforeEach
    void load() {
        army = SmallArmy.of(admin, "CO");
        campaign = army.campaign();
        grant("01", "E");
        grant("22", "C2");
        commander = as("01");
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200))
                .until(() -> !admin.get(coverage("CO-E")).expect(200).json().getBoolean("pending"));
    }

    private void grant(String person, String unit) {
        ApiClient.Answer answer = admin.post("people/" + army.name(person) + "/roles", Map.of("role", "COMMANDER", "unit", army.name(unit)));
        assertThat(answer.status()).isIn(201, 409);
    }

    private ApiClient as(String person) {
        return ApiClient.signedIn(BASE, army.name(person), SmallArmy.PASSWORD);
    }

    private String coverage(String unit) {
        return "campaigns/" + campaign + "/coverage?unit=" + unit;
    }

    private JsonObject freeze() {
        return commander.post("campaigns/" + campaign + "/cutoffs", Map.of("unit", "CO-E", "note", "sơ kết")).expect(201).json();
    }

    @Test
    void a_commander_freezes_and_reads_what_coverage_said() {
        JsonObject frozen = freeze();
        JsonObject said = commander.get(coverage("CO-E")).expect(200).json();
        String number = frozen.getString("number");
        assertThat(number).matches("CS-\\d{4}-\\d{6}");
        JsonObject kept = commander.get("cutoffs/" + number).expect(200).json();
        for (String name : new String[] {"onRoll", "exempt", "required", "started", "completed", "assessed", "passed", "overdue", "remaining", "coverage",
            "coverageOnRoll", "target", "asOf", "own", "groups", "unit"}) {
            assertThat(kept.get(name)).as(name).isEqualTo(said.get(name));
        }
        assertThat(kept.getJsonArray("children")).hasSameSizeAs(said.getJsonArray("children"));
        assertThat(kept.getJsonObject("frozen").getString("frozenBy")).isEqualTo("CO-01");
        assertThat(commander.get("cutoffs/" + number + "/check").expect(200).json().getBoolean("intact")).isTrue();
        assertThat(commander.get("campaigns/" + campaign + "/cutoffs?unit=CO-E").expect(200).json().getJsonArray("items")).isNotEmpty();
        assertThat(commander.post("cutoffs/" + number + "/versions", Map.of("note", "thử")).expect(409).problem()).isEqualTo("cutoff-unchanged");
        assertThat(commander.get("cutoffs/" + number + "/text").expect(200).body()).startsWith("hocvuso-cutoff\t1\nmark\t" + number);
    }

    @Test
    void outside_the_scope_there_is_nothing_and_soldiers_may_not() {
        String number = freeze().getString("number");
        ApiClient other = as("22");
        for (String path : new String[] {"", "?version=1", "/check", "/text", "/report.docx", "/report.xlsx", "/report.pdf", "/people.xlsx"}) {
            other.get("cutoffs/" + number + path).expect(404);
            as("11").get("cutoffs/" + number + path).expect(403);
            anonymous().get("cutoffs/" + number + path).expect(401);
        }
        other.post("cutoffs/" + number + "/versions", Map.of("note", "thử")).expect(404);
        other.post("campaigns/" + campaign + "/cutoffs", Map.of("unit", "CO-E")).expect(404);
        other.post("campaigns/" + campaign + "/cutoffs", Map.of("unit", "CO-C2")).expect(201);
        as("11").post("campaigns/" + campaign + "/cutoffs", Map.of("unit", "CO-C2")).expect(403);
        assertThat(other.get("cutoffs").expect(200).json().getJsonArray("items")).allMatch(one -> one.asJsonObject().getString("unit").equals("CO-C2"));
    }

    @Test
    void bad_wishes_are_refused_with_a_sentence() {
        String path = "campaigns/" + campaign + "/cutoffs";
        assertThat(commander.post(path, Map.of("unit", "CO-E", "asOf", SmallArmy.today().plusDays(1).toString())).expect(422).problem())
                .isEqualTo("day-in-future");
        assertThat(commander.post(path, Map.of("unit", "CO-E", "asOf", "morgen")).expect(422).body()).contains("asOf");
        assertThat(commander.post(path, Map.of("note", "x")).expect(422).body()).contains("unit");
        commander.post(path, Map.of("unit", "CO-E", "asOf", "2019-01-01")).expect(422);
        commander.postText(path, "application/json", "{").expect(400);
        commander.get("cutoffs/CS-1999-000001").expect(404);
        commander.get("cutoffs/CS-1999-000001/report.docx").expect(404);
    }

    @Test
    void the_report_comes_as_document_book_and_print() throws Exception {
        String number = freeze().getString("number");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file(number, "report.docx")))) {
            String text = document.getParagraphs().stream().map(line -> line.getText()).collect(Collectors.joining("\n"));
            assertThat(text).contains("BÁO CÁO", "quân số hiện có 7 đồng chí", number);
            assertThat(document.getTables().get(0).getText()).contains("TRUNG ĐOÀN CO", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file(number, "report.xlsx?period=year")))) {
            assertThat(book.getSheets().count()).isGreaterThan(2);
        }
        try (var pdf = Loader.loadPDF(file(number, "report.pdf"))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(4);
        }
        assertThat(file(number, "people.xlsx")).isNotEmpty();
        assertThat(commander.get("cutoffs/" + number + "/report.docx?period=week").expect(422).problem()).isEqualTo("report-kind");
    }

    private byte[] file(String number, String name) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + "api/v1/cutoffs/" + number + "/" + name))
                .header("Authorization", "Bearer " + commander.token()).build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        return answer.body();
    }
}
