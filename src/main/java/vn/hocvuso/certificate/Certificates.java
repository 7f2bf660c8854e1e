package vn.hocvuso.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.certificate.control.CertificateRepository;
import vn.hocvuso.certificate.rule.Serial;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.progress.ResultRecorded;
import vn.hocvuso.progress.ResultRevoked;

/**
 * Confirmations: one for every completed course and every passed final test, with the words frozen as they are on that day.
 * Results that come as files were confirmed where they were earned and get none here.
 */
@ApplicationScoped
@Transactional
public class Certificates {
    /** What a certificate's unit line holds. */
    private static final int LONGEST_UNIT = 400;

    private final SecureRandom random = new SecureRandom();
    private CertificateRepository repository;
    private Clock clock;
    private Optional<String> issuer;

    Certificates() {}

    /** @param issuer setting {@code hocvuso.certificate.issuer}: who stands behind it; else a neutral line */
    @Inject
    public Certificates(
            CertificateRepository repository,
            Clock clock,
            @ConfigProperty(name = "hocvuso.certificate.issuer") Optional<String> issuer) {
        this.repository = repository;
        this.clock = clock;
        this.issuer = issuer;
    }

    /** Issues where the result is worth one and the person does not hold one that is valid. */
    public void issue(ResultRecorded result) {
        boolean worthOne = result.kind().equals("course")
                ? result.outcome().equals("completed")
                : result.outcome().equals("passed") && result.finalTest();
        if (worthOne && !repository.holds(result.person(), result.kind(), result.item(), today())) {
            repository.add(words(result), result.person(), result.kind(), result.item(), clock.instant());
        }
    }

    /** A confirmation falls with its result. */
    public void withdraw(ResultRevoked result) {
        repository.revoke(result.person(), result.kind(), result.item(), result.earnedOn(), clock.instant());
    }

    /** The name goes from everything issued to the person; serials, subjects and days stay and go on being verified. */
    public void takeName(UUID person, String instead) {
        repository.takeName(person, instead);
    }

    /** Latest first. */
    public List<CertificateView> of(UUID person) {
        return repository.of(person, today());
    }

    /** Of some hundred people by service number, the latest first; those without any are absent. */
    public Map<String, List<CertificateView>> of(Collection<String> serviceNumbers) {
        return repository.of(serviceNumbers, today());
    }

    /**
     * @param typed a serial, however spaced
     * @throws NotFound there is no such confirmation
     */
    public CertificateView verify(String typed) {
        return Serial.read(typed)
                .flatMap(serial -> repository.bySerial(serial, today()))
                .orElseThrow(() -> new NotFound("certificate"));
    }

    private CertificateView words(ResultRecorded result) {
        // Vietnamese whatever the reader's language: it is a document and not a page.
        ResourceBundle texts = ResourceBundle.getBundle("vn.hocvuso.certificate.messages", Locale.ROOT);
        CertificateRepository.Holder holder = repository.holder(result.person(), result.earnedOn());
        return new CertificateView(
                serial(),
                holder.fullName(),
                holder.rank(),
                unit(holder, result.earnedOn()),
                result.title(),
                outcome(result, texts),
                result.earnedOn(),
                null,
                issuer.orElseGet(() -> texts.getString("certificate.issuer")),
                "valid");
    }

    /** A pass that a correction made of a failure has no points. */
    private static String outcome(ResultRecorded result, ResourceBundle texts) {
        if (result.kind().equals("course")) {
            return texts.getString("certificate.completed");
        }
        return result.score() == null
                ? texts.getString("certificate.passed-without-points")
                : MessageFormat.format(
                        texts.getString("certificate.passed"),
                        result.score().stripTrailingZeros().toPlainString().replace('.', ','),
                        result.maxScore().stripTrailingZeros().toPlainString());
    }

    private String unit(CertificateRepository.Holder holder, LocalDate day) {
        StringBuilder line = new StringBuilder();
        List<String> names = holder.unit() == null ? List.of() : repository.unitNames(holder.unit(), day);
        for (String name : names) {
            if (line.length() + 2 + name.length() <= LONGEST_UNIT) {
                line.append(line.isEmpty() ? "" : ", ").append(name);
            }
        }
        return line.toString();
    }

    private String serial() {
        byte[] bytes = new byte[Serial.BYTES];
        random.nextBytes(bytes);
        return Serial.of(bytes);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
