package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient.Answer;
import vn.hocvuso.testing.ServerIT;

class QuestionFilesIT extends ServerIT {
    private static final String GIFT = "// [id:it-1] [tag:TT02:4.2] [tag:level:3]\n::it-1::Câu một?{=đúng#Phải. ~sai}\n\n::it-2::Hai{FALSE}\n";

    @Test
    void a_bank_is_filled_from_a_file_and_comes_out_the_same() {
        admin.put("question-banks/it-ngan-hang", Map.of("title", "Ngân hàng thử")).expect(201);
        admin.put("question-banks/it-ngan-hang", Map.of("title", "Ngân hàng thử")).expect(200);
        Answer dry = admin.postText("question-banks/it-ngan-hang/imports?format=gift&dryRun=true", "text/plain", GIFT).expect(202);
        assertThat(dry.json().getInt("created")).isEqualTo(2);
        Answer real = admin.postText("question-banks/it-ngan-hang/imports?format=gift", "text/plain", GIFT).expect(202);
        JsonObject job = admin.get("imports/" + real.json().getString("id")).expect(200).json();
        assertThat(real.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/imports/" + job.getString("id"));
        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getInt("created")).isEqualTo(2);
        String exported = admin.get("question-banks/it-ngan-hang/export?format=gift").expect(200).body();
        Answer again = admin.postText("question-banks/it-ngan-hang/imports?format=gift", "text/plain", exported).expect(202);
        assertThat(again.json().getInt("unchanged")).isEqualTo(2);
    }

    @Test
    void a_broken_question_keeps_its_file_out_and_says_where() {
        admin.put("question-banks/it-hong", Map.of("title", "Hỏng"));
        Answer answer = admin.postText("question-banks/it-hong/imports?format=gift", "text/plain", "A{TRUE}\n\nB{~x ~y}").expect(202);
        JsonObject job = admin.get("imports/" + answer.json().getString("id")).expect(200).json();
        assertThat(job.getString("status")).isEqualTo("rejected");
        JsonObject error = job.getJsonArray("errors").getJsonObject(0);
        assertThat(error.getInt("row")).isEqualTo(3);
        assertThat(error.getString("code")).isEqualTo("no-key");
        assertThat(error.getString("message")).isNotBlank();
        assertThat(admin.get("question-banks/it-hong/export?format=gift").expect(200).body()).isEmpty();
    }

    @Test
    void a_bank_travels_through_other_formats() {
        admin.put("question-banks/it-duong-di", Map.of("title", "Đường đi"));
        admin.postText("question-banks/it-duong-di/imports?format=gift", "text/plain", GIFT).expect(202);
        String xml = admin.get("question-banks/it-duong-di/export?format=moodle-xml").expect(200).body();
        assertThat(xml).contains("<quiz>", "it-1");
        Answer again = admin.postText("question-banks/it-duong-di/imports?format=moodle-xml", "application/xml", xml).expect(202);
        assertThat(again.json().getInt("unchanged")).isEqualTo(2);
        assertThat(admin.get("question-banks/it-duong-di/export?format=aiken").expect(200).body()).contains("ANSWER: A");
        JsonObject leftOut = admin.get("question-banks/it-duong-di/export/left-out?format=aiken").expect(200).json();
        assertThat(leftOut.getJsonArray("items").getJsonObject(0).getString("name")).isEqualTo("it-2");
        for (String binary : new String[] {"export?format=qti", "export?format=qti3", "export?format=xlsx", "template"}) {
            assertThat(admin.get("question-banks/it-duong-di/" + binary).expect(200).body()).startsWith("PK");
        }
        assertThat(admin.get("question-banks/it-duong-di/export/left-out?format=qti").expect(200).json().getJsonArray("items")).isEmpty();
    }

    @Test
    void one_item_of_qti_and_what_is_wrong_with_the_next() {
        admin.put("question-banks/it-qti", Map.of("title", "QTI"));
        String item = "<assessmentItem identifier=\"q\" title=\"q\"><responseDeclaration identifier=\"R\" cardinality=\"single\" baseType=\"identifier\">"
                + "<correctResponse><value>a</value></correctResponse></responseDeclaration><itemBody><choiceInteraction responseIdentifier=\"R\">"
                + "<prompt>Một?</prompt><simpleChoice identifier=\"a\">đúng</simpleChoice><simpleChoice identifier=\"b\">sai</simpleChoice>"
                + "</choiceInteraction></itemBody><responseProcessing template=\"x/match_correct\"/></assessmentItem>";
        assertThat(admin.postText("question-banks/it-qti/imports?format=qti", "application/xml", item).expect(202).json().getInt("created"))
                .isEqualTo(1);
        JsonObject refused = admin.postText("question-banks/it-qti/imports?format=qti", "application/xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")
                .expect(202).json();
        assertThat(refused.getString("status")).isEqualTo("rejected");
        assertThat(refused.getJsonArray("errors").getJsonObject(0).getString("code")).isEqualTo("xml-doctype");
    }

    @Test
    void what_is_wrong_is_left_out_where_its_author_says_so() {
        admin.put("question-banks/it-bo-qua", Map.of("title", "Bỏ qua"));
        String file = "::tốt::A?{TRUE}\n\n::hỏng::B?{~x ~y}";
        JsonObject job = admin.postText("question-banks/it-bo-qua/imports?format=gift&onError=skip", "text/plain", file).expect(202).json();
        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getInt("created")).isEqualTo(1);
        assertThat(job.getInt("rejected")).isEqualTo(1);
        admin.postText("question-banks/it-bo-qua/imports?format=gift&onError=maybe", "text/plain", file).expect(422);
    }

    @Test
    void what_cannot_be_taken_is_refused_by_name() {
        assertThat(admin.postText("question-banks/it-khac/imports?format=docx", "text/xml", "<x/>").expect(422).problem())
                .isEqualTo("unsupported-format");
        admin.postText("question-banks/khong-co/imports?format=gift", "text/plain", GIFT).expect(404);
        assertThat(admin.postText("content/imports", "application/zip", "no zip").expect(400).problem()).isEqualTo("zip-unreadable");
        anonymous().postText("content/imports", "application/zip", "no zip").expect(401);
        anonymous().get("question-banks/it-ngan-hang/export?format=gift").expect(401);
    }
}
