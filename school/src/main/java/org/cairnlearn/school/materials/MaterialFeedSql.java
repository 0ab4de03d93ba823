package org.cairnlearn.school.materials;

import static org.cairnlearn.school.platform.Column.Type.TEXT;
import static org.cairnlearn.school.platform.Column.Type.WORD;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.materials.MaterialFeed.Part;
import org.cairnlearn.school.materials.MaterialFeed.Told;
import org.cairnlearn.school.platform.Selection;
import org.cairnlearn.school.platform.Selection.Within;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements by which other systems read materials. */
@Component
final class MaterialFeedSql {
    static final Selection ALL =
            new Selection(
                    """
                    select m.id, cast(m.id as text) as sourced_id, not m.gone as active, m.changed_at,
                           m.external_id, m.title, m.link, m.origin, m.author, m.licence,
                           m.licence_link
                      from materials.material m
                     where m.tenant = platform.current_tenant()
                    """,
                    List.of(TEXT.of("title"), WORD.of("external_id")));

    private final JdbcClient sql;

    MaterialFeedSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** For a skill of any of these frameworks. */
    static Within within(Collection<FrameworkId> frameworks) {
        return new Within(
                """
                exists (select
                          from materials.alignment a
                          join competency.competency c
                            on c.tenant = a.tenant and c.id = a.competency
                         where a.tenant = platform.current_tenant()
                           and a.material = o.id
                           and c.framework = any (cast(string_to_array(%1$s, ',') as uuid[])))
                """,
                frameworks.stream()
                        .map(one -> one.value().toString())
                        .collect(Collectors.joining(",")));
    }

    Part part(List<Within> within, org.cairnlearn.school.platform.Wanted wanted) {
        var list = ALL.list(within, wanted);
        var count = ALL.count(within, wanted);
        return new Part(
                sql.sql(list.text()).params(list.values()).query((row, _) -> told(row)).list(),
                sql.sql(count.text()).params(count.values()).query(Long.class).single());
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getString("sourced_id"),
                row.getString("external_id"),
                row.getString("title"),
                row.getString("link"),
                new Material.Rights(
                        row.getString("origin"),
                        row.getString("author"),
                        new Licence(row.getString("licence"), row.getString("licence_link"))),
                row.getBoolean("active"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
