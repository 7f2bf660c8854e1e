package vn.hocvuso.campaign.boundary;

import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.campaign.ExemptionWish;

/** An exemption for people by service number; {@code to} is inclusive and may be missing, {@code from} is today when missing. */
public record ExemptionRequest(List<String> people, String reason, String evidence, LocalDate from, LocalDate to) {
    ExemptionWish wish() {
        return new ExemptionWish(people, reason, evidence, from, to);
    }
}
