package vn.hocvuso.interop.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.document.Xml;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.document.ZipFiles;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.QuestionReading.Problem;
import vn.hocvuso.questionbank.QuestionType;
import vn.hocvuso.questionbank.QuestionWriting;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.Weight;
import vn.hocvuso.testing.Answering;
import vn.hocvuso.testing.Mutilated;
import vn.hocvuso.testing.RandomQuestions;
import vn.hocvuso.testing.Seen;

class QtiFilesTest {
    private static final String RESOURCE = "<resource identifier=\"r\" type=\"imsqti_item_xmlv2p1\" href=\"%s\"><file href=\"%s\"/></resource>";
    private final QtiFiles qti = new QtiFiles();

    static List<QtiFiles> versions() {
        return List.of(new QtiFiles(), new Qti3Files());
    }

    private static byte[] resource(String name) {
        try (var stream = QtiFilesTest.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Question item(String name) {
        QuestionReading reading = qti.read(resource(name + ".xml"));
        assertThat(reading.problems()).as(name).isEmpty();
        return reading.questions().get(0).draft().question();
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] manifest(String... paths) {
        StringBuilder manifest = new StringBuilder("<manifest identifier=\"m\"><resources>\n");
        for (String path : paths) {
            manifest.append(String.format(RESOURCE, path, path)).append('\n');
        }
        return manifest.append("</resources></manifest>").toString().getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0} ← {1}: {2}, {3}")
    @CsvFileSource(resources = "/vn/hocvuso/interop/qti/grading.csv", useHeadersInDisplayName = true)
    void items_are_graded_as_their_response_processing_says(String item, String answer, int points, String why) {
        assertThat(Answering.points(item(item), answer)).as(why).isEqualTo(points);
    }

    @Test
    void what_an_item_says_becomes_the_question() {
        assertThat(item("chon").text()).isEqualTo(new Text("<p>Đọc tấm biển.</p> <div>Biển nói gì?</div>", Text.Format.HTML));
        assertThat(((Single) item("chon")).fixed()).as("shuffle=false").isTrue();
        assertThat(((Single) item("chon")).choices()).extracting(choice -> choice.text().source())
                .containsExactly("Được mang điện thoại.", "Cấm mang điện thoại.", "Gửi <strong>mọi</strong> thiết bị.");
        assertThat(item("go").text()).isEqualTo(Text.of("Kiểu gõ có dấu bằng chữ cái là _____, không phải VNI."));
        assertThat(item("so").text()).as("a gap by itself is no part of the sentence").isEqualTo(Text.of("Bao nhiêu?"));
        assertThat(((Essay) item("luan")).rubric()).isEqualTo(Text.of("Nêu đủ ba ý."));
        assertThat(((Single) item("loi")).choices()).extracting(choice -> choice.feedback().source())
                .containsExactly("Phải rồi.", "Xem lại bài.");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvFileSource(resources = "/vn/hocvuso/interop/qti/left-out.csv", useHeadersInDisplayName = true)
    void what_cannot_be_graded_the_same_is_no_question(String item, String code, String why) {
        QuestionReading reading = qti.read(resource("bad/" + item + ".xml"));
        assertThat(reading.questions()).as(why).isEmpty();
        assertThat(reading.problems()).as(why).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void a_package_is_what_its_manifest_names() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("imsmanifest.xml", manifest("câu/chon.xml", "bad/haikhoa.xml", "thieu.xml"));
        files.put("câu/chon.xml", resource("chon.xml"));
        files.put("bad/haikhoa.xml", resource("bad/haikhoa.xml"));
        files.put("nobody-asks-for-me.xml", resource("nhieu.xml"));
        QuestionReading reading = qti.read(zip(files));
        assertThat(reading.questions()).extracting(found -> found.draft().name(), QuestionReading.Found::item)
                .containsExactly(tuple("chon", "câu/chon.xml"));
        assertThat(reading.problems()).extracting(Problem::item, Problem::code).containsExactly(
                tuple("bad/haikhoa.xml", "several-keys"), tuple("imsmanifest.xml", "qti-file-missing"));
    }

    @Test
    void the_weight_of_an_item_in_a_test_becomes_what_the_question_usually_gives() {
        String tests = "<assessmentTest identifier=\"t\"><testPart><assessmentSection>"
                + "<assessmentItemRef identifier=\"a\" href=\"../items/chon.xml\"><weight identifier=\"w\" value=\"2.50\"/></assessmentItemRef>"
                + "<assessmentItemRef identifier=\"b\" href=\"../items/loi.xml\"><weight identifier=\"w\" value=\"1.0\"/></assessmentItemRef>"
                + "<assessmentItemRef identifier=\"c\" href=\"../items/luan.xml\"><weight identifier=\"w\" value=\"-3\"/></assessmentItemRef>"
                + "</assessmentSection></testPart></assessmentTest>";
        Map<String, byte[]> files = new LinkedHashMap<>();
        String items = new String(manifest("items/chon.xml", "items/loi.xml", "items/luan.xml"), StandardCharsets.UTF_8);
        files.put("imsmanifest.xml", items.replace("</resources>", "<resource identifier=\"t\" type=\"imsqti_test_xmlv2p1\" href=\"tests/de.xml\"/></resources>").getBytes(StandardCharsets.UTF_8));
        List.of("chon", "loi", "luan").forEach(name -> files.put("items/" + name + ".xml", resource(name + ".xml")));
        files.put("tests/de.xml", tests.getBytes(StandardCharsets.UTF_8));
        QuestionReading reading = qti.read(zip(files));
        assertThat(reading.questions()).extracting(found -> found.draft().tags())
                .containsExactly(Set.of("points:2.5"), Set.of(), Set.of());
        assertThat(reading.problems()).extracting(Problem::code).containsExactly("qti-test");
        for (QtiFiles version : versions()) {
            byte[] written = version.write(List.of(reading.questions().get(0).draft())).file();
            assertThat(version.read(written).questions().get(0).draft().tags()).as("written and read again").containsExactly("points:2.5");
        }
        files.put("tests/de.xml", "no test".getBytes(StandardCharsets.UTF_8));
        assertThat(qti.read(zip(files)).questions()).as("a test that cannot be read says nothing and breaks nothing").hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void points_are_weights_in_a_test_of_the_package(QtiFiles version) throws Exception {
        RandomQuestions random = new RandomQuestions(5, List.of(Text.Format.PLAIN), List.of(QuestionType.values()));
        List<QuestionDraft> drafts = new ArrayList<>(random.drafts("a", 40));
        String[] points = {"points:2.5", "points:0.33", "points:100", "points:7"};
        for (int i = 0; i < points.length * 5; i++) {
            QuestionDraft one = drafts.get(i);
            Set<String> tags = new TreeSet<>(one.tags());
            tags.add(points[i % points.length]);
            drafts.set(i, new QuestionDraft(one.name(), one.title(), one.question(), tags, one.skills(), one.difficulty(), one.source(), one.reviewOn()));
        }
        byte[] written = version.write(drafts).file();
        QuestionReading reading = version.read(written);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.questions()).extracting(found -> found.draft().tags()).isEqualTo(drafts.stream().map(QuestionDraft::tags).toList());
        Map<String, byte[]> files = ZipFiles.read(written);
        assertThat(new String(files.get("imsmanifest.xml"), StandardCharsets.UTF_8)).doesNotContain("points:")
                .contains("imsqti_test_xml" + (version instanceof Qti3Files ? "v3p0" : "v2p1"));
        XmlElement test = Xml.read(files.get("points.xml"));
        XmlElement item = Xml.read(files.get("items/item-1.xml"));
        String most = item.all().filter(at -> "MAXSCORE".equals(at.attribute("identifier"))).findFirst().orElseThrow().text().strip();
        String weight = test.all().filter(at -> at.name().endsWith("weight")).findFirst().orElseThrow().attribute("value");
        assertThat(Double.parseDouble(weight) * Double.parseDouble(most)).as("the points of the item times its weight").isEqualTo(2.5, within(1e-9));
        assertThat(ZipFiles.read(version.write(random.drafts("b", 5)).file())).as("without points there is no test").doesNotContainKey("points.xml");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void thirds_do_not_drift_from_file_to_file(QtiFiles version) {
        List<Choice> choices = new ArrayList<>();
        List.of(3_333_333, 3_333_333, 3_333_333, -5_000_000).forEach(weight -> choices.add(new Choice(Text.of("c" + choices.size()), weight, null)));
        QuestionDraft draft = new QuestionDraft("ba", null, new Multiple(Text.of("Ba"), choices, null), Set.of(), Set.of(), 2, null, null);
        assertThat(version.read(version.write(List.of(draft)).file()).questions().get(0).draft()).isEqualTo(draft);
    }

    @Test
    void a_hostile_package_is_refused_whole() {
        assertThat(code(zip(Map.of("../imsmanifest.xml", manifest())))).isEqualTo("zip-outside");
        assertThat(code(zip(Map.of("imsmanifest.xml", manifest(), "a/../../b.xml", new byte[1])))).isEqualTo("zip-outside");
        assertThat(code(zip(Map.of("imsmanifest.xml", manifest(), "/etc/passwd", new byte[1])))).isEqualTo("zip-outside");
        assertThat(code(zip(Map.of("imsmanifest.xml", manifest(), "C:\\x.xml", new byte[1])))).isEqualTo("zip-outside");
        assertThat(code(zip(Map.of("items/a.xml", resource("chon.xml"))))).isEqualTo("qti-no-manifest");
        assertThat(code("PK\u0003\u0004 and nothing more".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("zip-broken");
        assertThat(code(zip(Map.of("imsmanifest.xml", manifest(), "bomb.xml", new byte[70_000_000])))).isEqualTo("zip-bomb");
        byte[] entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><assessmentItem>&x;</assessmentItem>".getBytes(StandardCharsets.UTF_8);
        assertThat(code(entity)).isEqualTo("xml-doctype");
        assertThat(code(zip(Map.of("imsmanifest.xml", manifest("a.xml"), "a.xml", entity)))).isEqualTo("xml-doctype");
        byte[] entityInManifest = "<!DOCTYPE manifest [<!ENTITY x \"y\">]><manifest/>".getBytes(StandardCharsets.UTF_8);
        assertThat(code(zip(Map.of("imsmanifest.xml", entityInManifest)))).isEqualTo("xml-doctype");
        String deep = "<a>".repeat(5_000) + "</a>".repeat(5_000);
        assertThat(code(deep.getBytes(StandardCharsets.UTF_8))).isEqualTo("xml-too-deep");
    }

    private String code(byte[] file) {
        QuestionReading reading = qti.read(file);
        assertThat(reading.questions()).isEmpty();
        return reading.problems().get(0).code();
    }

    @Test
    void five_thousand_items_are_read_in_moments() {
        String chon = new String(resource("chon.xml"), StandardCharsets.UTF_8);
        Map<String, byte[]> files = new LinkedHashMap<>();
        String[] paths = new String[5_000];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = "items/q" + i + ".xml";
            files.put(paths[i], chon.replace("identifier=\"chon\"", "identifier=\"q" + i + "\"").getBytes(StandardCharsets.UTF_8));
        }
        files.put("imsmanifest.xml", manifest(paths));
        Instant start = Instant.now();
        assertThat(qti.read(zip(files)).questions()).hasSize(5_000);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void a_star_becomes_a_pattern_and_comes_back() {
        for (boolean caseCounts : new boolean[] {true, false}) {
            ShortAnswer words = new ShortAnswer(
                    Text.of("Gõ"), List.of(new ShortAnswer.Accepted("mật*khẩu (3\\*4) [x]", Weight.FULL, Text.of("ừ"))), caseCounts, null);
            QuestionDraft draft = new QuestionDraft("w", null, words, Set.of(), Set.of(), 2, null, null);
            assertThat(qti.read(qti.write(List.of(draft)).file()).questions().get(0).draft()).isEqualTo(draft);
        }
    }

    @Test
    void whatever_is_missing_or_twice_in_an_item_never_throws_and_never_becomes_a_defective_question() {
        Mutilated mutilated = new Mutilated(17);
        for (String name : List.of("chon", "nhieu", "thutu", "ghep", "go", "so", "trong", "luan", "loi", "chon3")) {
            byte[] item = resource(name + ".xml");
            for (int round = 0; round < 300; round++) {
                QuestionReading reading = qti.read(mutilated.of(item));
                assertThat(reading.questions().size() + reading.problems().size()).isPositive();
                reading.questions().forEach(found -> assertThat(found.draft().question().defects()).isEmpty());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void what_is_written_is_read_back_as_it_looked_and_counted_over_random_questions(QtiFiles written) {
        RandomQuestions random = new RandomQuestions(11, List.of(Text.Format.values()), List.of(QuestionType.values()));
        for (int round = 0; round < 100; round++) {
            List<QuestionDraft> drafts = random.drafts(round + "-", 10);
            QuestionWriting file = written.write(drafts);
            QuestionReading read = qti.read(file.file());
            assertThat(file.leftOut()).isEmpty();
            assertThat(read.problems()).as(item(file, read)).isEmpty();
            assertThat(read.questions()).hasSameSizeAs(drafts);
            List<QuestionDraft> back = read.questions().stream().map(QuestionReading.Found::draft).toList();
            for (int i = 0; i < drafts.size(); i++) {
                assertThat(Seen.of(back.get(i))).isEqualTo(Seen.of(drafts.get(i)));
            }
            assertThat(qti.read(written.write(back).file()).questions()).as("from then on nothing changes any more")
                    .extracting(QuestionReading.Found::draft).isEqualTo(back);
        }
    }

    /** The item something is said of. */
    private static String item(QuestionWriting written, QuestionReading read) {
        try {
            String path = read.problems().isEmpty() ? null : read.problems().get(0).item();
            byte[] item = ZipFiles.read(written.file()).get(path);
            return item == null ? "" : new String(item, StandardCharsets.UTF_8);
        } catch (ZipFiles.Broken e) {
            throw new AssertionError(e);
        }
    }
}
