package vn.hocvuso.personnel.rule;

import java.util.Arrays;
import java.util.Optional;

/** Nhóm đối tượng: how reports count people. */
public enum ReportGroup {
    OFFICER("SQ"),
    PROFESSIONAL("QNCN"),
    WORKER("CNVCQP"),
    SOLDIER("HSQ-BS"),
    CADET("HV"),
    CONTRACTOR("LDHD");

    private final String code;

    ReportGroup(String code) {
        this.code = code;
    }

    /** As in files, tables and the API. */
    public String code() {
        return code;
    }

    public static Optional<ReportGroup> named(String text) {
        return Arrays.stream(values()).filter(group -> group.code.equalsIgnoreCase(text)).findFirst();
    }
}
