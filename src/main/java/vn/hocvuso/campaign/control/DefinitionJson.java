package vn.hocvuso.campaign.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.campaign.CampaignDefinition;
import vn.hocvuso.campaign.CampaignDefinition.Audience;
import vn.hocvuso.campaign.CampaignDefinition.Programme;

/** A draft's definition as it is kept; what is null is left out. */
final class DefinitionJson {
    private DefinitionJson() {}

    static String write(CampaignDefinition campaign) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        put(json, "code", campaign.code());
        put(json, "name", campaign.name());
        put(json, "units", campaign.audience().units());
        put(json, "groups", campaign.audience().groups());
        put(json, "cohorts", campaign.audience().cohorts());
        put(json, "except", campaign.audience().except());
        JsonArrayBuilder steps = Json.createArrayBuilder();
        campaign.programme().inOrder().forEach(step -> steps.add(Json.createArrayBuilder(step)));
        json.add("steps", steps);
        put(json, "quiz", campaign.programme().quiz());
        put(json, "startsOn", campaign.startsOn());
        put(json, "dueOn", campaign.dueOn());
        put(json, "newcomerDays", campaign.newcomerDays());
        put(json, "newcomerFrom", campaign.newcomerFrom());
        put(json, "targetPercent", campaign.targetPercent());
        put(json, "excusingStatuses", campaign.excusingStatuses());
        put(json, "validityMonths", campaign.validityMonths());
        put(json, "renewalDays", campaign.renewalDays());
        return json.build().toString();
    }

    static CampaignDefinition read(String text) {
        JsonObject json;
        try (var reader = Json.createReader(new StringReader(text))) {
            json = reader.readObject();
        }
        List<List<String>> steps = json.getJsonArray("steps").getValuesAs(JsonArray.class).stream().map(DefinitionJson::strings).toList();
        return new CampaignDefinition(
                string(json, "code"),
                string(json, "name"),
                new Audience(list(json, "units"), list(json, "groups"), list(json, "cohorts"), list(json, "except")),
                Programme.of(steps, string(json, "quiz")),
                LocalDate.parse(string(json, "startsOn")),
                LocalDate.parse(string(json, "dueOn")),
                integer(json, "newcomerDays"),
                string(json, "newcomerFrom"),
                new BigDecimal(string(json, "targetPercent")),
                list(json, "excusingStatuses"),
                integer(json, "validityMonths"),
                integer(json, "renewalDays"));
    }

    private static void put(JsonObjectBuilder json, String name, Object value) {
        if (value instanceof List<?> list) {
            json.add(name, Json.createArrayBuilder(list));
        } else if (value != null) {
            json.add(name, value.toString());
        }
    }

    private static String string(JsonObject json, String name) {
        return json.getString(name, null);
    }

    private static Integer integer(JsonObject json, String name) {
        String text = string(json, name);
        return text == null ? null : Integer.valueOf(text);
    }

    private static List<String> list(JsonObject json, String name) {
        return json.containsKey(name) ? strings(json.getJsonArray(name)) : null;
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }
}
