package vn.hocvuso.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/**
 * Somebody who commands, teaches and administers one regiment walks through every list and detail there is and finds nothing of
 * another: no name, no unit, no campaign, no count; and writes nothing there either.
 */
class WhoSeesWhomIT extends ServerIT {
    /** Of the other regiment; none may be read anywhere. */
    private static final List<String> SECRETS = List.of("WB-0", "WB-1", "WB-2", "WB-C", "WB-E", "Trung đoàn WB", "Đợt WB", "wb-dot");

    private static final String FOREIGN_LISTS = """
            people?size=200
            people?q=WB
            people?q=Sùng&size=200
            units?size=200
            units?q=WB
            campaigns?size=200
            results?size=200
            results?q=WB
            results?unit=WB-C1
            audit-entries?size=200
            audit-entries?q=WB-12
            me/learning
            """;

    private static final String FOREIGN_DETAILS = """
            people?unit=WB-E
            people/WB-12
            people/WB-12/roles
            people/WB-12/postings
            people/WB-12/statuses
            people/WB-12/acts
            units/WB-E
            units/WB-C1/children
            units?parent=WB-E
            campaigns/wb-dot
            campaigns/wb-dot/coverage?unit=WB-E
            campaigns/wb-dot/coverage?unit=WA-E
            campaigns/wb-dot/coverage/trend?unit=WB-E
            campaigns/wb-dot/people?unit=WB-E
            campaigns/wa-dot/coverage?unit=WB-E
            campaigns/wa-dot/coverage/trend?unit=WB-C1
            campaigns/wa-dot/people?unit=WB-C1&state=on-roll
            campaigns/wa-dot/coverage.csv?unit=WB-E
            campaigns/wb-dot/coverage.csv?unit=WB-E
            campaigns/wa-dot/changes?unit=WB-E
            campaigns/wb-dot/changes?unit=WB-E
            campaigns/wa-dot/movements?unit=WB-E&kind=came
            campaigns/wa-dot/milestones?unit=WB-E
            campaigns/wa-dot/emulation?unit=WB-E
            campaigns/wa-dot/heat-map?unit=WB-E
            campaigns/wa-dot/forecast?unit=WB-E
            campaigns/wa-dot/coverage.xlsx?unit=WB-E
            campaigns/wa-dot/changes.csv?unit=WB-E
            campaigns/wa-dot/heat-map.csv?unit=WB-E
            campaigns/wa-dot/milestones.xlsx?unit=WB-E
            campaigns/wa-dot/emulation.csv?unit=WB-E
            campaigns/wa-dot/people.csv?unit=WB-E
            """;

    private static final String PAGES = """
            personnel/people
            personnel/people?unit=WB-E
            personnel/people?q=WB
            personnel/person?number=WB-12
            personnel/act?act=post&number=WB-12
            personnel/act?act=deputy&number=WB-12
            unit/units
            unit/units?unit=WB-E
            unit/units?q=WB
            coverage/cockpit
            coverage/cockpit?campaign=wb-dot&unit=WB-E
            coverage/cockpit?campaign=wa-dot&unit=WB-E
            coverage/people
            coverage/people?campaign=wa-dot&unit=WB-E
            coverage/people?campaign=wb-dot
            coverage/changes?campaign=wa-dot&unit=WB-E
            coverage/movements?campaign=wa-dot&unit=WB-E&kind=came
            coverage/milestones?campaign=wa-dot&unit=WB-E
            coverage/emulation?campaign=wa-dot&unit=WB-E
            campaign/campaigns
            campaign/campaign?code=wb-dot
            progress/results
            progress/results?unit=WB-E
            progress/results?person=WB-12
            audit/trail
            audit/trail?q=WB-12
            learning/my-learning
            certificate/mine
            """;

    private ApiClient stranger;

    @BeforeEach
    void load() {
        SmallArmy own = SmallArmy.of(admin, "WA");
        SmallArmy other = SmallArmy.of(admin, "WB");
        own.campaign();
        other.campaign();
        other.importing("results", "", "service_number,kind,code,earned_on,outcome,score,max_score,source,reference\n"
                + "WB-12,course,bao-ve-bi-mat,2026-10-01,completed,,,paper,\n");
        for (String role : List.of("COMMANDER", "INSTRUCTOR", "ADMINISTRATOR")) {
            ApiClient.Answer granted = admin.post("people/WA-01/roles", Map.of("role", role, "unit", "WA-E"));
            assertThat(granted.status()).isIn(201, 409);
        }
        stranger = ApiClient.signedIn(BASE, "WA-01", SmallArmy.PASSWORD);
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    @Test
    void lists_and_searches_hold_nobody_else() {
        assertThat(admin.get("people?q=WB").json().getInt("total")).as("there is somebody to find").isEqualTo(7);
        assertThat(admin.get("results?q=WB").json().getInt("total")).isGreaterThan(0);
        lines(FOREIGN_LISTS).forEach(path -> {
            String body = stranger.get(path).expect(200).body();
            SECRETS.forEach(secret -> assertThat(body).as(path).doesNotContain(secret));
        });
    }

    @Test
    void details_of_others_are_not_there() {
        lines(FOREIGN_DETAILS).forEach(path -> {
            admin.get(path).expect(200);
            ApiClient.Answer answer = stranger.get(path);
            assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(404);
        });
    }

    @Test
    void nobody_else_can_be_acted_on() {
        String today = SmallArmy.today().toString();
        Map<String, Map<String, Object>> acts = Map.of(
                "people/WB-12/postings", Map.of("from", today, "rank", "B1"),
                "people/WB-12/statuses", Map.of("status", "leave", "from", today),
                "people/WB-12/discharge", Map.of("leftOn", today, "cause", "death"),
                "people/WB-12/corrections", Map.of("of", "name", "fullName", "X", "reason", "x"),
                "people/WB-12/roles", Map.of("role", "COMMANDER", "unit", "WA-E"),
                "people/WB-12/delegations", Map.of("role", "COMMANDER", "unit", "WA-E"));
        acts.forEach((path, body) -> stranger.post(path, body).expect(404));
        stranger.post("people/WA-12/postings", Map.of("from", today, "unit", "WB-C1")).expect(403);
        stranger.post("people/WA-12/roles", Map.of("role", "INSTRUCTOR", "unit", "WB-C1")).expect(403);
        stranger.post("people/WA-12/delegations", Map.of("role", "COMMANDER", "unit", "WB-C1")).expect(403);
        stranger.post("people", Map.of("serviceNumber", "WB-99", "fullName", "X", "from", today, "unit", "WB-C1", "group", "SQ")).expect(403);
        assertThat(admin.get("people/WB-12").json().getString("fullName")).isEqualTo("Nguyễn Văn Đức");
    }

    @Test
    void pages_show_nothing_of_others_either() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        for (String path : lines(PAGES).toList()) {
            var request = HttpRequest.newBuilder(URI.create(BASE + path)).header("Authorization", "Bearer " + stranger.token()).header("Accept", "text/html");
            var page = http.send(request.build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).as(path).isIn(200, 404);
            // What was asked for stands in the address and in the search field.
            String shown = page.body().replaceAll("(?:href|value|action)=\"[^\"]*\"", "");
            SECRETS.forEach(secret -> assertThat(shown).as(path + " shows " + secret).doesNotContain(secret));
        }
    }
}
