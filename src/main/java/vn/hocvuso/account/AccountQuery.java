package vn.hocvuso.account;

import vn.hocvuso.account.rule.AccountState;

/**
 * Which people with their accounts; members may be null.
 *
 * @param unit    code
 * @param subtree with everything below the unit
 * @param q       words, each a prefix of a name word or of the service number, accents and đ folded
 * @param factor  true: with a second factor, false: without
 */
public record AccountQuery(String unit, boolean subtree, String q, AccountState state, Boolean factor) {
    boolean isOfPeople() {
        return subtree && state == null && factor == null;
    }
}
