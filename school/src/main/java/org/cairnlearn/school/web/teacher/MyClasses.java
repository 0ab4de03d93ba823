package org.cairnlearn.school.web.teacher;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.stereotype.Component;

/**
 * The classes that an adult teaches today, and one of them as the address names it. What is not
 * among them is not there for that person.
 */
@Component
public final class MyClasses {
    private final RosterBook roster;
    private final SchoolTime time;

    MyClasses(RosterBook roster, SchoolTime time) {
        this.roster = roster;
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
        return roster.classesOf(person, time.today());
    }

    /** A class that somebody teaches today, and who is in it today. */
    public Chosen choose(PersonId person, ClassId schoolClass) {
        var classes = of(person);
        if (classes.stream().noneMatch(own -> own.id().equals(schoolClass))) {
            throw new NotThere();
        }
        return new Chosen(
                reader(person),
                classes,
                roster.findClass(schoolClass, time.today()).orElseThrow(NotThere::new));
    }
}
