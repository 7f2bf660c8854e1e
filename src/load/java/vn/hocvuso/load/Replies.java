package vn.hocvuso.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Some answer of the right shape to every question of a paper, as bodies to be sent. */
final class Replies {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Replies() {}

    record Reply(int slot, String body) {}

    static List<Reply> to(String paper) {
        try {
            List<Reply> replies = new ArrayList<>();
            for (JsonNode question : JSON.readTree(paper).get("questions")) {
                ObjectNode body = JSON.createObjectNode().put("sequence", 1);
                body.set("response", response(question));
                replies.add(new Reply(question.get("slot").asInt(), body.toString()));
            }
            return replies;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode response(JsonNode question) {
        ObjectNode response = JSON.createObjectNode();
        switch (question.get("type").asText()) {
            case "single", "true-false" -> response.set("choice", question.get("choices").get(0).get("id"));
            case "multiple" -> response.putArray("choices").add(question.get("choices").get(0).get("id"));
            case "ordering" -> {
                ArrayNode order = response.putArray("order");
                question.get("choices").forEach(choice -> order.add(choice.get("id")));
            }
            case "matching" -> {
                ObjectNode pairs = response.putObject("pairs");
                question.get("left").forEach(left -> pairs.set(left.get("id").asText(), question.get("right").get(0).get("id")));
            }
            case "numerical" -> response.put("number", "1");
            case "cloze" -> response.putObject("gaps");
            default -> response.put("text", "trả lời");
        }
        return response;
    }
}
