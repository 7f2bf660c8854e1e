package vn.hocvuso.campaign.rule;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Where a campaign stands in its life, in the order of lists: what is to be done first. */
public enum CampaignState {
    RUNNING,
    /** Past its due day and not closed. */
    OVER,
    COMING,
    CLOSED;

    public static CampaignState of(boolean closed, LocalDate startsOn, LocalDate dueOn, LocalDate today) {
        if (closed) {
            return CLOSED;
        }
        if (startsOn.isAfter(today)) {
            return COMING;
        }
        return dueOn.isBefore(today) ? OVER : RUNNING;
    }

    /** Empty when there is none of this name. */
    public static Optional<CampaignState> named(String code) {
        for (CampaignState state : values()) {
            if (state.code().equals(code)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** In addresses, in the API, and {@code state.<code>} in the bundle. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
