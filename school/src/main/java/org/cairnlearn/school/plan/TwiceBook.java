package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.springframework.stereotype.Component;

/**
 * The front door of students whom the roster puts into two classes of one period: who of a class is
 * where. To be called inside a piece of {@code Work}.
 */
@Component
public final class TwiceBook {
    private final RosterBook roster;
    private final SchoolReader schools;
    private final Elsewhere elsewhere;

    TwiceBook(RosterBook roster, SchoolReader schools, Elsewhere elsewhere) {
        this.roster = roster;
        this.schools = schools;
        this.elsewhere = elsewhere;
    }

    /**
     * Students of a class who are in another one of the same period as well.
     *
     * @param here whether this class's plan has them, and not the other's
     */
    public record Twice(SchoolClass other, List<PersonId> students, boolean here) {
        public Twice {
            students = List.copyOf(students);
        }
    }

    /** Those of some students of a class who are in another one's plan at the time of its block. */
    public Set<PersonId> elsewhere(Block.Section block, Collection<PersonId> students) {
        return elsewhere.of(block, students).keySet();
    }

    /** Who of a class is in another one as well, class by class. */
    public List<Twice> of(ClassRoster pupils, BlockPlan plan) {
        return Elsewhere.hasPeriod(plan.section())
                ? schools.asPlanner(() -> read(pupils, plan))
                : List.of();
    }

    private List<Twice> read(ClassRoster pupils, BlockPlan plan) {
        var block = plan.section();
        var students = pupils.students().stream().map(Person::id).toList();
        var others = others(pupils.schoolClass(), block, students);
        if (others.isEmpty()) {
            return List.of();
        }
        var gone = elsewhere.of(block, students);
        var twice = new ArrayList<Twice>();
        for (var other : roster.rostersOf(others, block.date())) {
            var both =
                    other.students().stream().map(Person::id).filter(students::contains).toList();
            add(
                    twice,
                    other.schoolClass(),
                    both.stream().filter(one -> isIn(other, gone, one)).toList(),
                    false);
            add(
                    twice,
                    other.schoolClass(),
                    both.stream()
                            .filter(one -> plan.placeOf(one).isPresent() && !gone.containsKey(one))
                            .toList(),
                    true);
        }
        return List.copyOf(twice);
    }

    private static boolean isIn(ClassRoster other, Map<PersonId, ClassId> gone, PersonId student) {
        return other.schoolClass().id().equals(gone.get(student));
    }

    private static void add(
            List<Twice> twice, SchoolClass other, List<PersonId> students, boolean here) {
        if (!students.isEmpty()) {
            twice.add(new Twice(other, students, here));
        }
    }

    /** The other classes of these students that meet then. */
    private List<SchoolClass> others(
            SchoolClass own, Block.Section block, Collection<PersonId> students) {
        var calendar = schools.calendar(own.school());
        return roster.attendedBy(students, own.school(), block.date()).stream()
                .filter(one -> !one.id().equals(own.id()))
                .filter(one -> calendar.meets(one, block.date()).contains(block.period()))
                .toList();
    }
}
