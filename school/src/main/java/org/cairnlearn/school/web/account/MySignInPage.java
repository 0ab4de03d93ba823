package org.cairnlearn.school.web.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's own way in: the authenticator app, passkeys, the password, and signing out everywhere.
 *
 * @param keys the passkeys
 * @param hasPassword false for somebody who comes in with an account elsewhere only
 * @param hasDays whether the person has blocks of a day, which a calendar can show
 * @param said why the last step was not done; empty when it was
 */
public record MySignInPage(App app, Keys keys, boolean hasPassword, boolean hasDays, String said) {

    /**
     * The authenticator app.
     *
     * @param recoveryCodes how many are left; counts only when the app is on
     * @param setUp what to put into an app; null when one is on
     * @param outcome of the code typed last
     */
    public record App(
            int recoveryCodes,
            SecondStepPage.@Nullable App setUp,
            SecondStepPage.Outcome outcome) {}

    /** The passkeys that there are, and the form that makes one. */
    public record Keys(List<Key> all, PasskeyForm form) {
        public Keys {
            all = List.copyOf(all);
        }
    }

    /**
     * A passkey.
     *
     * @param id as it is posted
     * @param used when it was made, and used last
     */
    public record Key(String id, String name, String used) {}
}
