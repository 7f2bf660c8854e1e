package vn.hocvuso.interop.xlsx;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hocvuso.document.ZipFiles;
import vn.hocvuso.interop.xlsx.control.SheetReader;
import vn.hocvuso.interop.xlsx.control.SheetWriter;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFormat;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.QuestionWriting;

/** Spreadsheets of questions in and out; written without questions it is the template. */
@ApplicationScoped
public class XlsxFiles implements QuestionFormat {
    @Override
    public String code() {
        return "xlsx";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public String contentType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public boolean looksLike(byte[] file) {
        try {
            return ZipFiles.isZip(file) && ZipFiles.read(file).containsKey("xl/workbook.xml");
        } catch (ZipFiles.Broken e) {
            return false;
        }
    }

    @Override
    public QuestionReading read(byte[] file) {
        try {
            ZipFiles.read(file);
        } catch (ZipFiles.Broken broken) {
            return QuestionReading.unreadable(1, null, broken.code(), String.valueOf(broken.entry()));
        }
        return new SheetReader().read(file);
    }

    @Override
    public QuestionWriting write(List<QuestionDraft> drafts) {
        return new SheetWriter().write(drafts);
    }
}
