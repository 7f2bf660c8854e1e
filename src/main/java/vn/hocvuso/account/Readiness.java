package vn.hocvuso.account;

/**
 * How far the passwords given in a unit are hashed.
 *
 * @param given accounts whose owner has not chosen a password yet
 * @param ready those of them that are hashed
 */
public record Readiness(long given, long ready) {
    public boolean isDone() {
        return ready == given;
    }
}
