package org.cairnlearn.school.choice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * The front door of what students propose themselves: it goes to the teachers of the class, who say
 * yes or no with a word. To be called inside a piece of {@code Work}. Whose students somebody may
 * answer is the caller's to know.
 */
@Component
public final class ProposalBook {
    /** The most letters of a proposal, and of an answer to it. */
    public static final int MOST_LETTERS = 280;

    /** More at a time than a teacher can answer. */
    private static final int MOST_WAITING = 3;

    private final ProposalSql sql;
    private final ChoiceBook choices;
    private final ChoiceBook.Clerk clerk;

    ProposalBook(ProposalSql sql, ChoiceBook choices, ChoiceBook.Clerk clerk) {
        this.sql = sql;
        this.choices = choices;
        this.clerk = clerk;
    }

    /** What came of a proposal. */
    public enum Said {
        DONE,
        NO_WORDS,
        /** Three wait for an answer. */
        ENOUGH
    }

    /** Proposes something for the day that one chooses for now. */
    public Said propose(PersonId student, ClassId schoolClass, String words) {
        var said = words.strip();
        if (said.isEmpty() || said.length() > MOST_LETTERS) {
            return Said.NO_WORDS;
        }
        var day = new Offer.For(student, schoolClass, choices.day(student));
        var waiting =
                sql.of(List.of(student), clerk.clock().today()).stream()
                        .filter(one -> one.reply() == null)
                        .toList();
        if (waiting.stream().anyMatch(one -> one.words().equals(said))) {
            return Said.DONE;
        }
        if (waiting.size() >= MOST_WAITING) {
            return Said.ENOUGH;
        }
        sql.add(
                new Proposal(
                        new ProposalId(clerk.ids().next()),
                        day,
                        said,
                        clerk.clock().now(),
                        null));
        return Said.DONE;
    }

    /** Those of some students for a day or later, the newest first. */
    public List<Proposal> of(Collection<PersonId> students, LocalDate since) {
        return sql.of(students, since);
    }

    /** What waits in a class, the longest wait first. */
    public List<Proposal> waiting(ClassId schoolClass) {
        return sql.waiting(schoolClass);
    }

    /**
     * Says yes or no.
     *
     * @return empty when it is not there, or was answered before
     */
    public Optional<Proposal> answer(
            Predicate<PersonId> students, ProposalId id, Proposal.Reply reply) {
        var held = sql.hold(id).filter(one -> students.test(one.day().student()));
        held.ifPresent(one -> sql.answer(id, reply, clerk.clock().now()));
        return held;
    }
}
