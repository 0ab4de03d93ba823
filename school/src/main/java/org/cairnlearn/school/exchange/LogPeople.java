package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.responselog.StudentMap;

/** Who a file's students are: by the tables that came with it, else by the roster's own ids. */
final class LogPeople {
    private final Work work;
    private final RosterBook roster;
    private final EvidenceWish wish;
    private final Map<String, String> named = new HashMap<>();
    private final Map<String, PersonId> known = new HashMap<>();
    private final Map<String, PersonId> said;
    private final Map<String, Long> strangers = new HashMap<>();
    private final Set<String> acquainted = new HashSet<>();

    /**
     * Who the students of a file are.
     *
     * @param said whom the office has named for what the file calls them
     */
    LogPeople(Work work, RosterBook roster, EvidenceWish wish, Map<String, PersonId> said) {
        this.work = work;
        this.roster = roster;
        this.wish = wish;
        this.said = Map.copyOf(said);
    }

    /** A student as a file names him or her, and where. */
    record Named(String student, String file, long line, String column) {}

    /** Tells of every student that a file names. */
    @FunctionalInterface
    interface Names {
        void forEach(Consumer<String> student) throws IOException;
    }

    /**
     * Reads the tables and the roster; adds the students whom the roster doesn't know where that is
     * wished.
     */
    void prepare(Names names, ProblemTally problems) throws IOException {
        for (var table : wish.maps().students()) {
            named.putAll(StudentMap.read(table, problems).people());
        }
        var tenant = wish.wish().tenant();
        known.putAll(work.read(Actor.Task.importing(tenant), roster::studentIds));
        if (wish.choices().addStudents()) {
            var strangers = strangers(names);
            known.putAll(
                    work.write(Actor.Task.importing(tenant), () -> roster.addStudents(strangers)));
        }
    }

    private Set<String> strangers(Names names) throws IOException {
        var strangers = new LinkedHashSet<String>();
        names.forEach(student -> {
            if (!said.containsKey(student) && !known.containsKey(idOf(student))) {
                strangers.add(idOf(student));
            }
        });
        return strangers;
    }

    /** The student of a row; one who is not known is named once, at the first row. */
    Optional<PersonId> find(Named named, ProblemTally problems) {
        var person =
                Optional.ofNullable(
                        isSaid(named.student())
                                ? said.get(named.student())
                                : known.get(idOf(named.student())));
        if (person.isPresent() && !isSaid(named.student())) {
            acquainted.add(named.student());
        }
        if (person.isEmpty() && strangers.merge(named.student(), 1L, Long::sum) == 1) {
            problems.add(
                    Problem.error("evidence.unknown-student", named.file())
                            .at(named.line())
                            .column(named.column())
                            .saying(
                                    "The roster does not know this student, so none of the student's rows was taken in.",
                                    "Import the roster first, or say who it is on the page of unknown names or with --map students=FILE, then import the file again; --add-students adds such students."));
        }
        return person;
    }

    /**
     * Whether the office had to say who it is; what a table says, that came with the file, counts
     * before.
     */
    boolean isSaid(String student) {
        return said.containsKey(student) && !named.containsKey(student);
    }

    /**
     * What a file called its students.
     *
     * @param strangers whom nobody knew, and in how many rows
     * @param acquainted whom the roster or a table knew
     */
    record Met(Map<String, Long> strangers, Set<String> acquainted) {
        Met {
            strangers = Map.copyOf(strangers);
            acquainted = Set.copyOf(acquainted);
        }
    }

    Met met() {
        return new Met(strangers, acquainted);
    }

    private String idOf(String student) {
        return named.getOrDefault(student, student);
    }
}
