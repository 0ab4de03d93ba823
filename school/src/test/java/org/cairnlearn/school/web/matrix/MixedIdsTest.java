package org.cairnlearn.school.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairnlearn.school.testing.SchoolTest;
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
    private Crowd crowd;
    private Map<String, String> ids = Map.of();
    private final List<String> found = new ArrayList<>();
    private int tried;

    @BeforeAll
    void everybody_signs_in() {
        world = new World(application);
        examples = new Examples(world);
        ids = world.ids();
        crowd =
                new Crowd(
                        world,
                        port,
                        List.of(
                                Persona.STUDENT,
                                Persona.TEACHER,
                                Persona.CASE_MANAGER,
                                Persona.MENTOR,
                                Persona.MOTHER,
                                Persona.LEADER,
                                Persona.FLEX));
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
        try (var owner = Rows.owner()) {
            var rows = new Rows(world, owner, List.of());
            for (var line : Table.read().lines()) {
                for (var persona : crowd.all()) {
                    if (!line.open() && line.letsIn(persona, Where.OWN)) {
                        all(new Try(line, persona, "", Where.OWN), owner, rows);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(tried).isGreaterThan(150);
    }

    private void all(Try of, Connection owner, Rows rows) throws SQLException {
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
                    look(new Try(of.line(), of.persona(), name, where), owner, rows);
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

    private void look(Try one, Connection owner, Rows rows) throws SQLException {
        var address = fill(one.line().route().address(), one);
        var form = fill(one.line().form(), one);
        var before = rows.sums(owner);
        var answer = send(one, address, form);
        var changed = rows.changed(owner, before);
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
        return one.line().route().method().equals("GET")
                ? crowd.get(one.persona(), address)
                : crowd.post(one.persona(), address, form);
    }

    private String fill(String text, Try one) {
        var changed = "{" + one.changed() + "}";
        return examples.fill(text.replace(changed, examples.fill(changed, one.where())), Where.OWN);
    }
}
