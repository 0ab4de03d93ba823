package org.cairnlearn.school.web.kit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.WorkMemory;
import org.cairnlearn.school.profile.CheckBook;
import org.cairnlearn.school.profile.CheckRequest;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/**
 * Which requests an adult may answer: those of students who are in one of the adult's classes
 * today, about what that class works on. Who has changed to another section is in the new teacher's
 * queue from the first day, and no longer in the old one's.
 */
@Component
public final class CheckQueue {
    private final RosterBook roster;
    private final PlanBook plans;
    private final CompetencyBook competencies;
    private final CheckBook checks;
    private final Gate gate;
    private final SchoolTime time;
    private final WorkMemory memory;

    CheckQueue(
            RosterBook roster,
            PlanBook plans,
            CompetencyBook competencies,
            CheckBook checks,
            Gate gate,
            WorkMemory memory) {
        this.gate = gate;
        this.memory = memory;
        this.roster = roster;
        this.plans = plans;
        this.competencies = competencies;
        this.checks = checks;
        this.time = gate.time();
    }

    /** A request with who asked and about what. */
    public record Waiting(CheckRequest request, Person student, Competency skill) {}

    /** What is remembered of an adult within a piece of work. */
    private record Key(PersonId adult) {}

    /** What waits for somebody, the longest wait first. */
    public List<Waiting> of(PersonId adult) {
        return memory.once(new Key(adult), () -> read(adult));
    }

    private List<Waiting> read(PersonId adult) {
        var today = time.today();
        var classes =
                roster.classesOf(adult, today).stream()
                        .filter(one ->
                                gate.opens(
                                        adult,
                                        Action.RECORD_WORK,
                                        Gate.schoolClass(one.id(), today)))
                        .toList();
        var frameworks = plans.frameworks(classes);
        var people = new HashMap<PersonId, Person>();
        var works = new HashSet<Place>();
        for (var members : roster.rostersOf(classes, today)) {
            var framework = frameworks.get(members.schoolClass().id());
            if (framework != null) {
                for (var student : members.students()) {
                    people.put(student.id(), student);
                    works.add(new Place(student.id(), framework));
                }
            }
        }
        return waiting(people, works);
    }

    private List<Waiting> waiting(Map<PersonId, Person> people, Set<Place> works) {
        var waiting = checks.waiting(people.keySet());
        var skills = competencies.byId(waiting.stream().map(CheckRequest::skill).toList());
        return waiting.stream()
                .map(request ->
                        new Waiting(
                                request,
                                Objects.requireNonNull(people.get(request.student())),
                                Objects.requireNonNull(skills.get(request.skill()))))
                .filter(one ->
                        works.contains(new Place(one.student().id(), one.skill().framework())))
                .toList();
    }

    /** A student in a class that works on a framework. */
    private record Place(PersonId student, FrameworkId framework) {}
}
