package org.cairnlearn.school.web.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.office.WhoIsMeant.Found;
import org.springframework.stereotype.Component;

/** Reads a list of students as the office typed it: ids of the roster, and names, one a line. */
@Component
final class NamedStudents {
    private static final int MOST = 500;

    private final RosterBook roster;
    private final WhoIsMeant meant;

    NamedStudents(RosterBook roster, WhoIsMeant meant) {
        this.roster = roster;
        this.meant = meant;
    }

    /** What a list says. */
    sealed interface Read {
        record All(List<PersonId> students) implements Read {
            public All {
                students = List.copyOf(students);
            }
        }

        /**
         * Nobody for whom the reader answers is meant.
         *
         * @param place in the list, from 1
         */
        record Unknown(int place) implements Read {}

        record TooMany(int most) implements Read {}

        /**
         * Somebody has to choose who is meant.
         *
         * @param typed the name
         * @param rest the rest of the list
         */
        record Unclear(String typed, Found who, String rest) implements Read {}
    }

    Read read(String typed, PersonId reader) {
        var known = roster.studentIds();
        var named =
                Arrays.stream(typed.split("[\\r\\n,;]+"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .flatMap(one -> apart(one, known, reader))
                        .distinct()
                        .toList();
        if (named.size() > MOST) {
            return new Read.TooMany(MOST);
        }
        // Where they belong is asked of each, and read here of all in one go.
        roster.lines(named.stream().flatMap(one -> Stream.ofNullable(known.get(one))).toList());
        var students = new ArrayList<PersonId>();
        for (var i = 0; i < named.size(); i++) {
            var name = named.get(i);
            var byId = known.get(name);
            if (byId != null && meant.answersFor(reader, byId)) {
                students.add(byId);
                continue;
            }
            switch (meant.student(name, reader)) {
                case Found.One(var person) -> students.add(person.id());
                case Found.Nobody() -> {
                    return new Read.Unknown(i + 1);
                }
                case Found.Some some -> {
                    var rest = named.stream().filter(one -> !one.equals(name)).toList();
                    return new Read.Unclear(name, some, String.join("\n", rest));
                }
            }
        }
        return new Read.All(students);
    }

    /** A line is a name, or ids with spaces between. */
    private Stream<String> apart(String line, Map<String, PersonId> known, PersonId reader) {
        var words = line.split("\\s+");
        var isIds =
                words.length > 1
                        && Arrays.stream(words).anyMatch(known::containsKey)
                        && meant.student(line, reader) instanceof Found.Nobody;
        return isIds ? Arrays.stream(words) : Stream.of(line);
    }
}
