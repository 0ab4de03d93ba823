package org.cairnlearn.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * What every table of every module keeps, by the database's own catalog; a new module needs a line.
 */
@SchoolTest
class SchemaTest {
    /** For each schema, whose tables its foreign keys may point to, beside its own. */
    private static final Map<String, Set<String>> MAY_POINT_TO =
            Map.ofEntries(
                    Map.entry("platform", Set.of()),
                    Map.entry("roster", Set.of("platform")),
                    Map.entry("competency", Set.of("platform")),
                    Map.entry("materials", Set.of("platform", "competency")),
                    Map.entry("assessment", Set.of("platform", "roster")),
                    Map.entry("evidence", Set.of("platform", "roster", "competency", "materials")),
                    Map.entry("scoring", Set.of("platform", "roster", "materials", "evidence")),
                    Map.entry("mastery", Set.of("platform", "roster", "competency", "evidence")),
                    Map.entry("profile", Set.of("platform", "roster", "competency", "mastery")),
                    Map.entry("schedule", Set.of("platform", "roster")),
                    Map.entry(
                            "plan",
                            Set.of(
                                    "platform",
                                    "roster",
                                    "competency",
                                    "materials",
                                    "evidence",
                                    "scoring",
                                    "mastery",
                                    "profile",
                                    "schedule")),
                    Map.entry("credential", Set.of("platform", "roster", "competency", "mastery")),
                    Map.entry("survey", Set.of("platform", "roster")),
                    Map.entry(
                            "study",
                            Set.of(
                                    "platform",
                                    "roster",
                                    "competency",
                                    "materials",
                                    "evidence",
                                    "mastery",
                                    "profile",
                                    "schedule",
                                    "plan",
                                    "survey")),
                    Map.entry("research", Set.of("platform", "roster", "competency")),
                    Map.entry("choice", Set.of("platform", "roster", "competency", "materials")),
                    Map.entry("attendance", Set.of("platform", "roster")),
                    Map.entry("support", Set.of("platform", "roster")),
                    Map.entry("budget", Set.of("platform", "roster", "access")),
                    Map.entry("consent", Set.of("platform", "roster")),
                    Map.entry("exchange", Set.of("platform", "roster")),
                    Map.entry("activity", Set.of("platform", "roster", "competency")),
                    Map.entry("gradebook", Set.of("platform", "roster")),
                    Map.entry("webhook", Set.of("platform", "access")),
                    Map.entry("course", Set.of("platform", "roster", "access")),
                    Map.entry("identity", Set.of("platform", "access")),
                    Map.entry("conference", Set.of("platform", "roster")),
                    Map.entry("classdoor", Set.of("platform", "roster")),
                    Map.entry("audit", Set.of("platform")),
                    Map.entry("access", Set.of("platform", "roster")));

    /** Decision 0069: the policies of the very tables that these read ask them. */
    private static final Set<String> ASKED_BY_POLICIES =
            """
            access.acting_role access.known_to_client access.scopes_today
            access.withheld_contacts access.withheld_names access.withheld_work
            access.acts_as_staff access.administers_all access.attending_today
            access.classes_today access.coordinated_today access.covered_today
            access.groups_today access.in_class_today access.learning_today
            access.mentored_today access.named_today access.placed_today
            access.run_today access.schools_today access.served_today
            access.taught_today access.talked_with_today
            access.workplaces_today
            audit.guarded_schools audit.guards_all audit.may_ask_about
            research.registers_for research.studied_today
            research.studies_today
            roster.acts_as_administrator roster.taught_today
            """
                    .lines()
                    .flatMap(line -> Stream.of(line.strip().split(" ")))
                    .collect(Collectors.toUnmodifiableSet());

    /** Our own relations: what Flyway keeps for itself is left out, and what a session borrows. */
    private static final String OURS =
            """
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname !~ '^pg_'
               and n.nspname <> 'information_schema'
               and not (n.nspname = 'platform' and c.relname like 'schema\\_history%')
            """;

    @Test
    void there_are_tables_to_look_at() throws SQLException {
        assertThat(asked("select n.nspname || '.' || c.relname" + OURS + " and c.relkind = 'r'"))
                .contains("platform.tenant", "roster.person", "competency.competency");
    }

