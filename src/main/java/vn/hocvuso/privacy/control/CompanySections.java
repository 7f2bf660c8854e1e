package vn.hocvuso.privacy.control;

import static vn.hocvuso.privacy.Section.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.classroom.ClassroomTraces;
import vn.hocvuso.mentoring.MentoringTraces;
import vn.hocvuso.privacy.Section;
import vn.hocvuso.survey.Surveys;

/** What is kept of a person as one among others: classes, pairs, surveys. */
@ApplicationScoped
public class CompanySections {
    @Inject
    ClassroomTraces classroom;

    @Inject
    MentoringTraces mentoring;

    @Inject
    Surveys surveys;

    /** @param own read by the person: with what was answered on paper, and the points of the goals */
    public List<Section> of(UUID person, boolean own) {
        return List.of(
                Section.of("classes", "class title from to", classroom.memberships(person), one -> row(one.number(), one.name(), one.from(), one.to())),
                Section.of("attendance", "class day startsAt state recordedAt changedAt reason", classroom.attendance(person), one ->
                        row(one.number(), one.on(), one.startsAt(), one.state(), one.at(), one.changedAt(), one.reason())),
                Section.of("outside", "class kind code title outcome earnedOn source score maxScore state reason", classroom.outside(person), one ->
                        row(one.number(), one.kind(), one.code(), one.title(), one.outcome(), one.earnedOn(), one.source(), one.score(), one.maxScore(), one.state(),
                                one.reason())),
                Section.of("sheets", "title day variant answer correct total passed recordedAt", classroom.sheets(person), one ->
                        row(one.title(), one.heldOn(), one.variant(), own ? one.answers() : null, one.correct(), one.total(), one.passed(), one.typedAt())),
                Section.of("pairs", "role title partner state from to reason", mentoring.pairs(person), one ->
                        row(one.role(), one.programme(), one.partner(), one.state(), one.since(), one.to(), one.reason())),
                Section.of("goals", "title skill percent", mentoring.goals(person), one -> row(one.programme(), one.skill(), own ? one.before() : null)),
                Section.of("mentoring", "role title day minutes note", mentoring.of(person), one ->
                        row(one.role(), one.programme(), one.on(), one.minutes(), one.note())),
                Section.of("thanks", "title text at", mentoring.thanks(person), one -> row(one.programme(), one.words(), one.at())),
                Section.of("surveys", "course", surveys.answeredBy(person), one -> row(one)));
    }
}
