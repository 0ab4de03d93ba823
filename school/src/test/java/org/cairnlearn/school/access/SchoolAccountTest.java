package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.OidcServer.Account;
import org.junit.jupiter.api.Test;

/** Signing in with an account that the people of the school have anyway, at a real provider. */
class SchoolAccountTest extends WithProviders {
    private static final List<String> PASSWORD_ONLY = List.of("pwd");

    @Test
    void a_teacher_comes_in_with_the_account_of_the_district_and_needs_no_other() {
        roster(person("priya", Role.TEACHER, "priya@harbor.example"));
        harbor.account("p-1", new Account("priya@harbor.example", true, PASSWORD_ONLY));
        var browser = browser();
        var answer = through(browser, "p-1");
        assertThat(location(answer)).as(answer.body()).isEqualTo("/probe/me");
        assertThat(browser.get("/probe/me").body()).startsWith("TEACHER ");
        assertThat(accounts("priya")).isEqualTo(1);
    }

    @Test
    void upper_and_lower_case_of_an_address_make_no_difference() {
        roster(person("priya", Role.TEACHER, "Priya.NAIR@Harbor.Example"));
        harbor.account("p-1", new Account("priya.nair@HARBOR.example", true, PASSWORD_ONLY));
        assertThat(location(through(browser(), "p-1"))).isEqualTo("/probe/me");
    }

    @Test
    void an_address_that_only_looks_alike_is_another() {
        roster(person("priya", Role.TEACHER, "priya.nair@harbor.example"));
        harbor.account("p-1", new Account("priyanair@harbor.example", true, PASSWORD_ONLY));
        assertThat(through(browser(), "p-1").statusCode()).isEqualTo(422);
        assertThat(reasons()).containsExactly("NOBODY");
    }

    @Test
    void an_address_that_two_people_have_opens_nothing_and_tells_the_office() {
        roster(
                person("priya", Role.TEACHER, "office@harbor.example"),
                person("rob", Role.TEACHER, "OFFICE@harbor.example"));
        harbor.account("p-1", new Account("office@harbor.example", true, PASSWORD_ONLY));
        var browser = browser();
        var answer = through(browser, "p-1");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("More than one person on the school’s list");
        assertThat(knows(browser)).isFalse();
        assertThat(reasons()).containsExactly("SEVERAL");
        roster(
                person("priya", Role.TEACHER, "office@harbor.example"),
                person("rob", Role.TEACHER, "rob@harbor.example"));
        assertThat(location(through(browser, "p-1"))).isEqualTo("/probe/me");
        assertThat(reasons()).as("what is settled").isEmpty();
    }

    @Test
    void an_address_that_nobody_made_sure_of_opens_nothing() {
        roster(person("priya", Role.TEACHER, "priya@harbor.example"));
        harbor.account("p-1", new Account("priya@harbor.example", false, PASSWORD_ONLY));
        assertThat(through(browser(), "p-1").statusCode()).isEqualTo(422);
        assertThat(reasons()).containsExactly("NOT_VERIFIED");
    }

    @Test
    void an_account_stays_the_persons_own_when_its_address_changes() {
        roster(
                person("priya", Role.TEACHER, "priya@harbor.example"),
                person("rob", Role.TEACHER, "rob@harbor.example"));
        harbor.account("p-1", new Account("priya@harbor.example", true, PASSWORD_ONLY));
        var browser = browser();
        through(browser, "p-1");
        var before = browser.get("/probe/me").body();
        harbor.account("p-1", new Account("rob@harbor.example", true, PASSWORD_ONLY));
        through(browser, "p-1");
        assertThat(browser.get("/probe/me").body()).isEqualTo(before);
        assertThat(accounts("rob")).isZero();
    }

    @Test
    void an_address_that_was_given_to_somebody_new_opens_nothing() {
        roster(person("priya", Role.TEACHER, "priya@harbor.example"));
        harbor.account("p-1", new Account("priya@harbor.example", true, PASSWORD_ONLY));
        through(browser(), "p-1");
        harbor.account("p-2", new Account("priya@harbor.example", true, PASSWORD_ONLY));
        assertThat(through(browser(), "p-2").statusCode()).isEqualTo(422);
        assertThat(reasons()).containsExactly("TAKEN");
    }

