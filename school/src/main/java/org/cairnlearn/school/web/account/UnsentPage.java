package org.cairnlearn.school.web.account;

import java.util.List;
import org.cairnlearn.school.access.Unsent;

/**
 * A form that was sent after the session had ended, to be sent again.
 *
 * @param action where it goes
 * @param page where it was filled in; empty where nobody knows
 * @param typed what somebody wrote in words, to be read and changed
 * @param rest what belongs to it and says nothing to a reader
 */
public record UnsentPage(
        String action, String page, List<Unsent.Field> typed, List<Unsent.Field> rest) {
    public UnsentPage {
        typed = List.copyOf(typed);
        rest = List.copyOf(rest);
    }

    static UnsentPage of(Unsent.Form form) {
        return new UnsentPage(
                form.action(),
                form.page(),
                form.fields().stream().filter(UnsentPage::isTyped).toList(),
                form.fields().stream().filter(one -> !isTyped(one)).toList());
    }

    /** Words, not an id, a date or a choice. */
    private static boolean isTyped(Unsent.Field field) {
        return field.value().strip().chars().anyMatch(Character::isWhitespace);
    }
}
