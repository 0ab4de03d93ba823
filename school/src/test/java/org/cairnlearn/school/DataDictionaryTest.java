package org.cairnlearn.school;

import java.util.stream.Collectors;
import org.cairnlearn.school.testing.Generated;
import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The data dictionary is the comments of the database, in words for whoever has to answer for the
 * data.
 */
@SchoolTest
class DataDictionaryTest {
    @Autowired JdbcClient sql;

    private record Column(
            String schema,
            String table,
            String about,
            String column,
            String type,
            String meaning) {}

    @Test
    void the_data_dictionary_says_what_the_database_says() {
        var columns =
                sql.sql(
                                """
                                select n.nspname as schema, c.relname as table,
                                       coalesce(obj_description(c.oid, 'pg_class'), '') as about,
                                       a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
                                       coalesce(col_description(c.oid, a.attnum), '') as meaning
                                  from pg_class c
                                  join pg_namespace n on n.oid = c.relnamespace
                                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                 where c.relkind in ('r', 'p')
                                   and not c.relispartition
                                   and n.nspname not in ('pg_catalog', 'information_schema')
                                   and n.nspname not like 'pg_temp%'
                                   and c.relname <> 'schema_history'
                                 order by n.nspname, c.relname, a.attnum
                                """)
                        .query(Column.class)
                        .list();
        var tables =
                columns.stream()
                        .collect(
                                Collectors.groupingBy(
                                        column -> column.schema() + "." + column.table(),
                                        java.util.TreeMap::new,
                                        Collectors.toList()));
        var text =
                new StringBuilder(
                        "# Data dictionary\n\nMade from the comments in the database by `DataDictionaryTest`.\n");
        tables.forEach((table, of) -> {
            text.append("\n## ").append(table).append("\n\n").append(of.getFirst().about());
            text.append("\n\n| column | type | meaning |\n|---|---|---|\n");
            of.forEach(column ->
                    text.append(
                            "| %s | %s | %s |%n"
                                    .formatted(column.column(), column.type(), column.meaning())));
        });
        Generated.check("docs/reference/data-dictionary.md", text.toString());
    }
}
