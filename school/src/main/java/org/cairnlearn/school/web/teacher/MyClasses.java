package org.cairnlearn.school.web.teacher;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.stereotype.Component;

/**
 * The classes that an adult teaches today, and one of them as the address names it. What is not
 * among them is not there for that person.
 */
@Component
public final class MyClasses {
    private final RosterBook roster;
    private final Gate gate;
    private final SchoolTime time;

    MyClasses(RosterBook roster, Gate gate, SchoolTime time) {
        this.roster = roster;
        this.gate = gate;
        this.time = time;
    }

    /** One class of the reader's, with the others. */
    public record Chosen(Person reader, List<SchoolClass> classes, ClassRoster roster) {
        public Chosen {
            classes = List.copyOf(classes);
        }

        /** Whose page it is. */
        public Frames.Who who() {
            return new Frames.Who(roster.schoolClass().schoolName(), reader.name().full());
        }
    }

    /** The reader. */
    public Person reader(PersonId person) {
        return roster.findPerson(person).orElseThrow(NotThere::new);
    }

    /** The names of some adults, in full. */
    public Map<PersonId, String> names(Collection<PersonId> people) {
        return roster.people(people).stream()
                .collect(Collectors.toUnmodifiableMap(Person::id, person -> person.name().full()));
    }

    /** What somebody teaches today, in the order of the day. */
    public List<SchoolClass> of(PersonId person) {
        var today = time.today();
        return roster.classesOf(person, today).stream()
                .filter(one ->
                        gate.opens(person, Action.SEE_WORK, Gate.schoolClass(one.id(), today)))
                .toList();
    }

    /** A class in which somebody may do something today, and who is in it today. */
    public Chosen choose(PersonId person, ClassId schoolClass, Action action) {
        gate.enter(person, action, Gate.schoolClass(schoolClass, time.today()));
        var classes = of(person);
        var chosen =
                classes.stream()
                        .filter(one -> one.id().equals(schoolClass))
                        .findFirst()
                        .orElseThrow(NotThere::new);
        return new Chosen(reader(person), classes, roster.rosterOf(chosen, time.today()));
    }
}
