package vn.hocvuso.interop.qti.control;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.document.ZipFiles;
import vn.hocvuso.questionbank.Labels;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionWriting;
import vn.hocvuso.questionbank.QuestionWriting.LeftOut;

/** A package: an item a question, and a manifest with what is said about each. */
public final class PackageWriter {
    /** What differs between the versions. */
    public enum Version {
        QTI_2_1("http://www.imsglobal.org/xsd/imsqti_v2p1", "http://www.imsglobal.org/xsd/imscp_v1p1", "QTIv2.1 Package", "imsqti_item_xmlv2p1"),
        QTI_3_0("http://www.imsglobal.org/xsd/imsqtiasi_v3p0", "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1", "QTI Package", "imsqti_item_xmlv3p0");

        private final String items;
        private final String manifest;
        private final String schema;
        private final String type;

        Version(String items, String manifest, String schema, String type) {
            this.items = items;
            this.manifest = manifest;
            this.schema = schema;
            this.type = type;
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
        files.put(PackageReader.MANIFEST, new byte[0]);
        for (QuestionDraft draft : drafts) {
            try {
                String id = "item-" + (files.size());
                String title = draft.title() == null ? draft.name() : draft.title();
                String path = "items/" + id + ".xml";
                files.put(path, document(item(id, title, draft)));
                resources.add(resource(id, path, draft));
            } catch (QuestionFault fault) {
                leftOut.add(new LeftOut(draft.name(), fault.problem().code()));
            }
        }
        XmlElement manifest = XmlElement.of("manifest").with("xmlns", version.manifest).with("identifier", "cau-hoi")
                .add(XmlElement.of("metadata").add(XmlElement.of("schema", version.schema))
                        .add(XmlElement.of("schemaversion", version == Version.QTI_3_0 ? "3.0.0" : "1.0.0")))
                .add(XmlElement.of("organizations"))
                .add(resources);
        files.put(PackageReader.MANIFEST, document(manifest));
        return new QuestionWriting(ZipFiles.write(files), leftOut);
    }

    private XmlElement item(String id, String title, QuestionDraft draft) {
        XmlElement item = ItemWriter.write(id, title, draft.question());
        if (version == Version.QTI_2_1) {
            return item.with("xmlns", version.items);
        }
        XmlElement renamed = Vocabulary.toNew(item).with("xmlns", version.items);
        renamed.all("qti-response-processing").filter(at -> at.attribute("template") != null).forEach(at -> {
            String template = at.attribute("template");
            at.with("template", NEW_TEMPLATES + template.substring(template.lastIndexOf('/') + 1) + ".xml");
        });
        return renamed;
    }

    private XmlElement resource(String id, String path, QuestionDraft draft) {
        XmlElement general = XmlElement.of("general")
                .add(XmlElement.of("identifier").add(XmlElement.of("entry", draft.name())));
        Labels.of(draft).forEach(label -> general.add(XmlElement.of("keyword").add(XmlElement.of("string", label).with("language", "vi"))));
        return XmlElement.of("resource").with("identifier", "r-" + id).with("type", version.type).with("href", path)
                .add(XmlElement.of("metadata").add(XmlElement.of("lom").with("xmlns", LOM).add(general)))
                .add(XmlElement.of("file").with("href", path));
    }

    private static byte[] document(XmlElement root) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.write()).getBytes(StandardCharsets.UTF_8);
    }
}