    @Test
    void every_schema_is_one_of_a_module() throws SQLException {
        assertThat(
                        asked(
                                """
                                select nspname
                                  from pg_namespace
                                 where nspname !~ '^pg_'
                                   and nspname not in ('information_schema', 'public')
                                """))
                .isSubsetOf(MAY_POINT_TO.keySet());
        assertThat(asked("select c.relname" + OURS + " and n.nspname = 'public'")).isEmpty();
    }

    @Test
    void every_schema_table_view_and_column_says_what_it_is() throws SQLException {
        assertThat(
                        asked(
                                "select n.nspname || '.' || c.relname"
                                        + OURS
                                        + """
                                           and c.relkind in ('r', 'p', 'v', 'm')
                                           and not c.relispartition
                                           and obj_description(c.oid, 'pg_class') is null
                                        """))
                .isEmpty();
        assertThat(
                        asked(
                                "select n.nspname || '.' || c.relname || '.' || a.attname"
                                        + OURS.replace(
                                                " where ",
                                                " join pg_attribute a on a.attrelid = c.oid where ")
                                        + """
                                           and c.relkind in ('r', 'p', 'v', 'm')
                                           and not c.relispartition
                                           and a.attnum > 0
                                           and not a.attisdropped
                                           and col_description(c.oid, a.attnum) is null
                                        """))
                .isEmpty();
        assertThat(
                        asked(
                                """
                                select nspname
                                  from pg_namespace
                                 where nspname !~ '^pg_'
                                   and nspname not in ('information_schema', 'public')
                                   and obj_description(oid, 'pg_namespace') is null
                                """))
                .isEmpty();
    }

    @Test
    void every_table_of_a_tenant_is_closed_to_the_others() throws SQLException {
        var tenantTables =
                OURS
                        + """
                           and c.relkind in ('r', 'p')
                           and exists (
                               select from pg_attribute a
                                where a.attrelid = c.oid
                                  and a.attname = 'tenant'
                                  and not a.attisdropped)
                        """;
        assertThat(asked("select c.relname" + tenantTables + " and not c.relispartition"))
                .isNotEmpty();
        assertThat(
                        asked(
                                "select n.nspname || '.' || c.relname"
                                        + tenantTables
                                        + """
                                           and not c.relispartition
                                           and (not c.relrowsecurity
                                                or c.relforcerowsecurity
                                                or not exists (
                                                    select from pg_policy p
                                                     where p.polrelid = c.oid))
                                        """))
                .isEmpty();
    }

    @Test
    void every_policy_asks_for_the_tenant_on_the_way_in_and_out() throws SQLException {
        assertThat(
                        asked(
                                "select n.nspname || '.' || c.relname || '.' || p.polname"
                                        + OURS.replace(
                                                " where ",
                                                " join pg_policy p on p.polrelid = c.oid where ")
                                        + """
                                           and p.polpermissive
                                           and (coalesce(pg_get_expr(p.polqual, p.polrelid), 'current_tenant')
                                                    !~ 'current_tenant'
                                                or coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'current_tenant')
                                                    !~ 'current_tenant'
                                                or (p.polqual is null and p.polwithcheck is null))
                                        """))
                .isEmpty();
    }

    @Test
    void every_row_of_a_tenant_is_named_with_its_tenant() throws SQLException {
        assertThat(
                        asked(
                                "select n.nspname || '.' || c.relname || ' ' || k.conname"
                                        + OURS.replace(
                                                " where ",
                                                " join pg_constraint k on k.conrelid = c.oid where ")
                                        + """
                                           and not c.relispartition
                                           and k.contype in ('p', 'u')
                                           and exists (
                                               select from pg_attribute a
                                                where a.attrelid = c.oid and a.attname = 'tenant')
                                           and not exists (
                                               select from pg_attribute a
                                                where a.attrelid = c.oid
                                                  and a.attname = 'tenant'
                                                  and a.attnum = any (k.conkey))
                                        """))
                .isEmpty();
        assertThat(
                        asked(
                                "select n.nspname || '.' || c.relname || ' ' || k.conname"
                                        + OURS.replace(
                                                " where ",
                                                " join pg_constraint k on k.conrelid = c.oid"
                                                        + " join pg_attribute t on t.attrelid ="
                                                        + " k.confrelid and t.attname = 'tenant'"
                                                        + " where ")
                                        + """
                                           and k.contype = 'f'
                                           and t.attnum <> all (k.confkey)
                                        """))
                .isEmpty();
    }

