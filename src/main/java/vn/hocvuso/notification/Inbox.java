package vn.hocvuso.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.control.NoticeRepository;
import vn.hocvuso.notification.control.NoticeRepository.DigestRow;
import vn.hocvuso.notification.control.NoticeRepository.Row;
import vn.hocvuso.notification.control.NoticeWords;
import vn.hocvuso.notification.control.OutboxRepository;

/** Everybody's inbox; nobody reads another's. */
@ApplicationScoped
@Transactional
public class Inbox {
    private NoticeRepository notices;
    private OutboxRepository outbox;
    private Clock clock;

    Inbox() {}

    @Inject
    public Inbox(NoticeRepository notices, OutboxRepository outbox, Clock clock) {
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The latest first. */
    public Page<Notice> list(UUID person, boolean unreadOnly, Page.Request page, Locale reader) {
        Page<Row> rows = notices.inbox(person, unreadOnly, page);
        NoticeWords words = NoticeWords.in(reader);
        Map<UUID, List<DigestRow>> digests =
                notices.digestLines(rows.items().stream().filter(row -> row.kind().equals("digest")).map(Row::id).toList());
        return rows.map(row -> words.notice(row, digests.getOrDefault(row.id(), List.of())));
    }

    /** Counted up to 100. */
    public int unread(UUID person) {
        return notices.unread(person);
    }

    /**
     * @param read false: unread again
     * @throws NotFound when it is not in this person's inbox
     */
    public void mark(UUID person, UUID notice, boolean read) {
        if (!notices.mark(person, notice, read ? clock.instant() : null)) {
            throw new NotFound("notification " + notice);
        }
    }

    /** @return how many were unread */
    public int markAll(UUID person) {
        return notices.markAll(person, clock.instant());
    }

    /** Of people whose traces go: messages, mails and addresses. */
    public int forget(Collection<UUID> people) {
        outbox.forget(people);
        return notices.forget(people);
    }
}
