package org.cairnlearn.school.gradebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.gradebook.GradebookEntry.Kind;
import org.cairnlearn.school.gradebook.GradebookEntry.OfCategory;
import org.cairnlearn.school.gradebook.GradebookEntry.OfLineItem;
import org.cairnlearn.school.gradebook.GradebookEntry.OfResult;
import org.cairnlearn.school.gradebook.GradebookFeed.Told;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Wanted;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.StudentsRead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The statements by which other systems read and keep the gradebook. Each writes only what the
 * acting system sent itself.
 */
@Component
final class GradebookFeedSql {
    /** Changes what the acting system has sent itself. */
    private static final Map<Kind, String> CHANGE =
            Map.of(
                    Kind.CATEGORY,
                    """
                    update gradebook.category
                       set title = :title, active = true,
                           changed_at = :now, said = cast(:said as jsonb)
                     where tenant = platform.current_tenant()
                       and client = platform.current_client()
                       and sourced_id = :id
                    """,
                    Kind.LINE_ITEM,
                    """
                    update gradebook.line_item i
                       set class = c.id, title = :title, category = :category,
                           assigned_on = :assigned, due_on = :due, active = true,
                           changed_at = :now, said = cast(:said as jsonb)
                      from roster.class c
                     where i.tenant = platform.current_tenant()
                       and i.client = platform.current_client()
                       and i.sourced_id = :id
                       and c.tenant = i.tenant and c.sourced_id = :class
                    """,
                    Kind.RESULT,
                    """
                    update gradebook.result r
                       set line_item = i.id, student = :student, score_status = :status,
                           scored_on = :on, active = true,
                           changed_at = :now, said = cast(:said as jsonb)
                      from gradebook.line_item i
                     where r.tenant = platform.current_tenant()
                       and r.client = platform.current_client()
                       and r.sourced_id = :id
                       and i.tenant = r.tenant and i.sourced_id = :item
                    """);

    /** Adds what is not there, whoever it is of. */
    private static final Map<Kind, String> ADD =
            Map.of(
                    Kind.CATEGORY,
                    """
                    insert into gradebook.category (id, sourced_id, client, changed_at, title, said)
                    values (:new, :id, platform.current_client(), :now, :title, cast(:said as jsonb))
                        on conflict do nothing
                    """,
                    Kind.LINE_ITEM,
                    """
                    insert into gradebook.line_item (id, sourced_id, client, changed_at, class, title,
                                                     category, assigned_on, due_on, said)
                    select :new, :id, platform.current_client(), cast(:now as timestamptz), c.id, :title,
                           :category, cast(:assigned as date), cast(:due as date), cast(:said as jsonb)
                      from roster.class c
                     where c.tenant = platform.current_tenant() and c.sourced_id = :class
                        on conflict do nothing
                    """,
                    Kind.RESULT,
                    """
                    insert into gradebook.result (id, sourced_id, client, changed_at, line_item, student,
                                                  score_status, scored_on, said)
                    select :new, :id, platform.current_client(), cast(:now as timestamptz), i.id, :student,
                           :status, cast(:on as date), cast(:said as jsonb)
                      from gradebook.line_item i
                     where i.tenant = platform.current_tenant() and i.sourced_id = :item
                        on conflict do nothing
                    """);

    private final JdbcClient sql;
    private final SchoolTime time;

    GradebookFeedSql(JdbcClient sql, SchoolTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** A moment as fine as it is told. */
    private OffsetDateTime now() {
        return time.now().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    List<Told> list(Kind kind, Wanted wanted) {
        var asked = GradebookTables.of(kind).list(List.of(), wanted);
        return sql.sql(asked.text())
                .params(asked.values())
                .query((row, _) -> told(kind, row))
                .list();
    }

    long count(Kind kind, Wanted wanted) {
        var asked = GradebookTables.of(kind).count(List.of(), wanted);
        return sql.sql(asked.text()).params(asked.values()).query(Long.class).single();
    }

    private static Told told(Kind kind, ResultSet row) throws SQLException {
        return new Told(
                switch (kind) {
                    case CATEGORY ->
                            new OfCategory(row.getString("sourced_id"), row.getString("title"));
                    case LINE_ITEM -> lineItem(row);
                    case RESULT -> result(row);
                },
                row.getBoolean("active"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("said"));
    }

    private static OfLineItem lineItem(ResultSet row) throws SQLException {
        return new OfLineItem(
                row.getString("sourced_id"),
                row.getString("title"),
                new OfLineItem.Place(
                        row.getString("class"), row.getString("school"), row.getString("category")),
                row.getObject("assigned_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
    }

    private static OfResult result(ResultSet row) throws SQLException {
        var person = new PersonId(row.getObject("person", UUID.class));
        StudentsRead.note(person);
        return new OfResult(
                row.getString("sourced_id"),
                new OfResult.Whose(row.getString("line_item"), row.getString("student"), person),
                row.getString("class"),
                row.getString("score_status"),
                row.getObject("scored_on", LocalDate.class));
    }

    boolean change(GradebookEntry entry, String said) {
        return filled(CHANGE, entry, said).update() == 1;
    }

    boolean add(UUID id, GradebookEntry entry, String said) {
        return filled(ADD, entry, said).param("new", id).update() == 1;
    }

    private StatementSpec filled(Map<Kind, String> texts, GradebookEntry entry, String said) {
        var statement =
                sql.sql(texts.getOrDefault(entry.kind(), ""))
                        .param("id", entry.sourcedId())
                        .param("said", said)
                        .param("now", now());
        return switch (entry) {
            case OfCategory one -> statement.param("title", one.title());
            case OfLineItem one ->
                    statement
                            .param("class", one.of().schoolClass())
                            .param("title", one.title())
                            .param("category", one.of().category())
                            .param("assigned", one.assigned())
                            .param("due", one.due());
            case OfResult one ->
                    statement
                            .param("item", one.whose().lineItem())
                            .param("student", one.whose().person().value())
                            .param("status", one.status())
                            .param("on", one.on());
        };
    }

    boolean remove(Kind kind, String sourcedId) {
        var table =
                switch (kind) {
                    case CATEGORY -> "category";
                    case LINE_ITEM -> "line_item";
                    case RESULT -> "result";
                };
        return sql.sql(
                                """
                                update gradebook.%s
                                   set active = false, changed_at = :now
                                 where tenant = platform.current_tenant()
                                   and client = platform.current_client()
                                   and sourced_id = :id
                                   and active
                                """
                                        .formatted(table))
                        .param("id", sourcedId)
                        .param("now", now())
                        .update()
                == 1;
    }
}
