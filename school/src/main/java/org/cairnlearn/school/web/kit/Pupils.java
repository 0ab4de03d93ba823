package org.cairnlearn.school.web.kit;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * Whom a reader sees of a class on a day: of another day than today nobody who has left since, or
 * is still to come.
 */
@Component
public final class Pupils {
    private final Gate gate;
    private final SchoolTime time;

    Pupils(Gate gate, SchoolTime time) {
        this.gate = gate;
        this.time = time;
    }

    /** The school's clock. */
    public SchoolTime time() {
        return time;
    }

    /** The class of that day, as far as the reader sees it today. */
    public ClassRoster seen(PersonId reader, ClassRoster roster, LocalDate date) {
        return date.equals(time.today())
                ? roster
                : new ClassRoster(
                        roster.schoolClass(),
                        roster.students().stream()
                                .filter(one ->
                                        gate.opens(reader, Action.SEE_DAY, Gate.student(one.id())))
                                .toList(),
                        roster.staff());
    }

    /**
     * Who is with an adult in a block in which the school is mixed, whom the adult sees as host.
     */
    public Set<PersonId> guests(PersonId host, BlockPlan plan) {
        var guests =
                plan.hostedBy(host).stream()
                        .flatMap(group -> plan.in(group.id()).stream())
                        .map(Place::student)
                        .toList();
        var standing = gate.hosting(host, guests, plan.block().date());
        return guests.stream()
                .filter(one -> gate.opens(standing, Action.SEE_SHEETS, Gate.student(one)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The plan of a class, for these students of it alone. */
    public static BlockPlan of(ClassRoster seen, BlockPlan plan) {
        var students = seen.students().stream().map(Person::id).collect(Collectors.toSet());
        return plan.only(students::contains);
    }
}
