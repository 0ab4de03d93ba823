package org.cairnlearn.school.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements about rights. */
@Component
class RightsSql {
    private final JdbcClient sql;

    RightsSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<OrganisationId> schools(PersonId person, Rights.Right right) {
        return sql.sql(
                        """
                        select school
                          from access.right_given
                         where person = :person
                           and what = :what
                         order by school
                        """)
                .param("person", person.value())
                .param("what", right.name())
                .query((row, _) -> new OrganisationId(row.getObject("school", UUID.class)))
                .list();
    }

    void give(PersonId person, Rights.Right right, OrganisationId school, Instant at) {
        sql.sql(
                        """
                        insert into access.right_given (person, school, what, given_at)
                        values (:person, :school, :what, :at)
                            on conflict do nothing
                        """)
                .param("person", person.value())
                .param("school", school.value())
                .param("what", right.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void takeBack(PersonId person, Rights.Right right, OrganisationId school) {
        sql.sql(
                        """
                        delete from access.right_given
                         where person = :person
                           and school = :school
                           and what = :what
                        """)
                .param("person", person.value())
                .param("school", school.value())
                .param("what", right.name())
                .update();
    }
}
