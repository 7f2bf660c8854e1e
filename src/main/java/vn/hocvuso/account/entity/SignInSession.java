package vn.hocvuso.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One stay: from a sign-in until the sign-out, the end of its token, or, on pages, a long idle time. Every token names one. */
@Entity
@Table(name = "sign_in_session")
public class SignInSession {
    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "by_page")
    private boolean byPage;

    private String address;
    private String agent;

    SignInSession() {}

    public SignInSession(UUID id, UUID personId, Instant now, Instant expiresAt, boolean byPage, String address, String agent) {
        this.id = id;
        this.personId = personId;
        this.createdAt = now;
        this.seenAt = now;
        this.expiresAt = expiresAt;
        this.byPage = byPage;
        this.address = address;
        this.agent = agent == null ? "" : agent.substring(0, Math.min(agent.length(), 200));
    }

    public void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    public void renew(Instant until, Instant now) {
        expiresAt = until;
        seenAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public boolean byPage() {
        return byPage;
    }
}
