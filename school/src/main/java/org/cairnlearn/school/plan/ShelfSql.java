package org.cairnlearn.school.plan;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that say what other plans of a day already use. */
@Component
class ShelfSql {
    private final JdbcClient sql;

    ShelfSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many students have a material in the other plans of a block's period. */
    Map<MaterialId, Integer> inUse(Block block) {
        return sql
                .sql(
                        """
                        select s.material, sum(placed.students)::int as students
                          from plan.block_plan b
                          join plan.session s on s.tenant = b.tenant and s.plan = b.id
                         cross join lateral (
                                   select count(*) as students
                                     from plan.place p
                                    where p.tenant = s.tenant
                                      and p.plan = s.plan
                                      and p.session = s.id) as placed
                         where b.on_date = :date
                           and b.period = :period
                           and coalesce(b.class, b.school) <> :owner
                           and s.material is not null
                         group by s.material
                        having sum(placed.students) > 0
                        """)
                .param("date", block.date())
                .param("period", block.period())
                .param("owner", owner(block))
                .query((row, _) ->
                        Map.entry(
                                new MaterialId(row.getObject("material", UUID.class)),
                                row.getInt("students")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** For how many minutes the other plans of a block's day have students before a screen. */
    Map<PersonId, Integer> screenToday(Block block, Collection<PersonId> students) {
        return sql
                .sql(
                        """
                        select p.student, sum(s.screen_minutes)::int as minutes
                          from plan.place p
                          join plan.session s on s.tenant = p.tenant and s.id = p.session
                          join plan.block_plan b on b.tenant = p.tenant and b.id = p.plan
                         where p.student = any(:students)
                           and b.on_date = :date
                           and s.screen_minutes > 0
                           and (b.period <> :period or coalesce(b.class, b.school) <> :owner)
                         group by p.student
                        """)
                .param("students", students.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("date", block.date())
                .param("period", block.period())
                .param("owner", owner(block))
                .query((row, _) ->
                        Map.entry(
                                new PersonId(row.getObject("student", UUID.class)),
                                row.getInt("minutes")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whose block it is: a class's or a school's. */
    static UUID owner(Block block) {
        return switch (block) {
            case Block.Section section -> section.schoolClass().value();
            case Block.Flex flex -> flex.school().value();
        };
    }
}
