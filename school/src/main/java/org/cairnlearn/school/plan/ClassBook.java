package org.cairnlearn.school.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * What a teacher says of a class once and not every day: how it runs, and what it works on now. To
 * be called inside a piece of {@code Work}.
 */
@Component
public final class ClassBook {
    /** What fits on a substitute's sheet beside the places. */
    public static final int LONGEST_ROUTINES = 600;

    private final ClassSql sql;
    private final SchoolTime time;

    ClassBook(ClassSql sql, SchoolTime time) {
        this.sql = sql;
        this.time = time;
    }

    /**
     * How these classes run, for whoever stands in; those of which nobody wrote it are left out.
     */
    public Map<ClassId, String> routines(Collection<ClassId> classes) {
        return sql.routines(classes);
    }

    /**
     * Writes how a class runs; blank forgets it.
     *
     * @throws IllegalArgumentException when it is longer than {@value #LONGEST_ROUTINES} characters
     */
    public void writeRoutines(ClassId schoolClass, String routines, PersonId by) {
        var said = routines.strip();
        if (said.length() > LONGEST_ROUTINES) {
            throw new IllegalArgumentException(
                    "Routines have at most %d characters, not %d"
                            .formatted(LONGEST_ROUTINES, said.length()));
        }
        if (said.isEmpty()) {
            sql.forgetRoutines(schoolClass);
        } else {
            sql.write(schoolClass, said, by, time.now());
        }
    }

    /**
     * What a teacher has named as what the class works on now; empty while nobody has. It makes a
     * proposal possible before any work shows where the class is.
     */
    public List<CompetencyId> topics(ClassId schoolClass) {
        return sql.topics(List.of(schoolClass));
    }

    /** Names what the class works on now, in place of what was named before. */
    public void nameTopics(ClassId schoolClass, Collection<CompetencyId> topics, PersonId by) {
        sql.forgetTopics(schoolClass);
        if (!topics.isEmpty()) {
            sql.name(schoolClass, new HashSet<>(topics), by, time.now());
        }
    }
}