    @Test
    void a_roster_that_comes_again_leaves_one_account_for_each_person() {
        roster(person("priya", Role.TEACHER, "priya@harbor.example"));
        harbor.account("p-1", new Account("priya@harbor.example", true, PASSWORD_ONLY));
        var browser = browser();
        through(browser, "p-1");
        var before = browser.get("/probe/me").body();
        roster(person("priya", Role.TEACHER, ""));
        assertThat(location(through(browser, "p-1"))).isEqualTo("/probe/me");
        roster();
        assertThat(knows(browser)).as("gone from the roster").isFalse();
        assertThat(through(browser, "p-1").statusCode()).isEqualTo(422);
        roster(person("priya", Role.TEACHER, "priya.nair@harbor.example"));
        through(browser, "p-1");
        assertThat(browser.get("/probe/me").body()).isEqualTo(before);
        assertThat(accounts("priya")).isEqualTo(1);
    }

    @Test
    void somebody_whom_the_schools_system_has_under_a_new_id_keeps_one_account() {
        roster(person("priya", Role.TEACHER, "priya@harbor.example"));
        harbor.account("p-1", new Account("priya@harbor.example", true, PASSWORD_ONLY));
        through(browser(), "p-1");
        roster(person("sis-4711", Role.TEACHER, "priya@harbor.example"));
        assertThat(location(through(browser(), "p-1"))).isEqualTo("/probe/me");
        assertThat(accounts("priya")).isZero();
        assertThat(accounts("sis-4711")).isEqualTo(1);
    }

    @Test
    void who_has_an_account_with_a_password_gets_no_second_one() {
        roster(person("priya", Role.TEACHER, "priya@harbor.example"));
        work.write(
                Actor.Task.administering(ours.id()),
                () ->
                        accounts.add(
                                new Login("priya"),
                                new Password(PASSWORD),
                                roster.findPersonBySourcedId("priya").orElseThrow().id(),
                                Role.TEACHER));
        harbor.account("p-1", new Account("priya@harbor.example", true, PASSWORD_ONLY));
        assertThat(location(through(browser(), "p-1"))).isEqualTo("/probe/me");
        assertThat(accounts("priya")).isEqualTo(1);
    }

    @Test
    void a_disabled_account_stays_closed_whatever_the_provider_says() {
        roster(person("priya", Role.TEACHER, "priya@harbor.example"));
        harbor.account("p-1", new Account("priya@harbor.example", true, PASSWORD_ONLY));
        var browser = browser();
        through(browser, "p-1");
        var id = lookAt(ours, "select account from identity.linked", java.util.UUID.class);
        work.write(Actor.Task.administering(ours.id()), () -> accounts.disable(id));
        assertThat(knows(browser)).isFalse();
        assertThat(through(browser, "p-1").statusCode()).isEqualTo(422);
        assertThat(reasons()).containsExactly("CLOSED");
    }

    @Test
    void a_second_proof_that_the_provider_asked_for_counts_and_a_password_there_does_not() {
        roster(person("priya", Role.TEACHER, "priya@harbor.example"));
        harbor.account("p-1", new Account("priya@harbor.example", true, List.of("pwd", "mfa")));
        var browser = browser();
        through(browser, "p-1");
        var account = lookAt(ours, "select account from identity.linked", java.util.UUID.class);
        work.write(Actor.Task.administering(ours.id()), () -> confirmedApp(account));
        assertThat(location(through(browser, "p-1"))).isEqualTo("/probe/me");
        harbor.account("p-1", new Account("priya@harbor.example", true, PASSWORD_ONLY));
        assertThat(location(through(browser, "p-1"))).startsWith("/sign-in/code?");
        assertThat(knows(browser)).isFalse();
    }

    @Test
    void the_sign_in_page_offers_the_accounts_that_people_have() {
        assertThat(browser().get("/sign-in").body())
                .contains("Sign in with Harbor account")
                .doesNotContain("Another district");
    }

    private boolean confirmedApp(java.util.UUID account) {
        return sql.sql(
                                """
                                insert into access.second_factor (account, sealed, made_at, confirmed_at)
                                values (:account, decode(repeat('00', 48), 'hex'), now(), now())
                                """)
                        .params(Map.of("account", account))
                        .update()
                == 1;
    }

    private List<String> reasons() {
        return work.read(
                Actor.Task.administering(ours.id()),
                () ->
                        sql.sql("select reason from identity.unresolved order by last_at")
                                .query(String.class)
                                .list());
    }
}
