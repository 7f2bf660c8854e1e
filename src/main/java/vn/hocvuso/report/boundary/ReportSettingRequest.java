package vn.hocvuso.report.boundary;

import vn.hocvuso.report.ReportSetting;

/** How a unit's reports are headed and signed, as {@link ReportSetting} describes it; missing texts are empty, {@code version} is the one that was read. */
public record ReportSettingRequest(
        String header, String parentLine, String unitLine, String code, String place, String signerForm, String signedFor, String signerRole,
        String signerRank, String signerName, String recipients, Integer version) {
    ReportSetting setting() {
        return new ReportSetting(
                text(header), text(parentLine), text(unitLine), text(code), text(place), signerForm == null ? "-" : signerForm.strip(), text(signedFor),
                text(signerRole), text(signerRank), text(signerName), text(recipients), version == null ? 0 : version);
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
