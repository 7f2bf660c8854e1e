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
import vn.hocvuso.personnel.StoryAsked;

/**
 * A line of somebody's timeline: a posting, a status, a role, leaving the roll or a correction on the day it was made, or what
 * another feature told. Exactly one of the five is there.
 */
public record StoryLine(LocalDate from, LocalDate to, PostingView posting, StatusView status, RoleStanding role, ActView act, StoryAsked.Told told) {
    /** Acts that have a line of their own; the others show in what they brought. */
    private static final List<String> ACTS = List.of("left", "corrected", "renamed", "imported", "came");

    /** What is on record, in no order. */
    record Record(List<PostingView> postings, List<StatusView> statuses, List<RoleStanding> roles, List<ActView> acts, List<StoryAsked.Told> told) {}

    /** The latest first. */
    static List<StoryLine> of(Record record, Clock clock) {
        List<StoryLine> lines = new ArrayList<>();
        record.postings().forEach(one -> lines.add(new StoryLine(one.from(), one.to(), one, null, null, null, null)));
        record.statuses().forEach(one -> lines.add(new StoryLine(one.from(), one.to(), null, one, null, null, null)));
        record.roles().forEach(one -> lines.add(new StoryLine(one.grant().from(), one.grant().to(), null, null, one, null, null)));
        record.told().forEach(one -> lines.add(new StoryLine(one.from(), one.to(), null, null, null, null, one)));
        for (ActView act : record.acts()) {
            if (ACTS.contains(act.kind()) && !(act.kind().equals("left") && cameBack(act, record.postings()))) {
                LocalDate day = act.kind().equals("left") ? act.onDay() : LocalDate.ofInstant(act.at(), clock.getZone());
                lines.add(new StoryLine(day, day, null, null, null, act, null));
            }
        }
        lines.sort(Comparator.comparing(StoryLine::from).reversed());
        return lines;
    }

    /** A departure that was corrected away is history only in the correction. */
    private static boolean cameBack(ActView left, List<PostingView> postings) {
        return postings.stream().noneMatch(posting -> posting.to() != null && posting.to().plusDays(1).equals(left.onDay()));
    }

    /** {@code posting, status, role, left, corrected, renamed, imported, came}, or as another feature calls it. */
    public String getKind() {
        return posting != null ? "posting" : status != null ? "status" : role != null ? "role" : told != null ? told.kind() : act.kind();
    }

    /** On one day, rather than from one to another. */
    public boolean isMoment() {
        return act != null || told != null && from.equals(to);
    }

    public boolean isOn(LocalDate day) {
        boolean holds = role != null ? role.state().equals("in-force") : told == null || !told.undone();
        return holds && !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
