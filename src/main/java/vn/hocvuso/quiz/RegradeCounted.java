package vn.hocvuso.quiz;

import java.util.UUID;

/**
 * Every attempt has been looked at for a regrade: whoever keeps papers elsewhere looks at theirs now. Fired in the transaction that
 * ends the counting, once when it was weighed and once when it was carried out.
 *
 * @param version  of the question
 * @param applying it is in force; false: it was only weighed, and nothing may change
 * @param reason   in words, as given by who asked for it
 */
public record RegradeCounted(UUID regrade, UUID version, boolean applying, String reason) {}
