package vn.hocvuso.report;

import java.util.List;
import vn.hocvuso.kernel.Refused;

/**
 * How a unit's reports are headed and signed.
 *
 * @param header     {@code command} or {@code party}
 * @param code       what follows the number of the document: {@code BC-e1}, {@code BC/ĐU}
 * @param signerForm {@code -, TM., KT., TL.}
 * @param signedFor  in whose name; stands after the form
 * @param recipients one a line
 * @param version    0: nothing was kept yet, these are the unit's own names
 */
public record ReportSetting(
        String header,
        String parentLine,
        String unitLine,
        String code,
        String place,
        String signerForm,
        String signedFor,
        String signerRole,
        String signerRank,
        String signerName,
        String recipients,
        int version) {
    public static final String COMMAND = "command";
    public static final String PARTY = "party";
    public static final List<String> FORMS = List.of("-", "TM.", "KT.", "TL.");

    /** @throws Refused 422 {@code invalid-fields} */
    public void check() {
        new Refused.Checks()
                .that(COMMAND.equals(header) || PARTY.equals(header), "header", "unknown-value", String.valueOf(header))
                .that(FORMS.contains(signerForm), "signerForm", "unknown-value", String.valueOf(signerForm))
                .that(parentLine.length() <= 200, "parentLine", "too-long", 200)
                .text(unitLine, "unitLine", 200)
                .that(code.length() <= 40, "code", "too-long", 40)
                .that(place.length() <= 100, "place", "too-long", 100)
                .that(signedFor.length() <= 200, "signedFor", "too-long", 200)
                .that(signerRole.length() <= 200, "signerRole", "too-long", 200)
                .that(signerRank.length() <= 40, "signerRank", "too-long", 40)
                .that(signerName.length() <= 120, "signerName", "too-long", 120)
                .that(recipients.length() <= 1_000, "recipients", "too-long", 1_000)
                .orRefuse();
    }
}
