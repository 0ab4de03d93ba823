package org.cairnlearn.school.web.teacher.start;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;

/**
 * What a sheet says of each student on each topic.
 *
 * @param said of whom something is said; nobody else is marked
 */
record Marks(Map<Cell, Known> said) {
    /** One student on one topic. */
    record Cell(PersonId student, CompetencyId skill) {}

    Marks {
        said = Map.copyOf(said);
    }

    static String field(Person student, int column) {
        return "known.%s.%d".formatted(student.id(), column);
    }

    /** What is said of everybody of whom nothing else is. */
    static String everyone(int column) {
        return "everyone.%d".formatted(column);
    }

    /** Reads a sheet that came back; a field that holds none of the words says nothing. */
    static Marks read(List<Person> students, List<Competency> topics, Map<String, String> fields) {
        var said = new HashMap<Cell, Known>();
        for (var column = 0; column < topics.size(); column++) {
            var skill = topics.get(column).id();
            var everyone = Known.find(fields.getOrDefault(everyone(column), ""));
            for (var student : students) {
                Known.find(fields.getOrDefault(field(student, column), ""))
                        .or(() -> everyone)
                        .ifPresent(known -> said.put(new Cell(student.id(), skill), known));
            }
        }
        return new Marks(said);
    }
}
