package org.cairnlearn.school.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that ask in which classes' plans of one period students have a place. */
@Component
class ElsewhereSql {
    private final JdbcClient sql;

    ElsewhereSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** One class at a time gives places in a school's period, until the transaction ends. */
    void lock(OrganisationId school, Block.Section block) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:period, 0))")
                .param("period", "period %s %s %s".formatted(school, block.date(), block.period()))
                .query((_, _) -> true)
                .single();
    }

    /** The classes in whose plans of a block's period each student has a place, oldest first. */
    Map<PersonId, List<ClassId>> places(Block.Section block, Collection<PersonId> students) {
        var places = new HashMap<PersonId, List<ClassId>>();
        sql.sql(
                        """
                        select p.student, b.class
                          from plan.block_plan b
                          join plan.place p on p.tenant = b.tenant and p.plan = b.id
                         where b.on_date = :date
                           and b.period = :period
                           and b.class is not null
                           and p.student = any(:students)
                         order by b.id
                        """)
                .param("date", block.date())
                .param("period", block.period())
                .param("students", students.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> of(row, places).add(schoolClass(row)))
                .list();
        return places;
    }

    private static List<ClassId> of(ResultSet row, Map<PersonId, List<ClassId>> all)
            throws SQLException {
        return all.computeIfAbsent(
                new PersonId(row.getObject("student", UUID.class)), _ -> new ArrayList<>());
    }

    private static ClassId schoolClass(ResultSet row) throws SQLException {
        return new ClassId(row.getObject("class", UUID.class));
    }
}
