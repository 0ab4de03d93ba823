package org.cairnlearn.school.gradebook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** The front door of what is due elsewhere. To be called inside a piece of {@code Work}. */
@Component
public final class GradebookBook {
    private final GradebookSql sql;
    private final Ids ids;
    private final SchoolTime time;

    GradebookBook(GradebookSql sql, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.ids = ids;
        this.time = time;
    }

    /**
     * What is given to these classes already and due on these days, the soonest first; without what
     * the other system says the student has handed in or need not do.
     *
     * @param from today
     * @param to the last day, counted in
     */
    public List<LineItem> due(
            PersonId student, Collection<ClassId> classes, LocalDate from, LocalDate to) {
        return classes.isEmpty() ? List.of() : sql.due(student, classes, from, to);
    }

    /**
     * Takes in what another system says: what it does not name stays as it is. To be called as the
     * import.
     *
     * @param gone ids of those that it has taken away
     */
    public LineItemChanges takeIn(Collection<LineItem> items, Collection<String> gone) {
        var now = time.now().truncatedTo(ChronoUnit.MILLIS);
        var written = sql.write(items, items.stream().map(_ -> ids.next()).toList(), now);
        return new LineItemChanges(written.added(), written.updated(), sql.remove(gone, now));
    }
}
