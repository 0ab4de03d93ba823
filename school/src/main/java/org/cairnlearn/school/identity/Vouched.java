package org.cairnlearn.school.identity;

/**
 * What an identity provider vouches for, once its token has been looked at.
 *
 * @param account which account there
 * @param email the address it gave; empty when none
 * @param verified somebody made sure that the address is this person's
 * @param twice it asked for a second proof
 */
record Vouched(Account account, String email, boolean verified, boolean twice) {
    /**
     * An account elsewhere.
     *
     * @param issuer the identity provider
     * @param subject the account there, for ever
     */
    record Account(String issuer, String subject) {}

    @Override
    public String toString() {
        return "Vouched[…]";
    }
}
