package vn.hocvuso.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import vn.hocvuso.account.control.FactorRepository;
import vn.hocvuso.account.control.Failures;
import vn.hocvuso.account.control.Reach;
import vn.hocvuso.account.control.Seal;
import vn.hocvuso.account.control.SessionRepository;
import vn.hocvuso.account.control.Totp;
import vn.hocvuso.document.QrCode;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;

/** The door of second factors: codes that follow the clock (RFC 6238), beside the password. */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class) // a wrong code counts
public class SecondFactors {
    private static final Duration ENROLMENT_LASTS = Duration.ofMinutes(30);
    private static final String ISSUER = "Hoc vu so"; // some applications show accents as question marks
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    FactorRepository factors;

    @Inject
    SessionRepository sessions;

    @Inject
    Failures failures;

    @Inject
    Seal seal;

    @Inject
    Reach reach;

    @Inject
    People people;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    public boolean has(UUID person) {
        return factors.has(person);
    }

    /** Spare codes not used yet. */
    public int spareCodesLeft(UUID person) {
        return factors.spareCodesLeft(person);
    }

    /** A fresh secret to be confirmed by one of its codes. Nothing is kept but by the page that shows it. */
    public Enrolment begin(UUID person, String username) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        String text = Totp.text(secret);
        return shown(text, username, seal.close(Seal.Purpose.ENROLMENT, person + " " + text + " " + clock.instant().plus(ENROLMENT_LASTS)));
    }

    /**
     * The same secret again, after a code that did not fit.
     *
     * @throws Refused 422 {@code enrolment-over}
     */
    public Enrolment again(UUID person, String username, String sealed) {
        return shown(secret(person, sealed), username, sealed);
    }

    private static Enrolment shown(String secret, String username, String sealed) {
        String label = URLEncoder.encode(ISSUER + ":" + username, StandardCharsets.UTF_8).replace("+", "%20");
        String issuer = URLEncoder.encode(ISSUER, StandardCharsets.UTF_8).replace("+", "%20");
        QrCode.Drawing drawing = QrCode.of("otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + issuer);
        return new Enrolment(secret.replaceAll("(.{4})(?=.)", "$1 "), sealed, drawing.size(), drawing.path());
    }

    private String secret(UUID person, String sealed) {
        return seal.tryOpen(Seal.Purpose.ENROLMENT, sealed == null ? "" : sealed)
                .map(text -> text.split(" "))
                .filter(parts -> parts[0].equals(person.toString()) && Instant.parse(parts[2]).isAfter(clock.instant()))
                .map(parts -> parts[1])
                .orElseThrow(() -> new Refused("enrolment-over"));
    }

    /**
     * The owner shows a code of the secret: from now on sign-ins ask for one, and other stays, begun without, end.
     *
     * @return ten spare codes, readable this once
     * @throws Refused 422 {@code otp-wrong}, {@code enrolment-over}; 409 {@code factor-enrolled}
     */
    public List<String> enrol(UUID person, UUID session, String sealed, String code) {
        Instant now = clock.instant();
        String secret = secret(person, sealed);
        if (factors.has(person)) {
            throw new Refused(Refused.Kind.CONFLICT, "factor-enrolled");
        }
        OptionalLong step = Totp.stepOf(code == null ? "" : code.replaceAll("\\s", ""), Totp.bytes(secret), now, 0);
        if (step.isEmpty()) {
            throw new Refused("otp-wrong");
        }
        List<String> codes = factors.enrol(person, secret, step.getAsLong(), now);
        sessions.endAll(person, session, now);
        events.fire(new SecondFactorEnrolled(serviceNumber(person)));
        return codes;
    }

    /**
     * The owner takes it away again.
     *
     * @throws Refused 422 {@code otp-wrong}; 429 {@code too-many-attempts}
     */
    public void remove(UUID person, String username, String address, String code) {
        Instant now = clock.instant();
        long wait = failures.secondsToWait(username, address, now);
        if (wait > 0) {
            throw new Refused(Refused.Kind.TOO_MANY, "too-many-attempts", wait);
        }
        if (!factors.take(person, code == null ? "" : code, now)) {
            failures.count(username, address, now);
            throw new Refused("otp-wrong");
        }
        factors.remove(person);
        events.fire(new SecondFactorRemoved(serviceNumber(person), Caller.WHOLE));
    }

    /**
     * An administrator takes away what somebody has lost; that person's stays end. Who has none keeps none.
     *
     * @throws NotFound when the person is not within the scope
     * @throws Refused  403 {@code account-of-higher-role}; 422 {@code own-account}
     */
    public void removeLost(String serviceNumber, Caller.Scope scope, UUID by) {
        PersonView person = reach.person(serviceNumber, scope);
        if (person.id().equals(by)) {
            throw new Refused("own-account", serviceNumber);
        }
        if (factors.remove(person.id())) {
            sessions.endAll(person.id(), NONE, clock.instant());
            events.fire(new SecondFactorRemoved(serviceNumber, Reach.unitOf(person)));
        }
    }

    private String serviceNumber(UUID person) {
        return people.byId(person, LocalDate.now(clock)).orElseThrow(() -> new NotFound("person")).serviceNumber();
    }
}
