package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.notification.Notice;
import vn.hocvuso.notification.control.MailServer.Mail;
import vn.hocvuso.notification.control.NoticeRepository.DigestRow;
import vn.hocvuso.notification.control.NoticeRepository.Fresh;
import vn.hocvuso.notification.control.NoticeRepository.Row;
import vn.hocvuso.notification.rule.Wording;

/** Puts messages into inboxes and, where there is a mail server and the person has an address, mails into the outbox: together or not at all. */
@ApplicationScoped
public class Dispatch {
    private NoticeRepository notices;
    private OutboxRepository outbox;
    private MailServer server;
    private String home;

    Dispatch() {}

    /** @param publicAddress where the platform answers; without it a mail carries no link */
    @Inject
    public Dispatch(
            NoticeRepository notices, OutboxRepository outbox, MailServer server,
            @ConfigProperty(name = "hocvuso.public-address") Optional<String> publicAddress) {
        this.notices = notices;
        this.outbox = outbox;
        this.server = server;
        home = publicAddress.map(address -> address.strip().replaceFirst("/+$", "")).orElse("");
    }

    public void send(Collection<Fresh> fresh, Instant at) {
        notices.add(fresh, at);
        if (server.isConfigured() && !fresh.isEmpty()) {
            mail(fresh, at);
        }
    }

    private void mail(Collection<Fresh> fresh, Instant at) {
        Map<UUID, String> addresses = outbox.addresses(fresh.stream().map(Fresh::person).toList());
        List<UUID> mailed = fresh.stream().filter(one -> addresses.containsKey(one.person())).map(Fresh::id).toList();
        Map<UUID, List<DigestRow>> lines = notices.digestLines(mailed);
        Map<UUID, Mail> mails = new LinkedHashMap<>();
        for (Row row : notices.byId(mailed)) {
            mails.put(row.person(), mail(row, lines.getOrDefault(row.id(), List.of()), addresses.get(row.person())));
        }
        outbox.queue(mails, at);
    }

    private Mail mail(Row row, List<DigestRow> lines, String to) {
        NoticeWords words = NoticeWords.in(Wording.VIETNAMESE);
        Notice notice = words.notice(row, lines);
        String list = lines.stream().map(words::digestLine).collect(Collectors.joining("\n", "\n\n", ""));
        String text = notice.text() + (lines.isEmpty() ? "" : list) + "\n\n" + words.footer(home.isEmpty() ? "" : home + "/notification/inbox");
        return new Mail(row.id(), to, notice.title(), text);
    }
}
