package vn.hocvuso.interop.qti;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hocvuso.interop.qti.control.PackageWriter;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionWriting;

/** The same, written as QTI 3.0. */
@ApplicationScoped
public class Qti3Files extends QtiFiles {
    @Override
    public String code() {
        return "qti3";
    }

    @Override
    public QuestionWriting write(List<QuestionDraft> drafts) {
        return new PackageWriter(PackageWriter.Version.QTI_3_0).write(drafts);
    }
}
