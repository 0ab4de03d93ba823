package org.cairnlearn.school.web.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.access.Browser.token;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Responsibilities;
import org.cairnlearn.school.roster.Responsibility;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** The office gives responsibilities and takes them back, over the wire. */
@SchoolTest
class ResponsiblePagesTest {
    private static final String PAGE = "/office/responsibilities";
    private static final String PASSWORD = "seven stones by the river";
    private static final Pattern END = Pattern.compile("(" + PAGE + "/[0-9a-f-]+/end)");

    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired Accounts accounts;
    @Autowired Responsibilities responsibilities;
    @Autowired ApplicationContext application;

    @Value("${local.server.port}")
    int port;

    private TenantId ours;
    private SmallSchool school;
    private Browser office;

    @BeforeEach
    void open() {
        ours = Schools.make(tenants).ours().id();
        school = SmallSchool.open(application, ours);
        school.administers("reyes");
        account("reyes", Role.ADMINISTRATOR);
        account("okafor", Role.TEACHER);
        office = signedIn("reyes");
    }

    private void account(String sourcedId, Role role) {
        var person = school.person(sourcedId);
        work.write(
                Actor.Task.administering(ours),
                () -> accounts.add(new Login(sourcedId), new Password(PASSWORD), person, role));
    }

    private Browser signedIn(String login) {
        return new Browser(port).signedIn(ours.toString(), login, PASSWORD);
    }

    private Map<String, String> typed(Map<String, String> some) {
        var form =
                new HashMap<>(
                        Map.of(
                                "_csrf", token(office.get(PAGE).body()),
                                "adult", "okafor",
                                "kind", "MENTOR",
                                "students", "",
                                "schoolClass", "",
                                "begins", "2026-11-23",
                                "ends", ""));
        form.putAll(some);
        return form;
    }

    @Test
    void the_office_gives_a_mentor_several_students_and_takes_one_back() {
        var given = office.post(PAGE, typed(Map.of("students", "ada\nben chi")));
        assertThat(given.statusCode()).isEqualTo(303);
        var page = office.get(PAGE).body();
        assertThat(page).contains("Ada Lindqvist", "Ben Lindqvist", "Chi Lindqvist", "Mentor");
        assertThat(held()).isEqualTo(3);
        var end = END.matcher(page);
        assertThat(end.find()).isTrue();
        assertThat(office.post(end.group(1), Map.of("_csrf", token(page))).statusCode())
                .isEqualTo(303);
        assertThat(held()).isEqualTo(2);
        assertThat(office.post(end.group(1), Map.of("_csrf", token(page))).statusCode())
                .as("a second time it is not there")
                .isEqualTo(404);
    }

    private long held() {
        var okafor = school.person("okafor");
        return work.read(
                Responsibilities.giving(ours), () -> responsibilities.heldBy(okafor).size());
    }

    @Test
    void the_office_names_a_substitute_of_a_class_for_one_day() {
        var given =
                office.post(
                        PAGE,
                        typed(
                                Map.of(
                                        "kind",
                                        Responsibility.Kind.SUBSTITUTE.name(),
                                        "schoolClass",
                                        "art",
                                        "ends",
                                        "2026-11-23")));
        assertThat(given.statusCode()).isEqualTo(303);
        assertThat(office.get(PAGE + "?of=okafor").body()).contains("Art 6", "Substitute");
        assertThat(office.get(PAGE + "?of=reyes").body()).contains("Nobody is named here yet");
        assertThat(office.get(PAGE + "?of=nobody").body()).contains("Nobody is named here yet");
    }

    @Test
    void what_cannot_be_given_says_why_and_keeps_what_was_typed() {
        says(Map.of("students", "ada", "adult", "ben"), "nobody of the staff");
        says(Map.of("students", "ada", "kind", "KING"), "Choose what it is for");
        says(Map.of(), "students or a class");
        says(Map.of("students", "ada", "schoolClass", "art"), "students or a class");
        says(Map.of("students", "ada nobody"), "place 2");
        says(Map.of("schoolClass", "nothing"), "No class");
        says(Map.of("students", "ada", "begins", "soon"), "Choose a day");
        says(Map.of("students", "ada", "ends", "2026-11-22"), "last day");
        says(Map.of("students", "ada", "kind", "SUBSTITUTE"), "A substitute needs a class");
        assertThat(held()).isZero();
        office.post(PAGE, typed(Map.of("students", "ada")));
        says(Map.of("students", "ada"), "given already");
    }

    @Test
    void names_are_taken_as_well_and_where_several_fit_somebody_chooses() {
        var several =
                office.post(
                        PAGE,
                        typed(
                                Map.of(
                                        "adult", "Lindqvist Okafor",
                                        "students", "Ada Lindqvist\nlindqvist\nchi")));
        assertThat(several.statusCode()).isEqualTo(422);
        assertThat(several.body())
                .contains(
                        "Nothing was set yet.",
                        "type=\"radio\" name=\"students\" value=\"ben\"",
                        ">Ada Lindqvist\nchi</textarea>");
        says(Map.of("adult", "lindqvist", "students", "ada"), "name=\"adult\" value=\"reyes\"");
        assertThat(held()).as("nothing is given before").isZero();
        var chosen = Map.of("adult", "okafor", "students", "ben,Ada Lindqvist\nchi");
        assertThat(office.post(PAGE, typed(chosen)).statusCode()).isEqualTo(303);
        assertThat(held()).isEqualTo(3);
        assertThat(office.get(PAGE + "?of=Okafor+Lindqvist").body()).contains("Mentor");
        assertThat(office.get(PAGE + "?of=lindqvist").body()).contains(PAGE + "?of=okafor");
    }

    private void says(Map<String, String> some, String words) {
        var answer = office.post(PAGE, typed(some));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words, "field-error");
    }

    @Test
    void a_teacher_gives_nothing() {
        assertThat(signedIn("okafor").get(PAGE).statusCode()).isEqualTo(403);
    }
}
