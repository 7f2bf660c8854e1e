package vn.hocvuso.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.notification.control.NoticeRepository;
import vn.hocvuso.notification.control.NoticeRepository.Fresh;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.SettableClock;

/** Mail beside the inbox, on both databases, with a mail server that takes some and turns others away. */
class MailsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Page.Request FIRST = new Page.Request(0, 50);

    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private Post post;
    private Parade parade;
    private Mails mails;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private void open(DataSource database, int port) {
        post = new Post(database, clock, port);
        post.at(DAY, "09:00");
        parade = new Parade(post.sql, 21);
        mails = new Mails(post.outbox, post.server, post.calendar, null, null, clock);
    }

    private UUID told(String name, String address) {
        UUID person = parade.enlist(name);
        if (address != null) {
            post.outbox.setAddress(person, address, "test", clock.instant());
        }
        post.transactions.run(() -> post.dispatch.send(List.of(notice(person)), clock.instant()));
        return person;
    }

    private Fresh notice(UUID person) {
        return new Fresh(
                NoticeRepository.idOf("test", person, clock.instant()), person, "before", parade.campaigns.get(0).id(), new UUID(0, 0), DAY, DAY.plusDays(7), -7);
    }

    private long waiting() {
        return mails.counts().getOrDefault("waiting", 0L);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_message_is_mailed_once_to_who_has_an_address(DataSource database) throws Exception {
        try (FakeMailServer server = new FakeMailServer()) {
            open(database, server.port());
            told("S1", "s1@example.vn");
            told("S2", null);
            assertThat(mails.deliver()).isEqualTo(1);
            assertThat(mails.deliver()).as("nothing is left").isZero();
            assertThat(server.mails).hasSize(1);
            MimeMessage mail = new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(server.mails.get(0).getBytes(StandardCharsets.UTF_8)));
            assertThat(mail.getSubject()).isEqualTo("Còn 7 ngày đến hạn: Đợt a");
            assertThat((String) mail.getContent()).contains("đến hết ngày 08/12/2026", "https://hoc.example/notification/inbox");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mails.outbox("sent", FIRST).items()).singleElement().satisfies(one -> assertThat(one.serviceNumber()).isEqualTo("S1"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void without_a_mail_server_nothing_is_queued(DataSource database) {
        open(database, 0);
        told("S1", "s1@example.vn");
        assertThat(mails.isConfigured()).isFalse();
        assertThat(mails.counts()).isEmpty();
        assertThat(mails.deliver()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_mail_and_its_message_are_written_together_or_not_at_all(DataSource database) {
        open(database, 25);
        UUID person = parade.enlist("S1");
        post.outbox.setAddress(person, "s1@example.vn", "test", clock.instant());
        assertThatThrownBy(() -> post.transactions.run(() -> {
            post.dispatch.send(List.of(notice(person)), clock.instant());
            throw new IllegalStateException("the power is gone");
        })).hasMessage("the power is gone");
        assertThat(mails.counts()).isEmpty();
        assertThat(post.heard(person)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void an_address_nobody_has_is_parked_and_others_are_not_held_up(DataSource database) {
        try (FakeMailServer server = new FakeMailServer()) {
            open(database, server.port());
            UUID wrong = told("S1", "nobody@example.vn");
            told("S2", "s2@example.vn");
            mails.deliver();
            assertThat(server.mails).hasSize(1);
            QueuedMail parked = mails.outbox("parked", FIRST).items().get(0);
            assertThat(parked.problem()).contains("550");
            assertThat(parked.tries()).isEqualTo(1);
            post.outbox.setAddress(wrong, "s1@example.vn", "test", clock.instant());
            mails.again(parked.id());
            mails.deliver();
            assertThat(server.mails).as("to the address that was put right").hasSize(2);
            assertThat(mails.counts()).isEqualTo(Map.of("sent", 2L));
            assertThatThrownBy(() -> mails.drop(parked.id())).isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_busy_recipient_is_tried_for_a_day_and_then_parked(DataSource database) {
        try (FakeMailServer server = new FakeMailServer()) {
            open(database, server.port());
            told("S1", "busy@example.vn");
            mails.deliver();
            assertThat(mails.deliver()).as("not before a minute has passed").isZero();
            for (int hour = 0; hour < 48; hour++) {
                post.at(DAY.plusDays(hour / 12), (7 + hour % 12 < 10 ? "0" : "") + (7 + hour % 12) + ":30");
                mails.deliver();
            }
            assertThat(mails.counts()).isEqualTo(Map.of("parked", 1L));
            QueuedMail parked = mails.outbox("parked", FIRST).items().get(0);
            assertThat(parked.tries()).isEqualTo(8);
            mails.drop(parked.id());
            assertThat(mails.counts()).isEqualTo(Map.of("dropped", 1L));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_mail_server_that_is_gone_costs_no_mail_a_try_and_quiet_hours_hold_for_mail_too(DataSource database) {
        int port;
        try (FakeMailServer gone = new FakeMailServer()) {
            port = gone.port();
        }
        open(database, port);
        told("S1", "s1@example.vn");
        assertThat(mails.deliver()).isZero();
        QueuedMail waits = mails.outbox("waiting", FIRST).items().get(0);
        assertThat(waits.tries()).isZero();
        assertThat(waits.problem()).isNotEmpty();
        post.at(DAY, "23:00");
        assertThat(mails.deliver()).isZero();
        assertThat(mails.outbox("waiting", FIRST).items().get(0).tryAfter()).as("not even tried at night").isEqualTo(waits.tryAfter());
        assertThat(waiting()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"x", "a@b\r\nBcc: c@d", "a@b, c@d", "Tên <a@b.vn>", "a@", "@b.vn", "a b@c.vn"})
    void what_is_no_address_is_refused(String address) {
        Mails door = new Mails(null, null, null, null, null, clock);
        assertThatThrownBy(() -> door.setAddress(new UUID(0, 1), address, "S1")).isInstanceOf(Refused.class).hasMessageContaining("not-a-mail-address");
    }
}
