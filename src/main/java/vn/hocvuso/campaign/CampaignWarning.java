package vn.hocvuso.campaign;

import java.util.List;

/**
 * Something about a campaign its administrators should look at.
 *
 * @param code    {@code course-withdrawn}, {@code alternative-withdrawn}, {@code unit-gone}, {@code unit-succeeded}, {@code except-gone}
 *                or {@code except-succeeded}; its sentence is {@code campaign.warning.<code>}
 * @param subject the course or unit it is about, by name
 * @param others  who stands in its place: the other courses of the step, the units that took it in; may be empty
 */
public record CampaignWarning(String code, String subject, List<String> others) {
    public String joined() {
        return String.join(", ", others);
    }
}
