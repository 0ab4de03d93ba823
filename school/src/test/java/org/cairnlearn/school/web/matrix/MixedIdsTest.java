package org.cairnlearn.school.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.TestDatabase;
import org.cairnlearn.school.web.matrix.Table.Line;
import org.cairnlearn.school.web.matrix.Table.Where;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/**
 * Somebody changes one id of an own form into that of somebody else, and leaves the rest: no row of
 * the database becomes another, and no answer names who it is about.
 */
@SchoolTest
@Tag("all")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MixedIdsTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

    /** What belongs to nobody in particular, or to a district. */
    private static final Set<String> COMMON =
            Set.of(
                    "day",
                    "friday",
                    "day-form",
                    "number",
                    "fresh",
                    "size",
                    "nothing",
                    "way",
                    "what",
                    "run",
                    "competency",
                    "framework");

    @Autowired ApplicationContext application;

    @Value("${local.server.port}")
    int port;

    private World world;
    private Examples examples;
    private Map<String, String> ids = Map.of();
    private final Map<Persona, Browser> browsers = new EnumMap<>(Persona.class);
    private final Map<Persona, String> tokens = new EnumMap<>(Persona.class);
    private final List<String> found = new ArrayList<>();
    private int tried;

    @BeforeAll
    void everybody_signs_in() {
        world = new World(application);
        examples = new Examples(world);
        ids = world.ids();
        for (var persona :
                List.of(
                        Persona.STUDENT,
                        Persona.TEACHER,
                        Persona.CASE_MANAGER,
                        Persona.MENTOR,
                        Persona.MOTHER,
                        Persona.LEADER,
                        Persona.FLEX)) {
            signIn(persona);
        }
    }

    private void signIn(Persona persona) {
        var browser = new Browser(port);
        var answer =
                browser.post(
                        "/sign-in",
                        Map.of(
                                "school",
                                world.ours().toString(),
                                "login",
                                World.login(persona),
                                "password",
                                World.PASSWORD,
                                "_csrf",
                                token(browser.get("/sign-in").body())));
        assertThat(answer.statusCode()).isEqualTo(303);
        browsers.put(persona, browser);
        tokens.put(persona, token(browser.get("/how-we-judge").body()));
    }

    private static String token(String page) {
        var token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    /** One request with one id that is not the sender's to use. */
    private record Try(Line line, Persona persona, String changed, Where where) {
        @Override
        public String toString() {
            return "%s %s as %s with %s of %s"
                    .formatted(line.route().pattern(), line.form(), persona, changed, where.name());
        }
    }

    @Test
    void an_own_form_with_one_id_of_somebody_else_changes_nothing_and_names_nobody()
            throws SQLException {
        try (var owner = owner()) {
            for (var line : Table.read().lines()) {
                for (var persona : browsers.keySet()) {
                    if (!line.open() && line.letsIn(persona, Where.OWN)) {
                        all(new Try(line, persona, "", Where.OWN), owner);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(tried).isGreaterThan(150);
    }

    private void all(Try of, Connection owner) throws SQLException {
        var names =
                NAME.matcher(of.line().route().address() + " " + of.line().form())
                        .results()
                        .map(one -> one.group(1))
                        .filter(name -> !COMMON.contains(name))
                        .collect(Collectors.toCollection(TreeSet::new));
        if (names.size() < 2) {
            return; // the matrix has these
        }
        for (var name : names) {
            for (var where : foreign(of.persona())) {
                if (!examples.fill("{" + name + "}", where).equals(Examples.NOTHING.toString())) {
                    look(new Try(of.line(), of.persona(), name, where), owner);
                }
            }
        }
    }

    /** Who leads the school may use what is of another class there. */
    private static List<Where> foreign(Persona persona) {
        return persona == Persona.LEADER || persona == Persona.FLEX
                ? List.of(Where.SCHOOL, Where.TENANT)
                : List.of(Where.CLASS, Where.SCHOOL, Where.TENANT);
    }

    private void look(Try one, Connection owner) throws SQLException {
        var address = fill(one.line().route().address(), one);
        var form = fill(one.line().form(), one);
        var before = rows(owner);
        var answer = send(one, address, form);
        var changed = new TreeSet<String>();
        rows(owner)
                .forEach((table, sum) -> {
                    if (!sum.equals(before.get(table))) {
                        changed.add(table);
                    }
                });
        tried++;
        if (!changed.isEmpty() || answer.statusCode() >= 500) {
            found.add("%s: %d changed %s".formatted(one, answer.statusCode(), changed));
        }
        for (var student : World.STUDENTS) {
            var isSeen = one.persona().sees().contains(student);
            if (!isSeen
                    && (answer.body().contains(World.token(student))
                            || answer.body().contains(ids.getOrDefault(student, "?")))) {
                found.add("%s: %d names %s".formatted(one, answer.statusCode(), student));
            }
        }
    }

    private HttpResponse<String> send(Try one, String address, String form) {
        var browser = browsers.get(one.persona());
        if (one.line().route().method().equals("GET")) {
            return browser.get(address);
        }
        var fields = new HashMap<String, String>(Map.of("_csrf", tokens.get(one.persona())));
        Arrays.stream(form.split("&"))
                .filter(field -> !field.isEmpty())
                .map(field -> field.split("=", 2))
                .forEach(field ->
                        fields.put(field[0], URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        return browser.post(address, fields);
    }

    private String fill(String text, Try one) {
        var changed = "{" + one.changed() + "}";
        return examples.fill(text.replace(changed, examples.fill(changed, one.where())), Where.OWN);
    }

    private static Connection owner() throws SQLException {
        var login = TestDatabase.database().owner();
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    /** A sum over the rows of each table of the two districts, but for logs and sessions. */
    private Map<String, String> rows(Connection owner) throws SQLException {
        var sums = new TreeMap<String, String>();
        try (var statement = owner.createStatement();
                var found = statement.executeQuery(String.join(" union all ", sums(owner)))) {
            while (found.next()) {
                sums.put(found.getString(1), found.getString(2));
            }
        }
        return sums;
    }

    private final List<String> queries = new ArrayList<>();

    private List<String> sums(Connection owner) throws SQLException {
        if (queries.isEmpty()) {
            try (var statement = owner.createStatement();
                    var tables =
                            statement.executeQuery(
                                    """
                                    select table_schema || '.' || table_name
                                      from information_schema.columns c
                                      join information_schema.tables t using (table_schema, table_name)
                                     where c.column_name = 'tenant'
                                       and t.table_type = 'BASE TABLE'
                                       and table_schema not in ('audit', 'budget', 'platform')
                                       and table_schema || '.' || table_name <> 'access.session'
                                    """)) {
                while (tables.next()) {
                    queries.add(
                            "select '%1$s', count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %1$s t where tenant in ('%2$s', '%3$s')"
                                    .formatted(tables.getString(1), world.ours(), world.theirs()));
                }
            }
            assertThat(queries).hasSizeGreaterThan(50);
        }
        return queries;
    }
}
