package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server of the installation, if it has one: settings {@code hocvuso.mail.*}. */
@ApplicationScoped
public class MailServer {
    private static final String PATIENCE_MILLIS = "15000";

    private Clock clock;
    private Optional<String> host;
    private int port;
    private String tls;
    private Optional<String> user;
    private String password;
    private Optional<String> from;

    MailServer() {}

    /** @param tls {@code none}, {@code starttls} (required, not merely tried), {@code tls} */
    @Inject
    public MailServer(
            Clock clock,
            @ConfigProperty(name = "hocvuso.mail.host") Optional<String> host,
            @ConfigProperty(name = "hocvuso.mail.port", defaultValue = "25") int port,
            @ConfigProperty(name = "hocvuso.mail.tls", defaultValue = "none") String tls,
            @ConfigProperty(name = "hocvuso.mail.user") Optional<String> user,
            @ConfigProperty(name = "hocvuso.mail.password") Optional<String> password,
            @ConfigProperty(name = "hocvuso.mail.from") Optional<String> from) {
        this.clock = clock;
        this.host = host.filter(name -> !name.isBlank());
        this.port = port;
        this.tls = tls;
        this.user = user.filter(name -> !name.isBlank());
        this.password = password.orElse("");
        this.from = from.filter(name -> !name.isBlank());
    }

    /** @param id what the message is known by on its way: the same when it is tried again */
    public record Mail(UUID id, String to, String subject, String text) {}

    /** The server takes nothing at present; none of the mails is to blame. */
    public static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreachable(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** This mail was not taken. */
    public static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean forGood;

        NotTaken(MessagingException cause, boolean forGood) {
            super(answer(cause), cause);
            this.forGood = forGood;
        }

        /** Trying again would not help: no such address. */
        public boolean isForGood() {
            return forGood;
        }
    }

    /** A conversation with the server in which several mails go. */
    public interface Delivery extends AutoCloseable {
        /** @throws Unreachable the conversation has broken off */
        void send(Mail mail) throws NotTaken, Unreachable;

        @Override
        void close();
    }

    public boolean isConfigured() {
        return host.isPresent() && from.isPresent();
    }

    public Delivery open() throws Unreachable {
        Session session = Session.getInstance(properties());
        try {
            Transport transport = session.getTransport("tls".equals(tls) ? "smtps" : "smtp");
            transport.connect(host.orElseThrow(), port, user.orElse(null), user.isPresent() ? password : null);
            return new Conversation(session, transport);
        } catch (MessagingException e) {
            throw new Unreachable(e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        for (String protocol : List.of("mail.smtp.", "mail.smtps.")) {
            properties.put(protocol + "auth", String.valueOf(user.isPresent()));
            properties.put(protocol + "connectiontimeout", PATIENCE_MILLIS);
            properties.put(protocol + "timeout", PATIENCE_MILLIS);
            properties.put(protocol + "writetimeout", PATIENCE_MILLIS);
            properties.put(protocol + "ssl.checkserveridentity", "true");
        }
        properties.put("mail.smtp.starttls.enable", String.valueOf("starttls".equals(tls)));
        properties.put("mail.smtp.starttls.required", String.valueOf("starttls".equals(tls)));
        return properties;
    }

    private final class Conversation implements Delivery {
        private final Session session;
        private final Transport transport;

        Conversation(Session session, Transport transport) {
            this.session = session;
            this.transport = transport;
        }

        @Override
        public void send(Mail mail) throws NotTaken, Unreachable {
            if (!transport.isConnected()) {
                throw new Unreachable(new MessagingException("the mail server has hung up"));
            }
            try {
                MimeMessage message = message(mail);
                transport.sendMessage(message, message.getAllRecipients());
            } catch (AddressException e) {
                throw new NotTaken(e, true);
            } catch (SendFailedException e) {
                throw new NotTaken(e, isRefusedForGood(e));
            } catch (MessagingException e) {
                throw new NotTaken(e, false);
            }
        }

        private MimeMessage message(Mail mail) throws MessagingException {
            InternetAddress sender = new InternetAddress(from.orElseThrow(), true);
            String id = "<" + mail.id() + "@" + sender.getAddress().replaceFirst(".*@", "") + ">";
            MimeMessage message = new MimeMessage(session) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", id);
                }
            };
            message.setFrom(sender);
            message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.to(), true));
            message.setSubject(mail.subject(), "UTF-8");
            message.setText(mail.text(), "UTF-8");
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday answers, please
            message.setSentDate(Date.from(clock.instant()));
            return message;
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException alreadyGone) {
                // What was sent is sent.
            }
        }
    }

    /** What the server said stands at the end of the chain: {@code 550 no such user}. */
    private static String answer(MessagingException failed) {
        Exception last = failed;
        while (last instanceof MessagingException one && one.getNextException() != null) {
            last = one.getNextException();
        }
        return String.valueOf(last.getMessage()).strip();
    }

    /** An address that the server names as invalid with a lasting answer (5xx). */
    private static boolean isRefusedForGood(SendFailedException failed) {
        Address[] invalid = failed.getInvalidAddresses();
        return invalid != null && invalid.length > 0;
    }
}
