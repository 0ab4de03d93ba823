package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.responselog.StudentMap;

/** Who a log's students are: by the tables that came with it, else by the roster's own ids. */
final class LogPeople {
    private final Work work;
    private final RosterBook roster;
    private final EvidenceWish wish;
    private final LogFile log;
    private final Map<String, String> named = new HashMap<>();
    private final Map<String, PersonId> known = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    LogPeople(Work work, RosterBook roster, EvidenceWish wish, LogFile log) {
        this.work = work;
        this.roster = roster;
        this.wish = wish;
        this.log = log;
    }

    /**
     * Reads the tables and the roster; adds the students whom the roster doesn't know where that is
     * wished.
     */
    void prepare(ProblemTally problems) throws IOException {
        for (var table : wish.maps().students()) {
            named.putAll(StudentMap.read(table, problems).people());
        }
        var tenant = wish.wish().tenant();
        known.putAll(work.read(tenant, roster::studentIds));
        if (wish.choices().addStudents()) {
            var strangers = strangers();
            known.putAll(work.write(tenant, () -> roster.addStudents(strangers)));
        }
    }

    private Set<String> strangers() throws IOException {
        var strangers = new LinkedHashSet<String>();
        log.forEach(
                row -> {
                    if (!known.containsKey(idOf(row))) {
                        strangers.add(idOf(row));
                    }
                },
                _ -> {});
        return strangers;
    }

    /** The student of a row; one who is not known is named once, at the first row. */
    Optional<PersonId> find(Answer row, ProblemTally problems) {
        var person = Optional.ofNullable(known.get(idOf(row)));
        if (person.isEmpty() && told.add(row.student())) {
            problems.add(
                    Problem.error(
                                    "evidence.unknown-student",
                                    EvidenceImport.name(wish.wish().path()))
                            .at(row.line())
                            .column(log.columns().student())
                            .saying(
                                    "The roster does not know this student, so none of the student's rows was taken in.",
                                    "Import the roster first, or say who it is with --map students=FILE, then import the log again; --add-students adds such students."));
        }
        return person;
    }

    private String idOf(Answer row) {
        return named.getOrDefault(row.student(), row.student());
    }
}
