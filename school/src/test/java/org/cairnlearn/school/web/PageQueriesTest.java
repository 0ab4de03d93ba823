package org.cairnlearn.school.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.Statements;
import org.cairnlearn.school.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page's statements, explained as the application's role on behalf of whoever asks, beside
 * more than a hundred thousand rows in each table that grows: none reads such a table from end to
 * end.
 */
@SchoolTest
class PageQueriesTest {
    private static final String PASSWORD = "seven stones by the river";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** What a statement is after the words of the log. */
    private static final Pattern STATEMENT =
            Pattern.compile("(?s)\\[\\s*((?:with|select|insert|update|delete)\\b.*)]$");

    /** Pages that need more than a class, a student and a skill to be there; each has its own test. */
    private static final Set<String> NOT_SHOWN_HERE =
            Set.of(
                    "/assets/{file}",
                    "/language",
                    "/sign-in/with/{way}",
                    "/sign-in/with/{way}/back",
                    "/office/sources/{run}",
                    "/office/sources/{run}/refused.csv",
                    "/teacher/materials/{id}",
                    "/teacher/supports/{student}",
                    "/account/recovery-codes");

    /** The tables that grow, as the owner fills them for a district of the past. */
    private static final Map<String, String> FILLED =
            Map.of(
                    "evidence.observation",
                    """
                    insert into evidence.observation (id, student, source, external_id, batch, occurred_at,
                                                      recorded_at, competencies, points, points_max)
                    select gen_random_uuid(), s, f.id, n::text, gen_random_uuid(), '2026-10-05', '2026-10-05', array[c], 1, 1
                      from filling, evidence.source f where f.tenant = platform.current_tenant()
                    """,
                    "evidence.receipt",
                    """
                    insert into evidence.receipt (source, external_id, fingerprint, observation)
                    select f.id, 'r' || n, 1, gen_random_uuid()
                      from filling, evidence.source f where f.tenant = platform.current_tenant()
                    """,
                    "mastery.student_state",
                    """
                    insert into mastery.student_state (student, model_number, ability_mean, ability_variance, last_occurred_at,
                                                       last_source, last_external_id, observations, model)
                    select s, m, 0, 1, '2026-10-05', 's', '1', 1, 'm'
                      from (select distinct s from filling) as x, generate_series(900, 1150) as m
                    """,
                    "attendance.mark",
                    """
                    insert into attendance.mark (student, date, period, source, presence, at)
                    select s, date '1990-01-01' + (n / 500)::int, '', 'file', 'away', '2026-10-05' from filling
                    """,
                    "assessment.test_result",
                    """
                    insert into assessment.test_result (source, external_id, number, student, test, subject, grade, term,
                                                        taken_on, score, fingerprint, recorded_at)
                    select 'many', n::text, 1, s, 'Many', 'M', '6', 'fall', '2026-10-05', 1, 1, '2026-10-05' from filling
                    """,
                    "roster.enrollment",
                    """
                    insert into roster.enrollment (id, sourced_id, class, person, role, begins, ends)
                    select gen_random_uuid(), 'many' || n, k, s, 'student', '2020-08-01', '2021-06-01' from filling
                    """);

    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired Accounts accounts;
    @Autowired JdbcClient sql;
    @Autowired ApplicationContext application;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Value("${local.server.port}")
    int port;

    private TenantId ours;
    private SmallSchool school;

    @BeforeEach
    void a_school_among_many_rows() throws SQLException {
        ours = Schools.make(tenants).ours().id();
        school = SmallSchool.open(application, ours);
        school.has(List.of("ada", "ben"), Skill.HALVES);
        school.begins(List.of("chi"), Skill.EQUAL);
        school.write(() ->
                sql.sql("update roster.person set role = 'administrator' where sourced_id = 'reyes'")
                        .update());
        asOwner("delete from roster.enrollment where tenant = '%s' and person = '%s'"
                .formatted(ours, school.person("reyes")));
        var filling = new ArrayList<String>();
        filling.add("select set_config('app.tenant', '%s', false)".formatted(ours));
        filling.add(
                """
                insert into roster.person (id, sourced_id, given_name, family_name, role, active)
                select gen_random_uuid(), 'many' || n, 'Many', 'Many', 'student', false from generate_series(1, 500) as n
                """);
        filling.add(
                """
                create temp table filling as
                select n, p.id as s, c.id as c, k.id as k
                  from generate_series(1, 110000) as n
                  join (select id, row_number() over (order by id) - 1 as place from roster.person
                         where tenant = platform.current_tenant() and sourced_id like 'many%') as p
                    on p.place = n % 500
                  join lateral (select id from competency.competency where tenant = platform.current_tenant() limit 1) as c on true
                  join lateral (select id from roster.class where tenant = platform.current_tenant() and sourced_id = 'art' limit 1) as k on true
                """);
        filling.addAll(FILLED.values());
        FILLED.keySet().forEach(table -> filling.add("analyze " + table));
        filling.add("analyze roster.person");
        filling.add("drop table filling");
        asOwner(filling.toArray(String[]::new));
    }

