package org.cairnlearn.school.access;

import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
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
        FLEX_COORDINATOR,
        /** Looks after the installation; sees no student. */
        OPERATOR,
        /** Reads who saw what of whom, and hears of everything unusual. */
        PRIVACY_OFFICER,
        /** Sees the numbers of one registered study. */
        RESEARCHER
    }

    /**
     * A right of somebody.
     *
     * @param school where it holds; a district stands for all of its schools
     * @param study the registered study of a researcher; empty for every other right
     * @param begins the first day; null when it holds since it was given
     * @param ends the last day, counted in; null while it is open
     */
    public record Given(
            PersonId person,
            Right right,
            OrganisationId school,
            String study,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends) {
        public Given {
            if ((right == Right.RESEARCHER) == study.isEmpty()) {
                throw new IllegalArgumentException("A researcher, and nobody else, has a study");
            }
            if (begins != null && ends != null && ends.isBefore(begins)) {
                throw new IllegalArgumentException("No right ends before it begins");
            }
        }
    }

    /** Whether somebody has a right in a school today. */
    public boolean has(PersonId person, Right right, OrganisationId school) {
        return schools(person, right).contains(school);
    }

    /** In which schools somebody has a right today. */
    public List<OrganisationId> schools(PersonId person, Right right) {
        return of(person).stream()
                .filter(one -> one.right() == right)
                .map(Given::school)
                .distinct()
                .toList();
    }

    /** What somebody has the right to today. */
    public List<Given> of(PersonId person) {
        return sql.of(person, time.today());
    }

    /** Gives a right without an end; given twice, it is had once. */
    public void give(PersonId person, Right right, OrganisationId school) {
        give(new Given(person, right, school, "", null, null));
    }

    /** Gives a right; given again, it has the new days. */
    public void give(Given given) {
        sql.give(given, time.now());
    }

    /** Takes a researcher's right to one study back, from everybody who has it. */
    public void takeBack(String study) {
        sql.takeBack(study);
    }

    /** Takes a right back, for every study. */
    public void takeBack(PersonId person, Right right, OrganisationId school) {
        sql.takeBack(person, right, school);
    }
}
