package vn.hocvuso.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** Views and files of the figures as another program meets them; who may not see them is WhoSeesWhomIT's. */
class FiguresIT extends ServerIT {
    private static final String CAMPAIGN = "campaigns/fg-dot/";

    @BeforeEach
    void load() {
        SmallArmy army = SmallArmy.of(admin, "FG");
        army.campaign();
        army.importing("results", "", """
                service_number,kind,code,earned_on,outcome,score,max_score,source,reference
                FG-11,course,ung-xu-khong-gian-mang,2026-10-01,completed,,,paper,
                FG-12,course,ung-xu-khong-gian-mang,2026-10-01,completed,,,paper,
                """);
    }

    @Test
    void a_week_adds_up_and_the_names_are_as_many_as_the_number() {
        JsonObject all = admin.get(CAMPAIGN + "changes?unit=FG-E&from=2025-01-01").expect(200).json().getJsonObject("all");
        JsonObject flows = all.getJsonObject("flows");
        assertThat(flows.getInt("came")).as("four came in March 2025, the others were there").isEqualTo(4);
        assertThat(all.getJsonObject("before").getInt("required") + flows.getInt("came") - flows.getInt("left"))
                .isEqualTo(all.getJsonObject("after").getInt("required"));
        JsonObject names = admin.get(CAMPAIGN + "movements?unit=FG-E&from=2025-01-01&kind=came").expect(200).json();
        assertThat(names.getInt("total")).isEqualTo(flows.getInt("came"));
        assertThat(names.getJsonArray("items")).extracting(item -> item.asJsonObject().getString("serviceNumber")).contains("FG-11");
    }

    @Test
    void a_cell_of_the_heat_map_is_a_list_of_names() {
        JsonObject heat = admin.get(CAMPAIGN + "heat-map?unit=FG-E").expect(200).json();
        assertThat(heat.getJsonArray("columns")).hasSize(4);
        JsonObject cell = heat.getJsonObject("all").getJsonArray("cells").getJsonObject(0);
        assertThat(cell.getInt("done")).isEqualTo(2);
        assertThat(admin.get(CAMPAIGN + "people?unit=FG-E&state=done-1").json().getInt("total")).isEqualTo(2);
        assertThat(admin.get(CAMPAIGN + "people?unit=FG-E&state=not-done-1").json().getInt("total")).isEqualTo(cell.getInt("missing"));
    }

    @Test
    void group_and_cohort_narrow_figures_and_names_alike() {
        JsonObject soldiers = admin.get(CAMPAIGN + "coverage?unit=FG-E&group=HSQ-BS&cohort=2025/1").expect(200).json();
        assertThat(soldiers.getInt("onRoll")).isEqualTo(2);
        assertThat(soldiers.getJsonArray("groups")).hasSize(1);
        assertThat(admin.get(CAMPAIGN + "people?unit=FG-E&group=HSQ-BS&cohort=2025/1").json().getInt("total")).isEqualTo(2);
        assertThat(admin.get(CAMPAIGN + "coverage?unit=FG-E&cohort=-").json().getInt("onRoll")).isEqualTo(5);
        assertThat(admin.get(CAMPAIGN + "coverage?unit=FG-E&group=XX").expect(422).body()).contains("XX");
    }