    /** So that no later test pays for it. */
    @AfterEach
    void the_rows_go() throws SQLException {
        var many = new ArrayList<String>();
        for (var table : FILLED.keySet()) {
            many.add("delete from %s where tenant = '%s'".formatted(table, ours));
        }
        many.addFirst("delete from evidence.revision where tenant = '%s'".formatted(ours));
        many.addFirst("delete from mastery.competency_state where tenant = '%s'".formatted(ours));
        many.add("vacuum analyze");
        asOwner(many.toArray(String[]::new));
    }

    private static void asOwner(String... statements) throws SQLException {
        var login = TestDatabase.database().owner();
        try (var connection =
                        DriverManager.getConnection(login.url(), login.user(), login.password());
                var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    @Test
    void no_page_reads_a_big_table_from_end_to_end() {
        var scans = new TreeMap<String, String>();
        var shown = new TreeSet<String>();
        var explained = 0;
        for (var who : Map.of("okafor", Role.TEACHER, "ada", Role.STUDENT, "reyes", Role.ADMINISTRATOR).entrySet()) {
            var browser = signedIn(who.getKey(), who.getValue());
            var actor = new Actor.Somebody(ours, school.person(who.getKey()).value());
            for (var route : pages()) {
                var sent =
                        Statements.ofAnybody(() -> {
                            if (browser.get(address(route)).statusCode() == 200) {
                                shown.add(route);
                            }
                            return true;
                        });
                for (var statement : statements(sent)) {
                    explained++;
                    scans(statement, actor).forEach(table -> scans.put(route + " " + table, statement));
                }
            }
        }
        assertThat(scans).isEmpty();
        assertThat(explained).isGreaterThan(300);
        assertThat(pages()).allMatch(route -> shown.contains(route) || NOT_SHOWN_HERE.contains(route));
    }

    private List<String> pages() {
        return routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(route -> !route.startsWith("/probe"))
                .distinct()
                .sorted()
                .toList();
    }

    private String address(String route) {
        var math = school.schoolClass("math").toString();
        var ada = school.person("ada").toString();
        return route.replace("/class/{id}", "/class/" + math)
                        .replace("/student/{id}", "/student/" + ada)
                        .replace("{student}", ada)
                        .replace("{competency}", school.skill(Skill.HALVES).toString())
                        .replaceAll("\\{[a-z]+}", ada)
                + "?class=%s&date=%s&period=3&student=%s&skill=FR.halves"
                        .formatted(math, SmallSchool.MONDAY, ada);
    }

    private static Set<String> statements(List<String> sent) {
        var statements = new TreeSet<String>();
        for (var one : sent) {
            var found = STATEMENT.matcher(one);
            if (found.find()) {
                statements.add(found.group(1));
            }
        }
        return statements;
    }

    /** The big tables that a statement reads from end to end, by the plan for any values. */
    private Set<String> scans(String statement, Actor actor) {
        var number = new int[1];
        var numbered =
                Pattern.compile("\\?").matcher(statement).replaceAll(_ -> "\\$" + ++number[0]);
        var plan =
                work.write(
                        actor,
                        () ->
                                String.join(
                                        "\n",
                                        sql.sql("explain (generic_plan, costs off, verbose) " + numbered)
                                                .query(String.class)
                                                .list()));
        var scans = new TreeSet<String>();
        for (var table : FILLED.keySet()) {
            if (Pattern.compile("Seq Scan on " + table + "(_2026_10)?\\b").matcher(plan).find()) {
                scans.add(table);
            }
        }
        return scans;
    }

    private Browser signedIn(String login, Role role) {
        var person = school.person(login);
        school.administer(() -> accounts.add(new Login(login), new Password(PASSWORD), person, role));
        var browser = new Browser(port);
        var token = TOKEN.matcher(browser.get("/sign-in").body());
        assertThat(token.find()).isTrue();
        browser.post(
                "/sign-in",
                Map.of("school", ours.toString(), "_csrf", token.group(1), "login", login, "password", PASSWORD));
        return browser;
    }
}
