package vn.hocvuso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * A regiment of two companies and seven people, loaded through the API as an administrator would, under a prefix of its own so
 * that the test classes of one server do not meet.
 */
public final class SmallArmy {
    public static final String PASSWORD = "mat-khau-ban-dau";

    private final ApiClient admin;
    private final String prefix;

    private SmallArmy(ApiClient admin, String prefix) {
        this.admin = admin;
        this.prefix = prefix;
    }

    /** Loads it, or finds it loaded: the same files change nothing the second time. */
    public static SmallArmy of(ApiClient admin, String prefix) {
        SmallArmy army = new SmallArmy(admin, prefix);
        army.load("units", """
                code,name,short_name,type,tier,kind,parent_code,sort_order,valid_from,valid_to
                %1$s-E,Trung đoàn %1$s,,trung đoàn,3,don_vi,,1,2024-01-01,
                %1$s-CQ,Cơ quan,,cơ quan,,co_quan,%1$s-E,9,01/01/2024,
                %1$s-C1,Đại đội 1,c1,đại đội,,don_vi,%1$s-E,1,2024-01-01,
                %1$s-C2,Đại đội 2,c2,đại đội,,don_vi,%1$s-E,2,2024-01-01,
                """);
        army.load("people", """
                service_number;full_name;birth_year;rank;group;position;unit_code;posted_from;left_on;cohort;username;initial_password
                %1$s-01;Lê Quang Vĩnh;1980;2//;SQ;Trung đoàn trưởng;%1$s-E;2024-01-01;;;;%2$s
                %1$s-02;Phan Thị Thảo;1992;2/;SQ;Trợ lý;%1$s-CQ;2024-01-01;;;;%2$s
                %1$s-11;Đặng Hữu Nghĩa;2005;B1;HSQ-BS;Chiến sĩ;%1$s-C1;01/03/2025;;2025/1;;%2$s
                %1$s-12;Nguyễn Văn Đức;2005;B2;HSQ-BS;Chiến sĩ;%1$s-C1;2025-03-01;;2025/1;;
                %1$s-13;Sùng A Dế;2004;H1;HSQ-BS;Tiểu đội trưởng;%1$s-C1;2025-03-01;;;;
                %1$s-21;Trần Thúy Hòa;1990;;CNVCQP;Nhân viên;%1$s-C2;2024-01-01;;;;
                %1$s-22;Vũ Thế Hưởng;2005;H2;HSQ-BS;Chiến sĩ;%1$s-C2;2025-03-01;;;;%2$s
                """);
        return army;
    }

    private void load(String kind, String rows) {
        JsonObject job = importing(kind, "", rows.formatted(prefix, PASSWORD));
        assertThat(job.getString("status")).as(job.toString()).isEqualTo("done");
    }

    /** Hands a file in and waits until it is over. */
    public JsonObject importing(String kind, String query, String rows) {
        String id = admin.postText("imports/" + kind + query, "text/csv", rows).expect(202).json().getString("id");
        JsonObject[] job = new JsonObject[1];
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100)).until(() -> {
            job[0] = admin.get("imports/" + id).expect(200).json();
            return !List.of("queued", "running").contains(job[0].getString("status"));
        });
        return job[0];
    }

    /** The three required courses and the final test, for everybody, due in a month. */
    public String campaign() {
        return campaign("kiem-tra-cuoi-dot");
    }

    /** The same with a test of one's own. */
    public String campaign(String quiz) {
        String code = (prefix + "-dot").toLowerCase();
        LocalDate today = today();
        ApiClient.Answer answer = admin.postText("campaigns", "application/json", """
                {"code": "%s", "name": "Đợt %s", "audience": {"units": ["%s-E"], "groups": []},
                 "programme": {"courses": ["ung-xu-khong-gian-mang", "bao-ve-bi-mat", "lua-dao-deepfake"], "quiz": "%s"},
                 "startsOn": "%s", "dueOn": "%s", "newcomerDays": null, "targetPercent": 100, "excusingStatuses": null, "validityMonths": null}
                """.formatted(code, prefix, prefix, quiz, today.minusDays(30), today.plusDays(30)));
        assertThat(answer.status()).as(answer.body()).isIn(201, 409);
        return code;
    }

    public void grant(String person, String role, String unit) {
        admin.post("people/" + name(person) + "/roles", Map.of("role", role, "unit", name(unit))).expect(201);
    }

    public String name(String suffix) {
        return prefix + "-" + suffix;
    }

    /** The day the platform lives in. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
