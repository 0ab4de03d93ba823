package org.cairnlearn.school.conference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/**
 * The front door of what comes before a talk: a student asks for one and writes what it is about; a
 * school names the adult for a worry that cannot wait. To be called inside a piece of {@code Work}.
 */
@Component
public final class AskBook {
    /** More lines are no agenda. */
    public static final int MOST_LINES = 5;

    private final AskSql sql;
    private final RosterBook roster;
    private final Work work;
    private final Ids ids;
    private final SchoolTime time;

    AskBook(AskSql sql, RosterBook roster, Work work, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.roster = roster;
        this.work = work;
        this.ids = ids;
        this.time = time;
    }

    /** What waits of these students, the longest wait first. */
    public List<Request> waiting(Collection<PersonId> students) {
        return sql.waiting(students);
    }

    /**
     * How many of those who share a class with the student have asked the same adult before, with
     * the student. It is counted as the planner counts: the student sees a number and nobody's
     * name.
     */
    public int place(Request request) {
        return work.read(
                Actor.Task.planning(work.tenant()),
                () -> {
                    var students =
                            roster.classesOf(request.student(), time.today()).stream()
                                    .flatMap(one ->
                                            roster.rosterOf(one, time.today()).students().stream())
                                    .map(Person::id)
                                    .collect(Collectors.toSet());
                    var before =
                            waiting(students).stream()
                                    .filter(other -> sameAdult(other, request))
                                    .filter(other -> other.askedAt().isBefore(request.askedAt()))
                                    .count();
                    return (int) before + 1;
                });
    }

    private static boolean sameAdult(Request one, Request other) {
        var teacher = one.wish().teacher();
        return teacher == null || other.asks(teacher);
    }

    /** A student asks for a talk; while one is asked for, that one stands. */
    public void ask(PersonId student, Request.Wish wish) {
        sql.ask(ids.next(), new Request(student, wish, time.now()));
    }

    /** The student takes it back. */
    public void cancel(PersonId student) {
        sql.cancel(student, time.now());
    }

    /** What these students want to talk about next time, in the order of writing. */
    public Map<PersonId, List<AgendaLine>> agenda(Collection<PersonId> students) {
        return sql.agenda(students);
    }

    /**
     * The student writes down what to talk about; whether there was room and something to write.
     */
    public boolean write(PersonId student, String words) {
        return write(student, ids.next(), words);
    }

    /** The same for a line that has its number already: sent twice, it is written once. */
    public boolean write(PersonId student, UUID id, String words) {
        var line = new AgendaLine(id, time.now(), Texts.line(words));
        var written = agenda(List.of(student)).getOrDefault(student, List.of());
        if (written.stream().anyMatch(one -> one.id().equals(id))) {
            return true;
        }
        if (line.words().isEmpty() || written.size() >= MOST_LINES) {
            return false;
        }
        sql.write(student, line);
        return true;
    }

    /** The student takes a line back; whether there was such a line. */
    public boolean takeBack(PersonId student, UUID line) {
        return sql.takeBack(student, line, time.now());
    }

    /** The named adults of these schools. */
    public List<TrustedAdult> trusted(Collection<OrganisationId> schools) {
        return sql.trusted(schools);
    }

    /** The office names the adult of a school. */
    public void trust(TrustedAdult adult, PersonId by) {
        sql.trust(adult, by, time.now());
    }
}
