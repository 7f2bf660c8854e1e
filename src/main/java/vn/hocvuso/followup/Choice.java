package vn.hocvuso.followup;

import vn.hocvuso.followup.rule.Reason;

/** "Those who …": a condition of the matrix, or a reason to be at risk. {@code reason} is null for the former. */
public record Choice(MatrixQuery query, Reason reason) {
    /** For the audit trail, in codes: {@code quiz:kiem-tra failed}. */
    String told() {
        String subject = query.course() != null ? query.course() : query.campaign();
        if (reason != null) {
            return subject + " " + reason.code();
        }
        return query.activity() == null ? subject : subject + " " + query.activity() + " " + query.state();
    }
}