    @Test
    void the_forecast_is_silent_with_a_reason_and_emulation_compares_companies() {
        JsonObject forecast = admin.get(CAMPAIGN + "forecast?unit=FG-E").expect(200).json();
        assertThat(forecast.getJsonObject("full").getString("outcome")).isEqualTo("no-progress");
        JsonObject emulation = admin.get(CAMPAIGN + "emulation?unit=FG-E").expect(200).json();
        assertThat(emulation.getJsonObject("shown").getString("type")).isEqualTo("đại đội");
        assertThat(emulation.getJsonObject("units").getInt("total")).isEqualTo(2);
        assertThat(admin.get(CAMPAIGN + "milestones?unit=FG-E&goal=target").expect(200).json().getInt("reached")).isZero();
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        assertThat(admin.get(CAMPAIGN + "changes?unit=FG-E&from=2026-10-02&asOf=2026-10-01").expect(422).problem()).isEqualTo("days-out-of-order");
        assertThat(admin.get(CAMPAIGN + "changes?unit=FG-E&asOf=2999-01-01").expect(422).problem()).isEqualTo("day-in-future");
        assertThat(admin.get(CAMPAIGN + "movements?unit=FG-E&kind=risen").expect(422).problem()).isEqualTo("unknown-movement");
        assertThat(admin.get(CAMPAIGN + "milestones?unit=FG-E&goal=moon").expect(422).body()).contains("unknown-goal");
        admin.get(CAMPAIGN + "heat-map").expect(422);
        anonymous().get(CAMPAIGN + "changes.xlsx?unit=FG-E").expect(401);
    }

    @Test
    void every_view_is_a_workbook_whose_numbers_can_be_summed() throws Exception {
        List<Row> units = read("coverage.xlsx?unit=FG-E");
        assertThat(units.get(0).getCellText(0)).isEqualTo("Đơn vị");
        assertThat(units).hasSize(5);
        assertThat(units.get(1).getCellText(0)).isEqualTo("Trung đoàn FG");
        assertThat(units.get(1).getCellAsNumber(5).orElseThrow().intValue()).as("on the roll").isEqualTo(7);
        assertThat(units.stream().skip(2).mapToInt(row -> row.getCellAsNumber(5).orElseThrow().intValue()).sum())
                .as("the commander stands in no unit below").isEqualTo(6);
        assertThat(read("heat-map.xlsx?unit=FG-E").get(1).getCellAsNumber(5).orElseThrow().intValue()).isEqualTo(2);
        assertThat(read("changes.xlsx?unit=FG-E&from=2025-01-01").get(1).getCellAsNumber(6).orElseThrow().intValue()).isEqualTo(4);
        List<Row> gained = read("movements.xlsx?unit=FG-E&from=2025-01-01&kind=came");
        assertThat(gained.get(0).getCellText(3)).isEqualTo("Ngày");
        assertThat(gained).as("as many as the flow of that name").hasSize(1 + admin.get(CAMPAIGN + "movements?unit=FG-E&from=2025-01-01&kind=came").json().getInt("total"));
        List<Row> trend = read("trend.xlsx?unit=FG-E");
        assertThat(trend).hasSize(1 + admin.get(CAMPAIGN + "coverage/trend?unit=FG-E").json().getJsonArray("items").size());
        assertThat(trend.get(trend.size() - 1).getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(admin.get(CAMPAIGN + "coverage?unit=FG-E").json().getInt("required"));
        assertThat(admin.get(CAMPAIGN + "movements.csv?unit=FG-E&kind=risen").expect(422).problem()).isEqualTo("unknown-movement");
        assertThat(read("people.xlsx?unit=FG-E&state=done-1")).hasSize(3);
        assertThat(read("emulation.xlsx?unit=FG-E")).hasSize(3);
        assertThat(read("milestones.xlsx?unit=FG-E")).hasSize(1);
        assertThat(admin.get(CAMPAIGN + "heat-map.csv?unit=FG-E").expect(200).body()).startsWith("\ufeffĐơn vị,Mã đơn vị,Loại,Cấp,Phải học");
        assertThat(admin.get(CAMPAIGN + "coverage.csv?unit=FG-E").expect(200).body()).as("the contract's own").startsWith("\ufeffcode,name,type");
    }

    private List<Row> read(String file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + "api/v1/" + CAMPAIGN + file)).header("Authorization", "Bearer " + admin.token()).build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(file).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValueSatisfying(name -> assertThat(name).contains("FG-E.xlsx"));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            return book.getFirstSheet().read();
        }
    }
}
