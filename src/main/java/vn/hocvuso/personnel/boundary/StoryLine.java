package vn.hocvuso.personnel.boundary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.personnel.ActView;
import vn.hocvuso.personnel.PostingView;
import vn.hocvuso.personnel.RoleStanding;
import vn.hocvuso.personnel.StatusView;

/**
 * A line of somebody's timeline: a posting, a status, a role, leaving the roll, or a correction on the day it was made. Exactly one
 * of the four is there.
 */
public record StoryLine(LocalDate from, LocalDate to, PostingView posting, StatusView status, RoleStanding role, ActView act) {
    /** Acts that have a line of their own; the others show in what they brought. */
    private static final List<String> TOLD = List.of("left", "corrected", "renamed", "imported");

    /** The latest first. */
    static List<StoryLine> of(List<PostingView> postings, List<StatusView> statuses, List<RoleStanding> roles, List<ActView> acts, Clock clock) {
        List<StoryLine> lines = new ArrayList<>();
        postings.forEach(one -> lines.add(new StoryLine(one.from(), one.to(), one, null, null, null)));
        statuses.forEach(one -> lines.add(new StoryLine(one.from(), one.to(), null, one, null, null)));
        roles.forEach(one -> lines.add(new StoryLine(one.grant().from(), one.grant().to(), null, null, one, null)));
        for (ActView act : acts) {
            if (TOLD.contains(act.kind()) && !(act.kind().equals("left") && cameBack(act, postings))) {
                LocalDate day = act.kind().equals("left") ? act.onDay() : LocalDate.ofInstant(act.at(), clock.getZone());
                lines.add(new StoryLine(day, day, null, null, null, act));
            }
        }
        lines.sort(Comparator.comparing(StoryLine::from).reversed());
        return lines;
    }

    /** A departure that was corrected away is history only in the correction. */
    private static boolean cameBack(ActView left, List<PostingView> postings) {
        return postings.stream().noneMatch(posting -> posting.to() != null && posting.to().plusDays(1).equals(left.onDay()));
    }

    /** {@code posting, status, role, left, corrected, renamed, imported}. */
    public String getKind() {
        return posting != null ? "posting" : status != null ? "status" : role != null ? "role" : act.kind();
    }

    public boolean isOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day)) && (role == null || role.state().equals("in-force"));
    }
}
