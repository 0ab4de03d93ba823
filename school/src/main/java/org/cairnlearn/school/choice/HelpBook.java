package org.cairnlearn.school.choice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * The front door of asking for help, here and now: one tap of the student, one of the adult who
 * comes. It ends with the block, so that nobody waits in a list that nobody reads any more. To be
 * called inside a piece of {@code Work}.
 */
@Component
public final class HelpBook {
    private final HelpSql sql;
    private final ChoiceBook.Clerk clerk;

    HelpBook(HelpSql sql, ChoiceBook.Clerk clerk) {
        this.sql = sql;
        this.clerk = clerk;
    }

    /**
     * Asks for help. Whoever asks twice waits once.
     *
     * @param until when the block ends; nothing happens when that is over
     */
    public void ask(PersonId student, ClassId schoolClass, Instant until) {
        var now = clerk.clock().now();
        if (now.isBefore(until)) {
            sql.ask(new Help(new HelpId(clerk.ids().next()), student, schoolClass, now, until));
        }
    }

    /** Which of these students wait now, the longest wait first. */
    public List<Help> waiting(Collection<PersonId> students) {
        return students.isEmpty() ? List.of() : sql.waiting(students, clerk.clock().now());
    }

    /**
     * Ends a call: the adult has helped, or the student takes it back. One that is over stays so.
     *
     * @param students of whom the one who ends it may
     * @return whether there is such a call
     */
    public boolean end(Predicate<PersonId> students, HelpId id, PersonId by) {
        var call = sql.find(id).filter(help -> students.test(help.student()));
        call.ifPresent(_ -> sql.end(id, by, clerk.clock().now()));
        return call.isPresent();
    }
}