    @Test
    void a_view_sees_what_its_reader_may_see() throws SQLException {
        assertThat(
                        asked(
                                "select n.nspname || '.' || c.relname"
                                        + OURS
                                        + """
                                           and c.relkind = 'v'
                                           and not coalesce(c.reloptions, '{}')
                                                   && array['security_invoker=true', 'security_invoker=on']
                                        """))
                .isEmpty();
        assertThat(asked("select n.nspname || '.' || c.relname" + OURS + " and c.relkind = 'm'"))
                .as("a materialized view has no row-level security")
                .isEmpty();
    }

    @Test
    void only_what_policies_ask_runs_with_its_owners_rights() throws SQLException {
        var functions =
                """
                select n.nspname || '.' || p.proname
                  from pg_proc p
                  join pg_namespace n on n.oid = p.pronamespace
                 where n.nspname !~ '^pg_'
                   and n.nspname <> 'information_schema'
                   and p.prosecdef
                   and n.nspname || '.' || p.proname <> 'audit.forget' -- decision 0105
                """;
        assertThat(asked(functions)).isSubsetOf(ASKED_BY_POLICIES);
        assertThat(
                        asked(
                                functions
                                        + """
                                           and (p.pronargs > 0
                                                or p.provolatile <> 's'
                                                or p.proconfig is null
                                                or p.proconfig[1] !~ '^search_path=')
                                        """))
                .as("it answers about whoever acts, writes nothing, and cannot be led astray")
                .isEmpty();
    }

    @Test
    void the_application_owns_nothing_and_is_no_superuser() throws SQLException {
        assertThat(
                        asked(
                                "select n.nspname || '.' || c.relname"
                                        + OURS
                                        + " and pg_get_userbyid(c.relowner) = 'cairn_app'"))
                .isEmpty();
        assertThat(
                        asked(
                                """
                                select 'schema ' || nspname
                                  from pg_namespace
                                 where pg_get_userbyid(nspowner) = 'cairn_app'
                                union all
                                select 'function ' || proname
                                  from pg_proc
                                 where pg_get_userbyid(proowner) = 'cairn_app'
                                union all
                                select 'role ' || rolname
                                  from pg_roles
                                 where rolname = 'cairn_app'
                                   and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                                """))
                .isEmpty();
    }

    @Test
    void the_application_reaches_a_partition_through_its_parent_only() throws SQLException {
        assertThat(
                        asked(
                                "select n.nspname || '.' || c.relname"
                                        + OURS
                                        + """
                                           and c.relispartition
                                           and c.relkind in ('r', 'p')
                                           and has_table_privilege(
                                                   'cairn_app', c.oid,
                                                   'select, insert, update, delete, truncate')
                                        """))
                .isEmpty();
    }

    @Test
    void the_application_changes_no_table_and_empties_none() throws SQLException {
        assertThat(
                        asked(
                                "select n.nspname || '.' || c.relname"
                                        + OURS
                                        + """
                                           and c.relkind in ('r', 'p')
                                           and has_table_privilege(
                                                   'cairn_app', c.oid, 'truncate, references, trigger')
                                        """))
                .isEmpty();
        assertThat(
                        asked(
                                """
                                select nspname
                                  from pg_namespace
                                 where nspname !~ '^pg_'
                                   and nspname not in ('information_schema', 'public')
                                   and has_schema_privilege('cairn_app', oid, 'create')
                                """))
                .isEmpty();
    }

    @Test
    void foreign_keys_lead_along_the_modules_arrows() throws SQLException {
        var wrong = new ArrayList<String>();
        for (var arrow :
                asked(
                        """
                        select distinct n.nspname || ' ' || m.nspname
                          from pg_constraint k
                          join pg_class c on c.oid = k.conrelid
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_class d on d.oid = k.confrelid
                          join pg_namespace m on m.oid = d.relnamespace
                         where k.contype = 'f'
                           and n.nspname <> m.nspname
                        """)) {
            var ends = List.of(arrow.split(" "));
            if (!MAY_POINT_TO.getOrDefault(ends.getFirst(), Set.of()).contains(ends.getLast())) {
                wrong.add(arrow);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The first column of a query that the owner of the database asks. */
    private static List<String> asked(String query) throws SQLException {
        var owner = TestDatabase.database().owner();
        try (var connection =
                        DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
