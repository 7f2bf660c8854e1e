package vn.hocvuso.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who would be told what on a day by rules that need not be switched on.
 *
 * @param campaign   code
 * @param rules      that are tried
 * @param status     {@code queued}, {@code running}, {@code done} or {@code failed}
 * @param looked     people looked at so far; when it is done everybody, of whom all that follows is
 * @param all        people to be looked at; 0: not known yet
 * @param audience   the day's figures beside it; null until it is done, {@code counts} and {@code digests} are empty until then
 * @param counts     reminders by kind and stage
 * @param digests    who would get a digest, by level
 * @param finishedAt null: it is not over
 */
public record TrialView(
        UUID id, String campaign, String campaignName, LocalDate day, ReminderRules rules, String status, long looked, long all, Audience audience,
        List<Count> counts, List<Level> digests, Instant finishedAt) {

    /** Whom rules are about: {@code people} in the audience, of them those still to pass, those overdue, those whose pass ends soon. */
    public record Audience(long people, long remaining, long overdue, long expiring) {}

    /**
     * @param kind  {@code before, due, overdue, again, expiring}
     * @param stage days counted from the due day, of {@code expiring} from the last day of the pass: −14, 0, 7
     */
    public record Count(String kind, int stage, long people) {
        public int days() {
            return Math.abs(stage);
        }

        /** {@code before}, {@code due}, {@code after} or {@code expiring}: which words tell the stage. */
        public String mark() {
            return kind.equals("expiring") ? kind : stage < 0 ? "before" : stage == 0 ? "due" : "after";
        }
    }

    /** @param level 0: people of the own unit; k: of units k levels below */
    public record Level(int level, long recipients) {}
}
