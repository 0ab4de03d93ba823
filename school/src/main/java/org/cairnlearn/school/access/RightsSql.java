package org.cairnlearn.school.access;

import java.time.Instant;
import java.time.LocalDate;
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

    /** What somebody has the right to on a day. */
    List<Rights.Given> of(PersonId person, LocalDate on) {
        return sql.sql(
                        """
                        select what, school, study, begins, ends
                          from access.right_given
                         where tenant = platform.current_tenant()
                           and person = :person
                           and (begins is null or begins <= :on)
                           and (ends is null or ends >= :on)
                         order by what, school, study
                        """)
                .param("person", person.value())
                .param("on", on)
                .query((row, _) ->
                        new Rights.Given(
                                person,
                                Rights.Right.valueOf(row.getString("what")),
                                new OrganisationId(row.getObject("school", UUID.class)),
                                row.getString("study"),
                                row.getObject("begins", LocalDate.class),
                                row.getObject("ends", LocalDate.class)))
                .list();
    }

    void give(Rights.Given given, Instant at) {
        sql.sql(
                        """
                        insert into access.right_given
                               (person, school, what, study, begins, ends, given_at)
                        values (:person, :school, :what, :study, :begins, :ends, :at)
                            on conflict (tenant, person, school, what, study) do update
                           set begins = excluded.begins,
                               ends = excluded.ends
                        """)
                .param("person", given.person().value())
                .param("school", given.school().value())
                .param("what", given.right().name())
                .param("study", given.study())
                .param("begins", given.begins())
                .param("ends", given.ends())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void takeBack(PersonId person, Rights.Right right, OrganisationId school) {
        sql.sql(
                        """
                        delete from access.right_given
                         where tenant = platform.current_tenant()
                           and person = :person
                           and school = :school
                           and what = :what
                        """)
                .param("person", person.value())
                .param("school", school.value())
                .param("what", right.name())
                .update();
    }

    void takeBack(String study) {
        sql.sql(
                        """
                        delete from access.right_given
                         where tenant = platform.current_tenant()
                           and what = 'RESEARCHER'
                           and study = :study
                        """)
                .param("study", study)
                .update();
    }
}
