package org.cairnlearn.school.roster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.Responsibility.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The front door of responsibilities: who of the staff answers for whom. Every call is made inside
 * a piece of {@link org.cairnlearn.school.platform.Work}: an administrator's own, or the one of
 * {@link #giving}, sees and changes all; an adult's own sees the adult's.
 */
@Component
public final class Responsibilities {
    private static final String TASK = "responsibilities";

    private final ResponsibilitySql sql;
    private final Ids ids;
    private final SchoolTime time;

    Responsibilities(ResponsibilitySql sql, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.ids = ids;
        this.time = time;
    }

    /** The actor of the program itself, where nobody of the office gives or reads them. */
    public static Actor giving(TenantId tenant) {
        return new Actor.Task(tenant, TASK);
    }

    /**
     * Gives responsibilities, all or none.
     *
     * @param by who gives them; null for the command line
     * @return false when one of them is given already, from the same day
     */
    public boolean give(List<Responsibility> all, @Nullable PersonId by) {
        var given =
                all.stream().map(one -> new Given(new ResponsibilityId(ids.next()), one)).toList();
        if (sql.areGiven(given)) {
            return false;
        }
        sql.insert(given, by, time.now());
        return true;
    }

    /**
     * Takes a responsibility back: it holds no longer from this moment on.
     *
     * @return false when there is none to take back
     */
    public boolean end(ResponsibilityId id, PersonId by) {
        return sql.end(id, by, time.now());
    }

    /**
     * Those that hold today or later and that this actor may see, the newest first.
     *
     * @param staff whose; null for everybody's
     * @param schools for students and classes of these; the top of the tenant also stands for
     *     students without a class
     * @param most how many at most
     */
    public List<Given> current(
            @Nullable PersonId staff, Collection<OrganisationId> schools, int most) {
        return sql.current(staff, schools, time.today(), most);
    }

    /** One that this actor may see and that was not taken back. */
    public Optional<Responsibility> find(ResponsibilityId id) {
        return sql.find(id);
    }

    /** What somebody has to answer for today. */
    public List<Responsibility> heldBy(PersonId staff) {
        return sql.heldBy(staff, time.today());
    }
}
