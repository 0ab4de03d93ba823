package org.cairnlearn.school.gradebook;

import static org.cairnlearn.school.platform.Column.Type.DAY;
import static org.cairnlearn.school.platform.Column.Type.TEXT;
import static org.cairnlearn.school.platform.Column.Type.WORD;

import java.util.List;
import org.cairnlearn.school.gradebook.GradebookEntry.Kind;
import org.cairnlearn.school.platform.Selection;

/** How the records of one kind are read for other systems. */
final class GradebookTables {
    /** There is always one, so that a system that asks for one before it sends work finds it. */
    private static final Selection CATEGORIES =
            new Selection(
                    """
                    select g.sourced_id, g.active, g.changed_at, g.title, cast(g.said as text) as said
                      from gradebook.category g
                     where g.tenant = platform.current_tenant()
                       and (g.active or g.sourced_id <> '%1$s')
                     union all
                    select '%1$s', true, t.created_at, 'Classwork', '{}'
                      from platform.tenant t
                     where t.id = platform.current_tenant()
                       and not exists (select
                                         from gradebook.category g
                                        where g.tenant = t.id and g.active
                                          and g.sourced_id = '%1$s')
                    """
                            .formatted(GradebookFeed.USUAL_CATEGORY),
                    List.of(TEXT.of("title")));

    private static final Selection LINE_ITEMS =
            new Selection(
                    """
                    select g.sourced_id, g.active, g.changed_at, g.title, cast(g.said as text) as said,
                           c.sourced_id as class, s.sourced_id as school, g.category, g.assigned_on,
                           g.due_on
                      from gradebook.line_item g
                      join roster.class c on c.tenant = g.tenant and c.id = g.class
                      join roster.organisation s on s.tenant = c.tenant and s.id = c.school
                     where g.tenant = platform.current_tenant()
                    """,
                    List.of(
                            TEXT.of("title"),
                            WORD.of("class"),
                            WORD.of("school"),
                            WORD.of("category"),
                            DAY.of("assigned_on"),
                            DAY.of("due_on")));

    private static final Selection RESULTS =
            new Selection(
                    """
                    select g.sourced_id, g.active, g.changed_at, cast(g.said as text) as said,
                           i.sourced_id as line_item, p.id as person, p.sourced_id as student,
                           c.sourced_id as class, g.score_status, g.scored_on
                      from gradebook.result g
                      join gradebook.line_item i on i.tenant = g.tenant and i.id = g.line_item
                      join roster.class c on c.tenant = i.tenant and c.id = i.class
                      join roster.person p on p.tenant = g.tenant and p.id = g.student
                     where g.tenant = platform.current_tenant()
                    """,
                    List.of(
                            WORD.of("line_item"),
                            WORD.of("student"),
                            WORD.of("class"),
                            WORD.of("score_status"),
                            DAY.of("scored_on")));

    private GradebookTables() {}

    static Selection of(Kind kind) {
        return switch (kind) {
            case CATEGORY -> CATEGORIES;
            case LINE_ITEM -> LINE_ITEMS;
            case RESULT -> RESULTS;
        };
    }
}
