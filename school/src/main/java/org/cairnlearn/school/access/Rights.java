package org.cairnlearn.school.access;

import java.util.List;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** What somebody may do in a school beyond the own role. To be called inside a piece of work. */
@Component
public final class Rights {
    private final RightsSql sql;
    private final SchoolTime time;

    Rights(RightsSql sql, SchoolTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** What can be given. */
    public enum Right {
        /** Looks after a school's flex blocks and approves there what no host approves. */
        FLEX_COORDINATOR
    }

    /** Whether somebody has a right in a school. */
    public boolean has(PersonId person, Right right, OrganisationId school) {
        return sql.schools(person, right).contains(school);
    }

    /** In which schools somebody has a right. */
    public List<OrganisationId> schools(PersonId person, Right right) {
        return sql.schools(person, right);
    }

    /** Gives a right; given twice, it is had once. */
    public void give(PersonId person, Right right, OrganisationId school) {
        sql.give(person, right, school, time.now());
    }

    /** Takes a right back. */
    public void takeBack(PersonId person, Right right, OrganisationId school) {
        sql.takeBack(person, right, school);
    }
}
