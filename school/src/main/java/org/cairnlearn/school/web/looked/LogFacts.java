package org.cairnlearn.school.web.looked;

import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.audit.AuditBook;
import org.cairnlearn.school.audit.Breach;
import org.cairnlearn.school.audit.Look;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.stereotype.Component;

/**
 * Reads the log for whoever guards privacy. What was seen is read as that person, who sees the
 * guarded schools only; the names beside it are read by the log itself, since who guards privacy
 * has no other business with these students.
 */
@Component
class LogFacts {
    private final Work work;
    private final AuditBook audit;
    private final LogQuestion questions;
    private final LogPeople people;
    private final Gate gate;

    LogFacts(Work work, AuditBook audit, LogQuestion questions, LogPeople people, Gate gate) {
        this.work = work;
        this.audit = audit;
        this.questions = questions;
        this.people = people;
        this.gate = gate;
    }

    /** Lines of the log. */
    record Looks(List<Look> looks, LogPeople.People people) {}

    /** What came out. */
    record CameOut(Breach breach, LogPeople.People people) {}

    /** Lets in whoever guards the privacy of a school today. */
    void enter(Visitor visitor) {
        var guarded =
                work.read(
                        visitor.actor(),
                        () -> gate.organisations(visitor.person(), Action.READ_AUDIT));
        if (guarded.isEmpty()) {
            throw new NotThere();
        }
    }

    /** What was typed, as a question. */
    LogQuestion.Understood understand(Visitor visitor, LogPage.Typed typed) {
        return work.read(AuditBook.reading(visitor.tenant()), () -> questions.read(typed));
    }

    Looks looks(Visitor visitor, LogQuestion.Understood.Asks asked, int most) {
        var looks =
                work.read(
                        visitor.actor(), () -> audit.looks(asked.question(), asked.which(), most));
        var ids =
                looks.stream()
                        .flatMap(look ->
                                Stream.concat(
                                        Stream.of(look.student()),
                                        Stream.ofNullable(look.by().person())));
        return new Looks(looks, people(visitor, ids, looks));
    }

    CameOut cameOut(Visitor visitor, LogQuestion.Understood.Asks asked) {
        var breach = work.read(visitor.actor(), () -> audit.breach(asked.question()));
        var ids =
                Stream.concat(
                        breach.touched().stream().map(Breach.Touched::student),
                        breach.attempted().stream());
        return new CameOut(breach, people(visitor, ids, List.of()));
    }

    private LogPeople.People people(Visitor visitor, Stream<PersonId> ids, List<Look> looks) {
        var distinct = ids.distinct().toList();
        return work.read(AuditBook.reading(visitor.tenant()), () -> people.of(distinct, looks));
    }
}
