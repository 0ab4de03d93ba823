package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.audit.Chain;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** What an operator reads after somebody else had a teacher's sign-in. */
@SchoolTest
class AuditReportTest {
    private static final String PASSWORD = "seven stones by the river";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final AuditDoor.Days MONDAY =
            new AuditDoor.Days(SmallSchool.MONDAY, SmallSchool.MONDAY);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;

    @Value("${local.server.port}")
    int port;

    private SmallSchool school;
    private AuditDoor door;

    @BeforeEach
    void somebody_walks_through_the_students() {
        var tenant = Schools.make(tenants).ours().id();
        school = SmallSchool.open(application, tenant);
        school.enroll(List.of("=ada", "ben", "chi"), List.of("okafor"));
        door = new AuditDoor(application, tenant);
        new Doors(application).addAccount(tenant, new NewAccount("mo", "okafor", PASSWORD));
        var thief = new Browser(port);
        thief.post(
                "/sign-in",
                Map.of(
                        "school",
                        tenant.toString(),
                        "login",
                        "mo",
                        "password",
                        PASSWORD,
                        "_csrf",
                        token(thief.get("/sign-in").body())));
        for (var student : List.of("=ada", "ben", "dia", "ben")) {
            thief.get("/teacher/student/" + school.person(student));
        }
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void the_table_lists_what_was_shown_and_what_was_asked_for_in_vain() {
        var out = new StringWriter();
        AuditCsv.print(door.report("mo", MONDAY), new PrintWriter(out));
        var kinds = "name; levels; work; goals; written,profile";
        assertThat(out.toString().lines())
                .containsExactlyInAnyOrder(
                        "answer,school,student,name,kinds,pages,answers,first,last",
                        "shown,Harbor School,'=ada,'=ada Lindqvist,%s,1,2026-11-23T13:40:00Z,2026-11-23T13:40:00Z"
                                .formatted(kinds),
                        "shown,Harbor School,ben,Ben Lindqvist,%s,2,2026-11-23T13:40:00Z,2026-11-23T13:40:00Z"
                                .formatted(kinds),
                        "refused,Harbor School,dia,Dia Lindqvist,,,0,,");
    }

    @Test
    void the_same_is_a_document_for_programs() {
        var document = AuditJson.of(door.report("mo", MONDAY));
        assertThat(document.at("/shown")).hasSize(2);
        assertThat(document.at("/refused/0/student").asString()).isEqualTo("dia");
        assertThat(document.at("/shown/0/kinds/0").asString()).isEqualTo("name");
    }

    @Test
    void other_days_are_empty_and_an_unknown_login_is_said() {
        var sunday = SmallSchool.MONDAY.minusDays(1);
        var report = door.report("mo", new AuditDoor.Days(sunday, sunday));
        assertThat(report.shown()).isEmpty();
        assertThat(report.attempted()).isEmpty();
        assertThat(catchThrowableOfType(CommandStopped.class, () -> door.report("nobody", MONDAY)))
                .isNotNull();
        assertThat(door.verify(null)).isInstanceOf(Chain.Whole.class);
        assertThat(door.verify("0".repeat(64))).isEqualTo(new Chain.CutOff());
    }
}
