package vn.hocvuso.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A private key that signs tokens, as JWK. It stands in the database so that every node signs and verifies alike. */
@Entity
@Table(name = "signing_key")
public class SigningKey {
    @Id
    private String kid;

    private String jwk;

    @Column(name = "created_at")
    private Instant createdAt;

    SigningKey() {}

    public SigningKey(String kid, String jwk, Instant createdAt) {
        this.kid = kid;
        this.jwk = jwk;
        this.createdAt = createdAt;
    }

    public String jwk() {
        return jwk;
    }
}
