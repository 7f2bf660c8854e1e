package vn.hocvuso.privacy;

import static vn.hocvuso.privacy.Section.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import vn.hocvuso.account.AccountTraces;
import vn.hocvuso.certificate.Certificates;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.Inbox;
import vn.hocvuso.notification.Mails;
import vn.hocvuso.personnel.Careers;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.privacy.control.CompanySections;
import vn.hocvuso.privacy.control.DataFile;
import vn.hocvuso.progress.LessonTraces;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.ResultsQuery;
import vn.hocvuso.quiz.AttemptTraces;
import vn.hocvuso.quiz.GivenAnswers;

/** Everything the platform keeps of one person, gathered from the doors of those who keep it. */
@ApplicationScoped
@Transactional
public class PersonalData {
    private static final Caller.Scope ALL = Caller.Scope.EVERYTHING;

    @Inject
    Careers careers;

    @Inject
    People people;

    @Inject
    Progress progress;

    @Inject
    LessonTraces lessons;

    @Inject
    AttemptTraces attempts;

    @Inject
    Certificates certificates;

    @Inject
    AccountTraces accounts;

    @Inject
    Inbox inbox;

    @Inject
    Mails mails;

    @Inject
    GivenAnswers answers;

    @Inject
    CompanySections company;

    @Inject
    AccessLog accessLog;

    @Inject
    DataRequests requests;

    @Inject
    DataFile file;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * A zip with the data as JSON and as a page to read; the audit trail says that it was taken.
     *
     * @param own taken by the person: nobody else reads what somebody answered
     */
    public void write(UUID person, boolean own, OutputStream out) {
        PersonView view = person(person);
        events.fire(new PersonalDataExported(view.serviceNumber(), view.unitId() == null ? Caller.WHOLE : view.unitId()));
        file.write(sections(view, own), view, clock.instant(), out);
    }

    /** As the person reads it. */
    public List<Section> of(UUID person) {
        return sections(person(person), true);
    }

    private PersonView person(UUID person) {
        return people.byId(person, LocalDate.now(clock)).orElseThrow(() -> new NotFound("person"));
    }

    private List<Section> sections(PersonView person, boolean own) {
        List<Section> all = new ArrayList<>(study(person));
        if (own) {
            all.add(Section.of("answers", "quiz number slot answer at", answers.of(person.id()), one ->
                    row(one.quiz(), one.number(), one.slot(), one.answer(), one.savedAt())));
        }
        all.addAll(company.of(person.id(), own));
        all.addAll(platform(person.id()));
        return all;
    }

    private List<Section> study(PersonView person) {
        String number = person.serviceNumber();
        UUID id = person.id();
        return List.of(
                Section.of("profile", "serviceNumber fullName birthYear rank group position unit cohort status username", List.of(person), one ->
                        row(number, one.fullName(), one.birthYear(), one.rank(), one.group(), one.position(), one.unitName(), one.cohort(), one.status(),
                                accounts.username(id))),
                Section.of("postings", "from to unit rank group position cohort", careers.postings(id), one ->
                        row(one.from(), one.to(), one.unitName(), one.rank(), one.group(), one.position(), one.cohort())),
                Section.of("statuses", "status from to", careers.statuses(id), one -> row(one.status(), one.from(), one.to())),
                Section.of("roles", "role unit from to", all(page -> people.grants(id, page)), one ->
                        row(one.grant().role(), one.grant().unitCode(), one.grant().from(), one.grant().to())),
                Section.of("results", "kind code title outcome earnedOn source score maxScore recordedAt revokedAt revokedReason", all(page ->
                        progress.results(new ResultsQuery(null, number, null, null, null), page, ALL)), one ->
                        row(one.kind(), one.code(), one.title(), one.outcome(), one.earnedOn(), one.source(), one.score(), one.maxScore(), one.recordedAt(),
                                one.revokedAt(), one.revokedReason())),
                Section.of("attempts", "quiz title number state started finished correct total passed", attempts.of(id), one ->
                        row(one.quiz(), one.title(), one.number(), one.state(), one.started(), one.finished(), one.correct(), one.total(), one.passed())),
                Section.of("lessons", "course lesson first completed seconds", lessons.of(id), one ->
                        row(one.course(), one.lesson(), one.first(), one.completed(), one.seconds())),
                Section.of("certificates", "serial subject result earnedOn validUntil status", certificates.of(id), one ->
                        row(one.serial(), one.subject(), one.result(), one.earnedOn(), one.validUntil(), one.status())));
    }

    private List<Section> platform(UUID id) {
        return List.of(
                Section.of("sessions", "from seen ended byPage address agent", accounts.stays(id), one ->
                        row(one.from(), one.seen(), one.ended(), one.byPage(), one.address(), one.agent())),
                Section.of("notices", "day kind title readAt", all(page -> inbox.list(id, false, page, Locale.ROOT)), one ->
                        row(one.day(), one.kind(), one.title(), one.readAt())),
                Section.of("mail", "mailAddress", mails.address(id).stream().toList(), one -> row(one)),
                Section.of("views", "at viewer name what", all(page -> accessLog.of(id, page)), one ->
                        row(one.at(), one.viewerNumber(), one.viewerName(), one.what())),
                Section.of("lists", "at viewer name what unit", accessLog.listsWith(id), one ->
                        row(one.at(), one.viewerNumber(), one.viewerName(), one.what(), one.unit())),
                Section.of("requests", "kind field text askedAt dueOn state answer answeredAt", all(page -> requests.of(id, page)), one ->
                        row(one.kind(), one.field(), one.wish(), one.askedAt(), one.dueOn(), one.state(), one.answer(), one.answeredAt())));
    }

    private static <T> List<T> all(Function<Page.Request, Page<T>> list) {
        List<T> items = new ArrayList<>();
        Page<T> page;
        int number = 0;
        do {
            page = list.apply(new Page.Request(number++, Page.Request.LARGEST));
            items.addAll(page.items());
        } while (page.items().size() == Page.Request.LARGEST);
        return items;
    }
}
