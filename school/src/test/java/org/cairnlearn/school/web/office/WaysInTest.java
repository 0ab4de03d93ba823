package org.cairnlearn.school.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.AddResult;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Listing;
import org.cairnlearn.school.roster.PersonId;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office takes a way in away, and says whose an account from elsewhere is. */
@SchoolTest
class WaysInTest {
    private static final String PASSWORD = "seven stones by the river";

    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired Accounts accounts;
    @Autowired RosterBook roster;
    @Autowired JdbcClient sql;

    @Value("${local.server.port}")
    int port;

    private Tenant ours;
    private Tenant theirs;
    private Browser office;
    private Browser rosa;
    private UUID account;

    @BeforeEach
    void open() {
        var schools = Schools.make(tenants);
        ours = schools.ours();
        theirs = schools.theirs();
        roster(ours, Map.of("the.office", Role.ADMINISTRATOR, "rosa", Role.TEACHER));
        account(ours, "the.office", Role.ADMINISTRATOR);
        account = account(ours, "rosa", Role.TEACHER);
        office = signedIn(ours, "the.office");
        rosa = signedIn(ours, "rosa");
    }

    @Test
    void signing_somebody_out_everywhere_works_by_the_next_request() {
        assertThat(office.get("/office/ways-in?who=rosa").body())
                .contains("Sign out everywhere", "Open. No account elsewhere.");
        assertThat(take(office, account, "sign_out")).isEqualTo(303);
        assertThat(isIn(rosa)).isFalse();
        assertThat(isIn(signedIn(ours, "rosa"))).isTrue();
    }

    @Test
    void a_closed_account_opens_nothing_until_it_is_opened_again() {
        take(office, account, "disable");
        assertThat(isIn(rosa)).isFalse();
        assertThat(signIn(new Browser(port), ours, "rosa")).isEqualTo(422);
        take(office, account, "enable");
        assertThat(isIn(signedIn(ours, "rosa"))).isTrue();
    }

    @Test
    void a_second_step_that_was_reset_signs_out_and_is_asked_for_no_more() {
        work.write(
                Actor.Task.administering(ours.id()),
                () ->
                        sql.sql(
                                        """
                                        insert into access.second_factor (account, sealed, made_at, confirmed_at)
                                        values (:account, decode(repeat('00', 48), 'hex'), now(), now())
                                        """)
                                .param("account", account)
                                .update());
        take(office, account, "reset");
        assertThat(isIn(rosa)).isFalse();
        assertThat(isIn(signedIn(ours, "rosa"))).isTrue();
    }

    @Test
    void the_office_of_another_district_reaches_none_of_it() {
        roster(theirs, Map.of("their.office", Role.ADMINISTRATOR));
        account(theirs, "their.office", Role.ADMINISTRATOR);
        var other = signedIn(theirs, "their.office");
        assertThat(take(other, account, "sign_out")).isEqualTo(404);
        assertThat(take(rosa, account, "sign_out")).as("a teacher").isEqualTo(403);
        assertThat(take(office, account, "promote")).as("no such step").isEqualTo(404);
        assertThat(isIn(rosa)).isTrue();
    }

    @Test
    void an_account_from_elsewhere_that_could_not_be_told_is_given_to_one_person() {
        var line = UUID.randomUUID();
        var person =
                work.read(
                        Actor.Task.administering(ours.id()),
                        () -> roster.findPerson(personOf()).orElseThrow());
        work.write(
                Actor.Task.administering(ours.id()),
                () ->
                        sql.sql(
                                        """
                                        insert into identity.unresolved (id, issuer, subject, email, reason, first_at, last_at)
                                        values (:id, 'https://id.example', 's-1', 'shared@harbor.example', 'SEVERAL', now(), now())
                                        """)
                                .param("id", line)
                                .update());
        assertThat(office.get("/office/ways-in").body()).contains("shared@harbor.example");
        assertThat(settle(line, "nobody-at-all")).isEqualTo(422);
        assertThat(settle(line, person.sourcedId())).isEqualTo(303);
        assertThat(office.get("/office/ways-in").body()).doesNotContain("shared@harbor.example");
        assertThat(office.get("/office/ways-in?who=rosa").body())
                .contains("Open. One account elsewhere.");
        take(office, account, "unlink");
        assertThat(office.get("/office/ways-in?who=rosa").body())
                .contains("Open. No account elsewhere.");
    }

    private PersonId personOf() {
        return accounts.find(account).orElseThrow().person();
    }

    private int settle(UUID line, String person) {
        return office.post(
                        "/office/ways-in/settle",
                        Map.of(
                                "line", line.toString(),
                                "person", person,
                                "_csrf", token(office, "/office/ways-in")))
                .statusCode();
    }

    private static int take(Browser browser, UUID account, String step) {
        var page = token(browser, "/office/ways-in");
        return browser.post(
                        "/office/ways-in/%s/%s".formatted(account, step),
                        Map.of("who", "rosa", "_csrf", page))
                .statusCode();
    }

    private void roster(Tenant tenant, Map<String, Role> people) {
        var listed =
                people.entrySet().stream()
                        .map(one ->
                                new RosterEntry.OfPerson(
                                        one.getKey(),
                                        new PersonName("Rosa", "Solano"),
                                        one.getValue(),
                                        "",
                                        "",
                                        "",
                                        List.of(),
                                        List.of()))
                        .toList();
        work.write(
                Actor.Task.importing(tenant.id()),
                () ->
                        roster.load(
                                new RosterSnapshot(
                                        Listing.unknown(),
                                        Listing.unknown(),
                                        Listing.unknown(),
                                        Listing.of(listed),
                                        Listing.unknown(),
                                        Listing.unknown(),
                                        Listing.unknown()),
                                true));
    }

    private UUID account(Tenant tenant, String login, Role role) {
        return work.write(
                Actor.Task.administering(tenant.id()),
                () -> {
                    var person = roster.findPersonBySourcedId(login).orElseThrow().id();
                    var added =
                            accounts.add(new Login(login), new Password(PASSWORD), person, role);
                    return ((AddResult.Added) added).account();
                });
    }

    private Browser signedIn(Tenant tenant, String login) {
        var browser = new Browser(port);
        assertThat(signIn(browser, tenant, login)).isEqualTo(303);
        return browser;
    }

    private static int signIn(Browser browser, Tenant tenant, String login) {
        return browser.post(
                        "/sign-in",
                        Map.of(
                                "school",
                                tenant.id().toString(),
                                "login",
                                login,
                                "password",
                                PASSWORD,
                                "_csrf",
                                token(browser, "/sign-in")))
                .statusCode();
    }

    private static boolean isIn(Browser browser) {
        return browser.get("/account").statusCode() == 200;
    }

    private static String token(Browser browser, String page) {
        var found =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                        .matcher(browser.get(page).body());
        return found.find() ? found.group(1) : accountToken(browser);
    }

    private static String accountToken(Browser browser) {
        var found =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                        .matcher(browser.get("/account").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
