package vn.hocvuso.interop.qti.control;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.document.Xml;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.document.ZipFiles;
import vn.hocvuso.questionbank.Labels;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionGathering;
import vn.hocvuso.questionbank.QuestionReading;

/** An item, or a package: the manifest names the items, each is a file, and no other file is looked at. */
public final class PackageReader {
    public static final String MANIFEST = "imsmanifest.xml";

    /** An item is one with or without the words on accessibility (APIP). */
    private static final String ITEM = "imsqti_(apip)?item.*";

    private final QuestionGathering gathering = new QuestionGathering();
    private final ItemWeights weights = new ItemWeights();
    private Map<String, byte[]> files = Map.of();

    public QuestionReading read(byte[] file) {
        try {
            if (ZipFiles.isZip(file)) {
                return packaged(ZipFiles.read(file));
            }
            item(null, file, new Said());
            return gathering.reading();
        } catch (ZipFiles.Broken broken) {
            return QuestionReading.unreadable(1, null, broken.code(), String.valueOf(broken.entry()));
        } catch (Xml.Broken broken) {
            return QuestionReading.unreadable(broken.line(), null, broken.code());
        } catch (QuestionFault fault) {
            return new QuestionReading(List.of(), List.of(fault.problem()));
        }
    }

    /** What the manifest says of an item. */
    static final class Said {
        String entry;
        List<XmlElement> keywords = List.of();
    }

    private QuestionReading packaged(Map<String, byte[]> unfolded) {
        files = unfolded;
        if (!files.containsKey(MANIFEST)) {
            return QuestionReading.unreadable(1, null, "qti-no-manifest");
        }
        Map<String, XmlElement> items = new LinkedHashMap<>();
        try {
            XmlElement manifest = Xml.read(files.get(MANIFEST));
            for (XmlElement resource : manifest.all("resource").toList()) {
                String type = resource.attribute("type", "");
                if (type.matches(ITEM)) {
                    items.put(decoded(resource.attribute("href", "")), resource);
                } else if (type.startsWith("imsqti_test") || type.startsWith("imsqti_assessment")) {
                    test(resource);
                } else if (type.startsWith("imsqti_xmlv1") || type.startsWith("assessment/x-bb-qti")) {
                    return QuestionReading.unreadable(resource.line(), MANIFEST, "qti-version");
                }
            }
        } catch (Xml.Broken broken) {
            return QuestionReading.unreadable(broken.line(), MANIFEST, broken.code());
        }
        items.forEach(this::fromPackage);
        return gathering.reading();
    }

    private void test(XmlElement resource) {
        String path = decoded(resource.attribute("href", ""));
        if (!files.containsKey(path) || weights.read(path, files.get(path))) {
            gathering.note(resource.line(), "qti-test");
        }
    }

    /** The path of a file another file of the package names. */
    static String beside(String path, String href) {
        try {
            Path folder = Path.of(path.substring(0, path.lastIndexOf('/') + 1));
            return folder.resolve(decoded(href)).normalize().toString().replace('\\', '/');
        } catch (InvalidPathException nowhere) {
            return href;
        }
    }

    private static String decoded(String href) {
        try {
            return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return href;
        }
    }

    private void fromPackage(String path, XmlElement resource) {
        if (!files.containsKey(path)) {
            gathering.fault(resource.line(), MANIFEST, QuestionFault.wrong(resource.line(), "qti-file-missing", path));
            return;
        }
        Said said = new Said();
        said.keywords = resource.all("keyword").toList();
        said.entry = resource.all("entry").findFirst().map(entry -> entry.text().strip()).orElse(null);
        try {
            item(path, files.get(path), said);
        } catch (Xml.Broken broken) {
            gathering.fault(broken.line(), path, QuestionFault.wrong(broken.line(), broken.code()));
        }
    }

    /** @param path in the package; null for an item by itself */
    private void item(String path, byte[] file, Said said) throws Xml.Broken {
        XmlElement item = Vocabulary.toOld(Xml.read(file));
        gathering.question(item.line(), path, () -> {
            if (!item.name().equals("assessmentItem")) {
                String code = item.name().equals("questestinterop") ? "qti-version" : "qti-no-item";
                throw QuestionFault.wrong(item.line(), code, item.name());
            }
            Labels labels = new Labels();
            said.keywords.forEach(keyword -> labels.add(keyword.text(), item.line()));
            // What the question says of itself stands before what some test made of it.
            boolean itself = said.keywords.stream().anyMatch(word -> word.text().strip().startsWith(Labels.POINTS));
            Optional.ofNullable(path).filter(at -> !itself).flatMap(at -> weights.label(at, item)).ifPresent(label -> labels.add(label, item.line()));
            Stimulus.into(item, path, files);
            return new ItemReader(item, gathering).draft(said.entry, labels);
        });
    }
}
