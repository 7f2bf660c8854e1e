package vn.hocvuso.interop.qti;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.hocvuso.document.ZipFiles;
import vn.hocvuso.interop.qti.control.PackageReader;
import vn.hocvuso.interop.qti.control.PackageWriter;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFormat;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.QuestionWriting;

/** QTI in, whatever its version (2.0 to 2.2, 3.0), as an item or a package; out as a package of 2.1, which most can read. */
@ApplicationScoped
public class QtiFiles implements QuestionFormat {
    @Override
    public String code() {
        return "qti";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public String contentType() {
        return "application/zip";
    }

    @Override
    public boolean looksLike(byte[] file) {
        if (!ZipFiles.isZip(file)) {
            String start = new String(file, 0, Math.min(file.length, 4_000), StandardCharsets.UTF_8);
            return start.contains("assessmentItem") || start.contains("qti-assessment-item");
        }
        try {
            return ZipFiles.read(file).containsKey(PackageReader.MANIFEST);
        } catch (ZipFiles.Broken e) {
            return false;
        }
    }

    @Override
    public QuestionReading read(byte[] file) {
        return new PackageReader().read(file);
    }

    @Override
    public QuestionWriting write(List<QuestionDraft> drafts) {
        return new PackageWriter(PackageWriter.Version.QTI_2_1).write(drafts);
    }
}
