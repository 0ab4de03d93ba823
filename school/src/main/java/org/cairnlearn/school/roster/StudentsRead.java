package org.cairnlearn.school.roster;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which students' names were read while something was done. Every name that a page can show was
 * read from the roster before: whoever answers for what is shown looks here, and no page has to
 * remember to say it.
 */
public final class StudentsRead {
    private static final ScopedValue<StudentsRead> HERE = ScopedValue.newInstance();

    private final Map<PersonId, Person> students = new LinkedHashMap<>();
    private final Set<PersonId> nameless = new LinkedHashSet<>();

    /** Nobody yet. */
    public StudentsRead() {}

    /** Does something and keeps the students that it reads. */
    public <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> what) throws X {
        return ScopedValue.where(HERE, this).call(what);
    }

    /** The students read so far. */
    public Collection<Person> students() {
        return List.copyOf(students.values());
    }

    /** The students of whom something was read and not their names. */
    public Set<PersonId> nameless() {
        return Set.copyOf(nameless);
    }

    /** Something about a student was read, without the name. */
    public static void note(PersonId student) {
        if (HERE.isBound()) {
            HERE.get().nameless.add(student);
        }
    }

    static Person note(Person person) {
        if (person.role() == Role.STUDENT && HERE.isBound()) {
            HERE.get().students.put(person.id(), person);
        }
        return person;
    }
}
