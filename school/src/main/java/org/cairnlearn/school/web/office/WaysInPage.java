package org.cairnlearn.school.web.office;

import java.util.List;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * Who comes in by which way, and what could not be told.
 *
 * @param who what was looked for
 * @param said what the last step did, or why it was not done; may be empty
 * @param found the person that was looked for
 */
public record WaysInPage(String who, String said, @Nullable Found found, List<Unclear> unclear) {
    public WaysInPage {
        unclear = List.copyOf(unclear);
    }

    /** A person and the accounts. */
    public record Found(String name, List<Account> accounts) {
        public Found {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * An account.
     *
     * @param id tells it from others on the page
     * @param state in words
     */
    public record Account(String id, String login, String state, List<PostButton> buttons) {
        public Account {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * Somebody who could not be told apart.
     *
     * @param id the line
     * @param why in words
     * @param when the last time
     */
    public record Unclear(String id, String email, String why, String when) {}
}
