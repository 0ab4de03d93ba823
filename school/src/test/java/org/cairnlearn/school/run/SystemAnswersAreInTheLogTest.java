package org.cairnlearn.school.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.audit.AuditBook;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.Role;
import org.cairnlearn.simulation.SchoolSeed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Another system reads the roster and reads back what it reported: whoever stands in an answer by
 * the roster's id stands in the line of that answer, and nobody else does.
 */
@SchoolTest
class SystemAnswersAreInTheLogTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired BeanFactory beans;
    @Autowired Work work;
    @Autowired JdbcClient sql;

    @Value("${local.server.port}")
    int port;

    private Town town;
    private String student = "";
    private String section = "";
    private String school = "";
    private Map<String, String> pupils = Map.of();
    private final Set<String> differences = new HashSet<>();
    private final Map<String, Integer> named = new HashMap<>();
    private long last;

    @BeforeEach
    void a_school(@TempDir Path files) {
        var harbor = HarborSchool.simulate(new SchoolSeed(1, TODAY, 20));
        harbor.writeTo(files);
        town = new Town(beans, "Saltmarsh District");
        assertThat(town.roster(files.resolve("roster")).applied()).isTrue();
        var taught = harbor.roster().sections().getFirst();
        student = harbor.roster().members(taught, Role.STUDENT).getFirst().value();
        section = taught.id().value();
        school = harbor.roster().campus().school().id().value();
        pupils =
                town.in(() ->
                        sql
                                .sql(
                                        "select sourced_id, id::text from roster.person where role = 'student'")
                                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                                .list()
                                .stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void whoever_stands_in_an_answer_to_a_system_stands_in_its_line() {
        var systems = new SystemVisits(beans, town, port, this::look);
        newLines();
        systems.ofTheRoster(student, section, school);
        systems.ofActivity(student);
        assertThat(differences).isEmpty();
        assertThat(named.values()).as("%s", named).filteredOn(count -> count > 0).hasSize(22);
    }

    private void look(String who, Crawler.Step step) {
        var what = "%s %s: %d".formatted(step.method(), step.path(), step.answer().statusCode());
        var inTheLog = newLines();
        var body = step.answer().body();
        var inTheAnswer =
                pupils.entrySet().stream()
                        .filter(one ->
                                body.contains("\"" + one.getKey() + "\"")
                                        || (!body.isEmpty()
                                                && step.answer().statusCode() == 200
                                                && step.path().contains("/" + one.getKey() + "/")))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet());
        named.put(what, inTheAnswer.size());
        if (!inTheLog.equals(inTheAnswer)) {
            differences.add("%s: %s in the log, %s there".formatted(what, inTheLog, inTheAnswer));
        }
    }

    /** The students of the answers since the last look. */
    private Set<String> newLines() {
        var lines =
                work.read(
                        AuditBook.reading(town.tenant().id()),
                        () ->
                                sql.sql(
                                                """
                                                select l.number, e.student::text
                                                  from audit.line l
                                                  left join audit.roll_entry e
                                                    on e.tenant = l.tenant and e.roll = l.roll
                                                 where l.tenant = platform.current_tenant()
                                                   and l.number > :last
                                                   and l.outcome = 'SHOWN'
                                                 order by l.number
                                                """)
                                        .param("last", last)
                                        .query((row, _) -> {
                                            last = row.getLong(1);
                                            return Optional.ofNullable(row.getString(2));
                                        })
                                        .list());
        return lines.stream().flatMap(Optional::stream).collect(Collectors.toSet());
    }
}
