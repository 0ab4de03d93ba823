package org.cairnlearn.school.gradebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Line items as the database knows them. */
@Component
final class GradebookSql {
    private final JdbcClient sql;

    GradebookSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** What became of some rows. */
    record Written(int added, int updated) {}

    List<LineItem> due(
            PersonId student, Collection<ClassId> classes, LocalDate from, LocalDate to) {
        return sql.sql(
                        """
                        select i.sourced_id, i.class, i.title, i.assigned_on, i.due_on
                          from gradebook.line_item i
                         where i.tenant = platform.current_tenant()
                           and i.class = any (cast(:classes as uuid[]))
                           and i.due_on between :from and :to
                           and (i.assigned_on is null or i.assigned_on <= :from)
                           and i.active
                           and not exists (select
                                             from gradebook.result r
                                            where r.tenant = i.tenant
                                              and r.line_item = i.id
                                              and r.student = :student
                                              and r.active
                                              and r.score_status <> 'not submitted')
                         order by i.due_on, i.title, i.sourced_id
                        """)
                .param("classes", classes.stream().map(ClassId::value).toArray(UUID[]::new))
                .param("student", student.value())
                .param("from", from)
                .param("to", to)
                .query(GradebookSql::item)
                .list();
    }

    /** Adds what is new and changes what is another one now; one statement for all. */
    Written write(Collection<LineItem> items, List<UUID> ids, Instant now) {
        return sql.sql(
                        """
                        with said as (
                            select *
                              from unnest(cast(:ids as uuid[]), cast(:sourced as text[]), cast(:classes as uuid[]),
                                          cast(:titles as text[]), cast(:assigned as date[]), cast(:due as date[]))
                                   as s (id, sourced_id, class, title, assigned_on, due_on)
                        ), written as (
                            insert into gradebook.line_item as i (id, sourced_id, class, title, assigned_on, due_on, changed_at)
                            select id, sourced_id, class, title, assigned_on, due_on, cast(:now as timestamptz)
                              from said
                                on conflict (tenant, sourced_id) do update
                               set class = excluded.class, title = excluded.title,
                                   assigned_on = excluded.assigned_on, due_on = excluded.due_on, active = true,
                                   said = '{}', changed_at = excluded.changed_at
                             where (i.class, i.title, i.assigned_on, i.due_on, i.active)
                                   is distinct from
                                   (excluded.class, excluded.title, excluded.assigned_on, excluded.due_on, true)
                            returning id
                        )
                        select count(*) filter (where w.id in (select id from said)) as added,
                               count(*) filter (where w.id not in (select id from said)) as updated
                          from written w
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("sourced", texts(items, LineItem::sourcedId))
                .param(
                        "classes",
                        items.stream().map(item -> item.schoolClass().value()).toArray(UUID[]::new))
                .param("titles", texts(items, LineItem::title))
                .param("assigned", texts(items, GradebookSql::assigned))
                .param("due", texts(items, item -> item.dates().due().toString()))
                .query((row, _) -> new Written(row.getInt("added"), row.getInt("updated")))
                .single();
    }

    private static @Nullable String[] texts(
            Collection<LineItem> items, Function<LineItem, @Nullable String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable String assigned(LineItem item) {
        var assigned = item.dates().assigned();
        return assigned == null ? null : assigned.toString();
    }

    int remove(Collection<String> gone, Instant now) {
        return sql.sql(
                        """
                        update gradebook.line_item
                           set active = false, changed_at = :now
                         where sourced_id = any (cast(:gone as text[]))
                           and active
                        """)
                .param("gone", gone.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static LineItem item(ResultSet row, int number) throws SQLException {
        return new LineItem(
                row.getString("sourced_id"),
                new ClassId(row.getObject("class", UUID.class)),
                row.getString("title"),
                new LineItem.Dates(
                        row.getObject("assigned_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)));
    }
}
