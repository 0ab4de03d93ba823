package org.cairnlearn.school.web.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.access.Browser.token;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Listing;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.RosterEntry;
import org.cairnlearn.school.roster.RosterSnapshot;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The office's pages over the wire, as an administrator and as everybody else. */
@SchoolTest
class SourcesPagesTest {
    private static final String PASSWORD = "seven stones by the river";
    private static final String SKILLS =
            """
            framework,code,statement,prerequisites
            Maths,C1,Count to ten.,
            Maths,,Quillfeather adds.,C1
            """;

    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired Accounts accounts;
    @Autowired RosterBook roster;

    @Value("${local.server.port}")
    int port;

    private Tenant ours;

    @BeforeEach
    void open() {
        ours = Schools.make(tenants).ours();
        var people =
                List.of(Role.ADMINISTRATOR, Role.TEACHER, Role.STUDENT, Role.FAMILY).stream()
                        .map(SourcesPagesTest::person)
                        .toList();
        work.write(
                Actor.Task.importing(ours.id()),
                () ->
                        roster.load(
                                new RosterSnapshot(
                                        Listing.unknown(),
                                        Listing.unknown(),
                                        Listing.unknown(),
                                        Listing.of(people),
                                        Listing.unknown(),
                                        Listing.unknown(),
                                        Listing.unknown()),
                                true));
        people.forEach(person -> account(person.sourcedId(), person.role()));
    }

    private static RosterEntry.OfPerson person(Role role) {
        return new RosterEntry.OfPerson(
                role.name(),
                new PersonName("Olu", role.name()),
                role,
                "",
                "",
                "",
                List.of(),
                List.of());
    }

    private void account(String sourcedId, Role role) {
        work.write(
                Actor.Task.administering(ours.id()),
                () ->
                        accounts.add(
                                new Login(sourcedId),
                                new Password(PASSWORD),
                                roster.findPersonBySourcedId(sourcedId).orElseThrow().id(),
                                role));
    }

    private Browser signedIn(Role role) {
        return new Browser(port).signedIn(ours.id().toString(), role.name(), PASSWORD);
    }

    private static HttpResponse<String> upload(Browser browser, String token, String content) {
        var edge = "edge-of-a-part";
        var body =
                """
                --%1$s
                Content-Disposition: form-data; name="_csrf"

                %2$s
                --%1$s
                Content-Disposition: form-data; name="kind"

                FRAMEWORK
                --%1$s
                Content-Disposition: form-data; name="file"; filename="C:\\up\\skills.csv"
                Content-Type: text/csv

                %3$s
                --%1$s--
                """
                        .formatted(edge, token, content)
                        .replace("\n", "\r\n");
        return browser.send(
                "POST", "/office/sources", "multipart/form-data; boundary=" + edge, body);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void an_administrator_comes_to_the_data_sources_and_is_told_what_to_do_first() {
        var browser = signedIn(Role.ADMINISTRATOR);
        assertThat(browser.get("/").headers().firstValue("Location")).hasValue("/office");
        assertThat(browser.get("/office").body())
                .contains("People and access", "href=\"/office/sources\"");
        assertThat(browser.get("/office/sources").body())
                .contains("Nothing has come in yet.", "Start with the roster", "Upload a file");
    }

    @Test
    void an_upload_is_shown_then_applied_and_its_refused_row_can_be_had_back() {
        var browser = signedIn(Role.ADMINISTRATOR);
        var token = token(browser.get("/office/sources").body());
        var preview = location(upload(browser, token, SKILLS));
        var shown = browser.get(preview).body();
        assertThat(shown)
                .contains("skills.csv", "This would add 1 record", "Nothing has changed yet.")
                .contains("line 3", "column code", "1 refused row of skills.csv")
                .doesNotContain("Quillfeather");
        assertThat(browser.get("/office/sources").body()).contains("Previews that wait for you");
        var applied = browser.post(preview + "/apply", Map.of("_csrf", token));
        assertThat(location(applied)).isEqualTo(preview);
        assertThat(browser.get(preview).body())
                .contains("Everything came in but 1 row.")
                .doesNotContain("/apply\"");
        assertThat(browser.get("/office/sources").body())
                .contains("1 row refused", "today at", "Olu ADMINISTRATOR")
                .doesNotContain("Quillfeather");
        for (var file : List.of("/office/sources.csv", "/office/sources/runs.csv")) {
            assertThat(browser.get(file).body())
                    .as("a file is read tomorrow, too")
                    .containsPattern(",\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d,")
                    .doesNotContain("today");
        }
        var csv = browser.get(preview + "/refused.csv?file=skills.csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(csv.body().lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .endsWith("line,reason,framework,code,statement,prerequisites");
        assertThat(csv.body().lines().toList().getLast())
                .startsWith("3,")
                .endsWith("Maths,,Quillfeather adds.,C1");
        assertThat(browser.post(preview + "/apply", Map.of("_csrf", token)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_preview_that_nobody_wants_is_thrown_away() {
        var browser = signedIn(Role.ADMINISTRATOR);
        var token = token(browser.get("/office/sources").body());
        var preview = location(upload(browser, token, SKILLS));
        var away = browser.post(preview + "/discard", Map.of("_csrf", token));
        assertThat(location(away)).isEqualTo("/office/sources");
        assertThat(browser.get("/office/sources").body()).contains("Nothing has come in yet.");
        assertThat(browser.get(preview + "/refused.csv?file=skills.csv").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_else_ever_sees_them_or_hands_anything_in() {
        var office = signedIn(Role.ADMINISTRATOR);
        var token = token(office.get("/office/sources").body());
        var preview = location(upload(office, token, SKILLS));
        for (var role : List.of(Role.TEACHER, Role.STUDENT, Role.FAMILY)) {
            var browser = signedIn(role);
            for (var path :
                    List.of("/office/sources", preview, preview + "/refused.csv?file=skills.csv")) {
                var answer = browser.get(path);
                assertThat(answer.statusCode()).as("%s %s", role, path).isEqualTo(403);
                assertThat(answer.body()).doesNotContain("skills.csv");
            }
            var own = ownToken(browser);
            assertThat(upload(browser, own, SKILLS).statusCode()).isEqualTo(403);
            for (var what : List.of("/apply", "/discard")) {
                assertThat(browser.post(preview + what, Map.of("_csrf", own)).statusCode())
                        .isEqualTo(403);
            }
        }
        assertThat(new Browser(port).get("/office/sources").statusCode()).isEqualTo(302);
        assertThat(office.get(preview).body()).contains("Nothing has changed yet.");
    }

    /** The token of a page that everybody has: an error page carries none, the frame does. */
    private static String ownToken(Browser browser) {
        var page = browser.get(browser.get("/").headers().firstValue("Location").orElseThrow());
        return page.statusCode() == 200 ? token(page.body()) : "none";
    }

    @Test
    void an_upload_without_the_forms_token_is_refused() {
        var browser = signedIn(Role.ADMINISTRATOR);
        assertThat(upload(browser, "forged", SKILLS).statusCode()).isEqualTo(403);
        assertThat(browser.get("/office/sources").body()).contains("Nothing has come in yet.");
    }

    @Test
    void an_upload_that_is_too_large_is_told_so() {
        var browser = signedIn(Role.ADMINISTRATOR);
        var token = token(browser.get("/office/sources").body());
        var answer = upload(browser, token, "x".repeat(21 << 20));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void another_schools_run_is_not_there() {
        var browser = signedIn(Role.ADMINISTRATOR);
        assertThat(browser.get("/office/sources/" + new java.util.UUID(1, 1)).statusCode())
                .isEqualTo(404);
    }
}
