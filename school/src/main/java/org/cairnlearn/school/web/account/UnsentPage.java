package org.cairnlearn.school.web.account;

import java.util.List;
import org.cairnlearn.school.access.Unsent;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.Words;

/**
 * Forms that were sent after the session had ended, to be sent again.
 *
 * @param forms the newest first
 */
public record UnsentPage(List<Form> forms) {
    public UnsentPage {
        forms = List.copyOf(forms);
    }

    /** Whether somebody wrote words, and did more than press. */
    public boolean isWritten() {
        return forms.stream().anyMatch(form -> !form.typed().isEmpty());
    }

    /** How many are kept at most. */
    public int most() {
        return Unsent.EACH;
    }

    /**
     * One form.
     *
     * @param to which it is, when it was sent, and where it goes
     * @param page where it was filled in; empty where nobody knows
     * @param typed what somebody wrote in words, to be read and changed
     * @param rest what belongs to it and says nothing to a reader
     */
    public record Form(To to, String page, List<Unsent.Field> typed, List<Unsent.Field> rest) {
        public Form {
            typed = List.copyOf(typed);
            rest = List.copyOf(rest);
        }

        /** The address at which it is let go. */
        public String drop() {
            return Unsent.PAGE + "/drop?which=" + to.number();
        }
    }

    /**
     * Which form it is.
     *
     * @param at the time of day at which it was sent
     * @param action where it goes
     */
    public record To(long number, String at, String action) {}

    static Form of(Unsent.Form form, SchoolTime time, Words words) {
        var at = words.clock(time.at(form.at()).toLocalTime());
        return new Form(
                new To(form.number(), at, form.action()),
                form.page(),
                form.fields().stream().filter(UnsentPage::isTyped).toList(),
                form.fields().stream().filter(one -> !isTyped(one)).toList());
    }

    /** Words, not an id, a date or a choice. */
    private static boolean isTyped(Unsent.Field field) {
        return field.value().strip().chars().anyMatch(Character::isWhitespace);
    }
}
