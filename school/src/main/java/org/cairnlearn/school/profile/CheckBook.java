package org.cairnlearn.school.profile;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Frontier;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolClock;
import org.springframework.stereotype.Component;

/**
 * The front door of "Show what I know": a student asks to be checked on a skill, a teacher of the
 * day checks, and the result is evidence like any other. To be called inside a piece of {@code
 * Work}. Whose students somebody may see is the caller's to know.
 */
@Component
public final class CheckBook {
    private final CheckSql sql;
    private final CheckEvidence evidence;
    private final ProgressBook progress;
    private final Ids ids;
    private final SchoolClock clock;

    CheckBook(
            CheckSql sql,
            CheckEvidence evidence,
            ProgressBook progress,
            Ids ids,
            SchoolClock clock) {
        this.sql = sql;
        this.evidence = evidence;
        this.progress = progress;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether a student may ask to be checked on a skill now, and if not, why and from when. */
    public Asking asking(PersonId student, CompetencyId skill) {
        return asking(student, skill, policy(student).rules().retake());
    }

    /** By which rule a student may be checked again. */
    public Policy.Retake rule(PersonId student) {
        return policy(student).rules().retake();
    }

    private Asking asking(PersonId student, CompetencyId skill, Policy.Retake rule) {
        var waiting =
                sql.waiting(List.of(student)).stream()
                        .filter(request -> request.skill().equals(skill))
                        .findFirst();
        if (waiting.isPresent()) {
            return new Asking.Waiting(waiting.get());
        }
        var here = progress.read(List.of(student), List.of(skill));
        if (here.frontier(student).place(skill) == Frontier.Place.MASTERED) {
            if (!here.status(student, skill).stale()) {
                return new Asking.Known();
            }
        } else if (!here.open(student, skill)) {
            var frontier = here.frontier(student);
            var inTheWay = frontier.inTheWay(skill);
            return new Asking.NotReady(
                    inTheWay.isEmpty() ? here.pathways().before(skill) : inTheWay);
        }
        return retakes(student, skill)
                .against(rule, clock.time(), clock.calendarOf(student))
                .orElseGet(Asking.Open::new);
    }

    private Retakes retakes(PersonId student, CompetencyId skill) {
        var checks = sql.checks(student, skill, evidence.yearBegins());
        return new Retakes(checks, evidence.lastWork(student, skill));
    }

    /** Asks for a check; what comes back waits, or says why not. */
    public Asking ask(PersonId student, CompetencyId skill) {
        var asking = asking(student, skill);
        if (!(asking instanceof Asking.Open)) {
            return asking;
        }
        var request = new CheckRequest(new CheckId(ids.next()), student, skill, clock.now(), null);
        return sql.add(request) ? new Asking.Waiting(request) : asking(student, skill);
    }

    /** Takes back the own wish. */
    public Checked cancel(PersonId student, CheckId id) {
        return change(id, student::equals, request -> sql.cancel(request, clock.now()));
    }

    /** A request, also one that has ended. */
    public Optional<CheckRequest> find(CheckId id) {
        return sql.find(id);
    }

    /** What waits of these students, the longest wait first. */
    public List<CheckRequest> waiting(Collection<PersonId> students) {
        return sql.waiting(students);
    }

    /** Notes that there is no time for it today; it goes on waiting. */
    public Checked putOff(Predicate<PersonId> students, CheckId id, PersonId by) {
        return change(id, students, request -> sql.putOff(request, by, clock.today()));
    }

    /** Records what a student showed: evidence at once, in the same transaction. */
    public Checked record(Predicate<PersonId> students, CheckId id, Outcome outcome) {
        return change(
                id,
                students,
                request -> {
                    var at = clock.now();
                    sql.checked(request, outcome, at, policy(request.student()).version().name());
                    evidence.record(request, outcome, at);
                });
    }

    /** One change of a request at a time, and none after it has ended. */
    private Checked change(CheckId id, Predicate<PersonId> students, Consumer<CheckRequest> what) {
        var row = sql.hold(id).filter(held -> students.test(held.request().student()));
        if (row.isEmpty()) {
            return new Checked.NotThere();
        }
        var request = row.get().request();
        if (!row.get().waits()) {
            return new Checked.Ended(request);
        }
        what.accept(request);
        return new Checked.Done(request);
    }

    private Policy policy(PersonId student) {
        return Objects.requireNonNull(progress.policies(List.of(student)).get(student));
    }
}
