package vn.hocvuso.interop.qti.control;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.document.ZipFiles;
import vn.hocvuso.questionbank.Labels;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionWriting;
import vn.hocvuso.questionbank.QuestionWriting.LeftOut;

/** A package: an item a question, a manifest with what is said about each, and a test where some give other points than one. */
public final class PackageWriter {
    /** What differs between the versions. */
    public enum Version {
        QTI_2_1("http://www.imsglobal.org/xsd/imsqti_v2p1", "http://www.imsglobal.org/xsd/imscp_v1p1", "QTIv2.1 Package", "xmlv2p1"),
        QTI_3_0("http://www.imsglobal.org/xsd/imsqtiasi_v3p0", "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1", "QTI Package", "xmlv3p0");

        private final String items;
        private final String manifest;
        private final String schema;
        private final String form;

        Version(String items, String manifest, String schema, String form) {
            this.items = items;
            this.manifest = manifest;
            this.schema = schema;
            this.form = form;
        }
    }

    private static final String LOM = "http://ltsc.ieee.org/xsd/LOM";
    private static final String NEW_TEMPLATES = "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/";

    private final Version version;

    public PackageWriter(Version version) {
        this.version = version;
    }

    public QuestionWriting write(List<QuestionDraft> drafts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<LeftOut> leftOut = new ArrayList<>();
        XmlElement resources = XmlElement.of("resources");
        TestWriter points = new TestWriter("imsqti_test_" + version.form);
        boolean weighed = drafts.stream().anyMatch(draft -> points(draft).isPresent());
        files.put(PackageReader.MANIFEST, new byte[0]);
        for (QuestionDraft draft : drafts) {
            try {
                String id = "item-" + (files.size());
                String title = draft.title() == null ? draft.name() : draft.title();
                String path = "items/" + id + ".xml";
                XmlElement item = ItemWriter.write(id, title, draft.question());
                files.put(path, document(versioned(item)));
                points.add(id, path, item, points(draft).orElse("1"));
                resources.add(resource(id, path, draft));
            } catch (QuestionFault fault) {
                leftOut.add(new LeftOut(draft.name(), fault.problem().code()));
            }
        }
        if (weighed) {
            files.put(TestWriter.PATH, document(versioned(points.test())));
            resources.add(points.resource());
        }
        XmlElement manifest = XmlElement.of("manifest").with("xmlns", version.manifest).with("identifier", "cau-hoi")
                .add(XmlElement.of("metadata").add(XmlElement.of("schema", version.schema))
                        .add(XmlElement.of("schemaversion", version == Version.QTI_3_0 ? "3.0.0" : "1.0.0")))
                .add(XmlElement.of("organizations"))
                .add(resources);
        files.put(PackageReader.MANIFEST, document(manifest));
        return new QuestionWriting(ZipFiles.write(files), leftOut);
    }

    /** What a test can say: its one label on points. */
    private static Optional<String> points(QuestionDraft draft) {
        boolean one = draft.tags().stream().filter(tag -> tag.startsWith(Labels.POINTS)).count() == 1;
        return Labels.given(draft).filter(points -> one);
    }

    private XmlElement versioned(XmlElement root) {
        if (version == Version.QTI_2_1) {
            return root.with("xmlns", version.items);
        }
        XmlElement renamed = Vocabulary.toNew(root).with("xmlns", version.items);
        renamed.all("qti-response-processing").filter(at -> at.attribute("template") != null).forEach(at -> {
            String template = at.attribute("template");
            at.with("template", NEW_TEMPLATES + template.substring(template.lastIndexOf('/') + 1) + ".xml");
        });
        renamed.all().filter(at -> at.name().matches("qti-(modal-feedback|rubric-block)")).toList().forEach(PackageWriter::wrapped);
        return renamed;
    }

    /** 3.0 wants what is said to somebody in an element of its own. */
    private static void wrapped(XmlElement holder) {
        XmlElement body = XmlElement.of("qti-content-body").addAll(List.copyOf(holder.content()));
        holder.content().clear();
        holder.add(body);
    }

    private XmlElement resource(String id, String path, QuestionDraft draft) {
        XmlElement general = XmlElement.of("general")
                .add(XmlElement.of("identifier").add(XmlElement.of("entry", draft.name())));
        Optional<String> points = points(draft).map(Labels.POINTS::concat);
        Labels.of(draft).stream().filter(label -> !points.equals(Optional.of(label))).forEach(label -> general.add(XmlElement.of("keyword").add(XmlElement.of("string", label).with("language", "vi"))));
        return XmlElement.of("resource").with("identifier", "r-" + id).with("type", "imsqti_item_" + version.form).with("href", path)
                .add(XmlElement.of("metadata").add(XmlElement.of("lom").with("xmlns", LOM).add(general)))
                .add(XmlElement.of("file").with("href", path));
    }

    private static byte[] document(XmlElement root) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.write()).getBytes(StandardCharsets.UTF_8);
    }
}
