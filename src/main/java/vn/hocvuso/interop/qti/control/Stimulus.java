package vn.hocvuso.interop.qti.control;

import java.util.List;
import java.util.Map;
import vn.hocvuso.document.Xml;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.QuestionFault;

/** A text several items ask about, in a file of its own: it is put into each item, where the item says or in front. */
final class Stimulus {
    private Stimulus() {}

    /**
     * @param path  of the item in the package; null for an item by itself, which has no other files
     * @param files of the package
     * @throws QuestionFault when the text is not there: without it the question asks about nothing
     */
    static void into(XmlElement item, String path, Map<String, byte[]> files) {
        List<XmlElement> named = item.children("assessmentStimulusRef");
        for (int i = 0; i < named.size(); i++) {
            XmlElement reference = named.get(i);
            int place = i;
            XmlElement text = text(reference, path, files);
            XmlElement body = item.child("itemBody").orElseThrow(() -> QuestionFault.wrong(item.line(), "text-missing"));
            body.all()
                    .filter(at -> reference.attribute("identifier", "").equals(at.attribute("data-stimulus-idref")))
                    .findFirst()
                    .ifPresentOrElse(at -> at.add(text), () -> body.content().add(place, text));
        }
    }

    private static XmlElement text(XmlElement reference, String path, Map<String, byte[]> files) {
        String href = reference.attribute("href", "");
        byte[] file = path == null ? null : files.get(PackageReader.beside(path, href));
        if (file == null) {
            throw QuestionFault.wrong(reference.line(), "qti-file-missing", href);
        }
        try {
            return Vocabulary.toOld(Xml.read(file)).all("stimulusBody").findFirst()
                    .map(body -> XmlElement.of("div").addAll(body.content()))
                    .orElseThrow(() -> QuestionFault.wrong(reference.line(), "qti-file-missing", href));
        } catch (Xml.Broken broken) {
            throw QuestionFault.wrong(reference.line(), broken.code());
        }
    }
}
