package vn.hocvuso.notification.boundary;

import java.util.UUID;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.notification.MessageWish;

/** {@code {id, campaign, unit, state, group|null, cohort|null, asOf|null, title, text}}; {@code id} is a UUID the client makes: sent twice it is one message. */
public record MessageRequest(String id, String campaign, String unit, String state, String group, String cohort, String asOf, String title, String text) {
    MessageWish wish() {
        return new MessageWish(
                once(), Given.blankIsNull(campaign), Given.blankIsNull(unit), Given.blankIsNull(state), Filter.of(group, cohort), Given.day(asOf, "asOf"),
                title, text);
    }

    private UUID once() {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            new Refused.Checks().that(false, "id", "invalid").orRefuse();
            return null;
        }
    }
}
