package vn.hocvuso.notification.control;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The campaigns that ask something of somebody on a day. */
public interface RunningCampaigns {
    record Running(UUID id, String code) {}

    /** Begun and not closed; in the order of their codes. */
    List<Running> on(LocalDate day);
}
