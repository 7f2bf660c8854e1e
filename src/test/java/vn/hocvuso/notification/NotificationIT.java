package vn.hocvuso.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** Inbox, written messages, rules and mail by the API, each within the scope of who asks. */
class NotificationIT extends ServerIT {
    private SmallArmy army;
    private String campaign;
    private ApiClient soldier;
    private ApiClient commander;
    private ApiClient neighbour;

    @BeforeEach
    void load() {
        army = SmallArmy.of(admin, "NT");
        campaign = army.campaign();
        grantOnce("01", "COMMANDER", "E");
        grantOnce("02", "ADMINISTRATOR", "C1");
        grantOnce("22", "COMMANDER", "C2");
        soldier = as("11");
        commander = as("01");
        neighbour = as("22");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            JsonObject view = admin.get("campaigns/" + campaign + "/coverage?unit=" + army.name("E")).expect(200).json();
            return !view.getBoolean("pending") && view.getInt("onRoll") == 7;
        });
    }

    private void grantOnce(String person, String role, String unit) {
        ApiClient.Answer answer = admin.post("people/" + army.name(person) + "/roles", Map.of("role", role, "unit", army.name(unit)));
        assertThat(answer.status()).isIn(201, 409);
    }

    private ApiClient as(String person) {
        return ApiClient.signedIn(BASE, army.name(person), SmallArmy.PASSWORD);
    }

    private Map<String, Object> message(String unit, String state) {
        return new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(), "campaign", campaign, "unit", army.name(unit), "state", state, "title", "Giờ học tối nay",
                "text", "Đồng chí mang theo sổ, 19 giờ 30 ở phòng máy."));
    }

    @Test
    void a_commander_writes_to_those_who_have_something_left_and_a_repeat_is_no_second_message() {
        int before = soldier.get("me/notifications").expect(200).json().getInt("total");
        Map<String, Object> message = message("C1", "remaining");
        assertThat(commander.post("messages", message).expect(201).json().getInt("recipients")).isEqualTo(3);
        assertThat(commander.post("messages", message).expect(200).json().getInt("recipients")).isEqualTo(3);
        assertThat(neighbour.post("messages", message).status()).as("another writer's id is nobody else's business").isEqualTo(404);
        JsonObject inbox = soldier.get("me/notifications").expect(200).json();
        assertThat(inbox.getInt("total")).isEqualTo(before + 1);
        JsonObject found = inbox.getJsonArray("items").getJsonObject(0);
        assertThat(found.getString("title")).isEqualTo("Giờ học tối nay");
        assertThat(found.getString("from")).isEqualTo("Lê Quang Vĩnh");
        assertThat(as("02").get("me/notifications").expect(200).json().getInt("total")).as("not of this unit").isZero();
    }

    @Test
    void a_message_is_read_and_unread_by_its_owner_only() {
        commander.post("messages", message("C1", "not-started")).expect(201);
        JsonObject inbox = soldier.get("me/notifications?unread=true&size=1").expect(200).json();
        String id = inbox.getJsonArray("items").getJsonObject(0).getString("id");
        int unread = inbox.getInt("unread");
        soldier.put("me/notifications/" + id + "/read", Map.of("read", true)).expect(204);
        assertThat(soldier.get("me/notifications").expect(200).json().getInt("unread")).isEqualTo(unread - 1);
        commander.put("me/notifications/" + id + "/read", Map.of("read", true)).expect(404);
        soldier.put("me/notifications/" + id + "/read", Map.of("read", false)).expect(204);
        assertThat(soldier.put("me/notifications/read", Map.of()).expect(200).json().getInt("marked")).isEqualTo(unread);
        soldier.put("me/notifications/khong-phai-ma/read", Map.of("read", true)).expect(404);
        anonymous().get("me/notifications").expect(401);
    }

    @Test
    void nobody_writes_beyond_the_own_units() {
        neighbour.post("messages", message("C1", "remaining")).expect(404);
        neighbour.post("messages", message("E", "remaining")).expect(404);
        soldier.post("messages", message("C1", "remaining")).expect(403);
        admin.post("messages", message("C1", "remaining")).expect(403);
        assertThat(commander.post("messages", message("C1", "passed")).expect(422).problem()).isEqualTo("no-recipients");
        assertThat(commander.post("messages", message("C1", "bored")).expect(422).problem()).isEqualTo("unknown-state");
        Map<String, Object> empty = message("C1", "remaining");
        empty.put("title", " ");
        assertThat(commander.post("messages", empty).expect(422).body()).contains("title");
        empty.put("id", "không phải mã");
        commander.post("messages", empty).expect(422);
    }

    @Test
    void a_writer_has_a_measure_an_hour() {
        int accepted = 0;
        ApiClient.Answer answer = neighbour.post("messages", message("C2", "remaining"));
        while (answer.status() == 201 && accepted++ < 20) {
            answer = neighbour.post("messages", message("C2", "remaining"));
        }
        assertThat(answer.expect(429).problem()).isEqualTo("too-many-messages");
        assertThat(accepted).isLessThanOrEqualTo(10);
    }

    @Test
    void rules_are_changed_by_who_administers_all_the_units_they_reach() {
        ApiClient part = as("02");
        Map<String, Object> rules = new HashMap<>(Map.of("on", false, "onDue", true, "everyDays", 7, "mostTimes", 8, "version", 0));
        String body = """
                {"on": false, "before": [10, 3], "onDue": true, "everyDays": 7, "mostTimes": 4, "escalateAfter": [5, 20], "version": 0}""";
        part.get("reminder-rules").expect(200);
        commander.get("reminder-rules").expect(403);
        put(part, "reminder-rules", body).expect(403);
        put(part, "campaigns/" + campaign + "/reminder-rules", body).expect(403);
        assertThat(admin.put("reminder-rules", rules).expect(422).body()).contains("before", "escalateAfter");
        JsonObject own = put(admin, "campaigns/" + campaign + "/reminder-rules", body).expect(200).json();
        assertThat(own.getBoolean("own")).isTrue();
        assertThat(put(admin, "campaigns/" + campaign + "/reminder-rules", body).expect(409).problem()).isEqualTo("stale-version");
        assertThat(commander.get("campaigns/" + campaign + "/reminder-rules").expect(200).json().getJsonObject("rules").getInt("mostTimes")).isEqualTo(4);
        String trials = "campaigns/" + campaign + "/reminder-rules/trials?day=";
        post(part, trials + SmallArmy.today().plusDays(27), body).expect(403);
        assertThat(post(admin, trials + "2020-01-01", body).expect(422).problem()).isEqualTo("preview-day");
        String trial = "reminder-trials/" + post(admin, trials + SmallArmy.today().plusDays(27), body).expect(202).json().getString("id");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> admin.get(trial).expect(200).json().getString("status").equals("done"));
        JsonObject told = admin.get(trial).expect(200).json();
        assertThat(told.getJsonObject("audience").getInt("people")).isEqualTo(7);
        assertThat(told.getInt("looked")).isEqualTo(7);
        JsonObject count = told.getJsonArray("counts").getJsonObject(0);
        assertThat(count.getInt("people")).as("three days before").isEqualTo(7);
        JsonObject names = admin.get(trial + "/people?kind=before&stage=" + count.getInt("stage") + "&size=5").expect(200).json();
        assertThat(names.getInt("total")).isEqualTo(7);
        assertThat(names.getJsonArray("items")).hasSize(5);
        part.get(trial).expect(403);
        admin.get(trial + "/people?kind=before&stage=-99").expect(404);
        admin.get("reminder-trials/khong-co").expect(404);
        admin.delete("campaigns/" + campaign + "/reminder-rules?version=" + own.getInt("version")).expect(200);
    }

    private static ApiClient.Answer post(ApiClient who, String path, String body) {
        return who.postText(path, "application/json", body);
    }

    private static ApiClient.Answer put(ApiClient who, String path, String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return who.put(path, new HashMap<String, Object>(reader.readObject()));
        }
    }

    @Test
    void an_administrator_reads_what_was_sent_to_people_in_the_scope() {
        commander.post("messages", message("E", "remaining")).expect(201);
        JsonArray whole = admin.get("sent-notifications?kind=written&campaign=" + campaign + "&size=200").expect(200).json().getJsonArray("items");
        assertThat(numbers(whole)).contains(army.name("11"), army.name("21"));
        JsonArray part = as("02").get("sent-notifications?size=200").expect(200).json().getJsonArray("items");
        assertThat(numbers(part)).contains(army.name("11")).doesNotContain(army.name("21"), army.name("01"));
        commander.get("sent-notifications").expect(403);
        as("02").get("sent-notifications/rounds").expect(403);
        admin.get("sent-notifications/rounds").expect(200);
        admin.get("sent-notifications?day=gestern").expect(422);
    }

    private static List<String> numbers(JsonArray lines) {
        return lines.getValuesAs(JsonObject.class).stream().map(line -> line.getString("serviceNumber")).distinct().toList();
    }

    @Test
    void mail_addresses_are_ones_own_or_an_administrators_matter() {
        assertThat(soldier.put("me/mail-address", Map.of("address", "nt11@donvi.example")).expect(200).json().getString("address"))
                .isEqualTo("nt11@donvi.example");
        assertThat(soldier.put("me/mail-address", Map.of("address", "không")).expect(422).body()).contains("not-a-mail-address");
        as("02").put("people/" + army.name("11") + "/mail-address", Map.of("address", "")).expect(204);
        assertThat(soldier.get("me/mail-address").expect(200).json().isNull("address")).isTrue();
        as("02").put("people/" + army.name("21") + "/mail-address", Map.of("address", "x@y.example")).expect(404);
        commander.put("people/" + army.name("11") + "/mail-address", Map.of("address", "x@y.example")).expect(403);
        as("02").get("mail-outbox").expect(403);
        assertThat(admin.get("mail-outbox?state=waiting").expect(200).json().getInt("total")).as("no mail server here").isZero();
        admin.get("mail-outbox?state=lost").expect(422);
        admin.delete("mail-outbox/" + UUID.randomUUID()).expect(404);
    }
}
