package vn.hocvuso.coverage;

/**
 * Which names.
 *
 * @param group  null: every group
 * @param cohort null: every cohort; {@link Filter#WITHOUT_COHORT}: people without one
 * @param state  a name of the contract's list; null: on-roll
 * @param q      every word typed is a prefix of a word of the name or the service number; null: everybody
 */
public record NamesQuery(String group, String cohort, String state, String q) {
    public NamesQuery(Filter filter, String state, String q) {
        this(filter.group(), filter.cohort(), state, q);
    }
}
