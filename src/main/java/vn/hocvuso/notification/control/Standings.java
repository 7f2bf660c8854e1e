package vn.hocvuso.notification.control;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.notification.TrialView.Audience;
import vn.hocvuso.notification.rule.PersonReminder.Standing;

/** How everybody in a campaign's audience stands on a day, in the order of their ids. */
public interface Standings {
    /**
     * @param after the last one seen; the nil UUID: from the start
     * @return at most so many; empty: there is nobody more
     */
    List<Standing> after(UUID campaign, LocalDate day, UUID after, int most);

    /** How many of them there are, looked up and not counted. */
    Audience audience(UUID campaign, LocalDate day);
}
