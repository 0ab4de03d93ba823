package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairnlearn.school.access.AddResult.LoginTaken;
import org.cairnlearn.school.access.PasswordProblem.PasswordTooLong;
import org.cairnlearn.school.access.PasswordProblem.PasswordTooShort;
import org.cairnlearn.school.access.PasswordResult.Changed;
import org.cairnlearn.school.access.PasswordResult.NoSuchAccount;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class AccountsTest extends AtTheDoor {
    private PersonId ada;

    @Test
    void a_login_belongs_to_one_account_of_a_school_however_it_is_typed() {
        assertThat(add(ours, "Rosa.IBARRA ", PASSWORD, Role.TEACHER)).isEqualTo(new LoginTaken());
        assertThat(add(ours, "ada", PASSWORD, Role.STUDENT)).isInstanceOf(AddResult.Added.class);
        assertThat(add(theirs, "ada", PASSWORD, Role.STUDENT)).isInstanceOf(AddResult.Added.class);
    }

    @Test
    void an_account_is_found_by_its_login_and_by_its_person_in_its_own_school_only() {
        add(ours, "ada", PASSWORD, Role.STUDENT);
        var found =
                work.read(
                                Actor.Task.administering(ours.id()),
                                () -> accounts.find(new Login("ADA")))
                        .orElseThrow();
        assertThat(found.person()).isEqualTo(ada);
        assertThat(found.role()).isEqualTo(Role.STUDENT);
        assertThat(found.enabled()).isTrue();
        assertThat(work.read(Actor.Task.administering(ours.id()), () -> accounts.of(ada)))
                .containsExactly(found);
        assertThat(
                        work.read(
                                Actor.Task.administering(theirs.id()),
                                () -> accounts.find(new Login("ada"))))
                .isEmpty();
        assertThat(
                        work.read(
                                Actor.Task.administering(theirs.id()),
                                () -> accounts.find(found.id())))
                .isEmpty();
        assertThat(work.read(Actor.Task.administering(theirs.id()), () -> accounts.of(ada)))
                .isEmpty();
    }

    @Test
    void a_student_needs_eight_characters_and_everybody_else_twelve() {
        assertThat(add(ours, "ada", "x".repeat(7), Role.STUDENT))
                .isEqualTo(new PasswordTooShort(8));
        assertThat(add(ours, "ada", "x".repeat(8), Role.STUDENT))
                .isInstanceOf(AddResult.Added.class);
        assertThat(add(ours, "ben", "x".repeat(11), Role.FAMILY))
                .isEqualTo(new PasswordTooShort(12));
        assertThat(add(ours, "ben", "x".repeat(12), Role.FAMILY))
                .isInstanceOf(AddResult.Added.class);
        assertThat(add(ours, "cleo", "x".repeat(513), Role.TEACHER))
                .isEqualTo(new PasswordTooLong(512));
    }

    @Test
    void a_character_counts_once_however_many_bytes_it_has() {
        assertThat(add(ours, "ada", "🪨".repeat(7), Role.STUDENT))
                .isEqualTo(new PasswordTooShort(8));
    }

    @Test
    void a_password_is_kept_as_argon2id_only() {
        var hash =
                lookAt(
                        ours,
                        "select password_hash from access.account where login = 'jonah'",
                        String.class);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("river");
        assertThat(new Password(PASSWORD)).hasToString("Password[…]");
    }

    @Test
    void a_new_password_replaces_the_old_one_and_ends_every_session() {
        var jonah = signedIn(ours, "jonah");
        assertThat(setPassword("jonah", "short")).isEqualTo(new PasswordTooShort(8));
        assertThat(knows(jonah)).isTrue();
        assertThat(setPassword("jonah", "eight stones by the river")).isEqualTo(new Changed());
        assertThat(knows(jonah)).isFalse();
        assertThat(signIn(browser(), ours, "jonah", PASSWORD).statusCode()).isEqualTo(422);
        assertThat(signIn(browser(), ours, "jonah", "eight stones by the river").statusCode())
                .isEqualTo(200);
    }

    @Test
    void another_schools_account_can_be_neither_changed_nor_disabled() {
        var rosa = idOf(theirs, "rosa.ibarra");
        assertThat(
                        work.write(
                                Actor.Task.administering(ours.id()),
                                () -> accounts.setPassword(rosa, new Password(PASSWORD))))
                .isEqualTo(new NoSuchAccount());
        assertThat(work.write(Actor.Task.administering(ours.id()), () -> accounts.disable(rosa)))
                .isFalse();
        assertThat(
                        work.read(Actor.Task.administering(theirs.id()), () -> accounts.find(rosa))
                                .orElseThrow()
                                .enabled())
                .isTrue();
    }

    @Test
    void a_disabled_account_is_out_at_the_next_request_and_stays_out() {
        var jonah = signedIn(ours, "jonah");
        var id = idOf(ours, "jonah");
        assertThat(work.write(Actor.Task.administering(ours.id()), () -> accounts.disable(id)))
                .isTrue();
        assertThat(work.write(Actor.Task.administering(ours.id()), () -> accounts.disable(id)))
                .isFalse();
        assertThat(knows(jonah)).isFalse();
        assertThat(signIn(browser(), ours, "jonah", PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void the_application_cannot_delete_an_account_or_give_it_another_role() {
        assertThatThrownBy(() -> write("delete from access.account"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> write("update access.account set role = 'ADMINISTRATOR'"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private int write(String statement) {
        return work.write(Actor.Task.administering(ours.id()), () -> sql.sql(statement).update());
    }

    private AddResult add(Tenant tenant, String login, String password, Role role) {
        return work.write(
                Actor.Task.administering(tenant.id()),
                () -> {
                    ada = somebody();
                    return accounts.add(new Login(login), new Password(password), ada, role);
                });
    }

    private PasswordResult setPassword(String login, String password) {
        var id = idOf(ours, login);
        return work.write(
                Actor.Task.administering(ours.id()),
                () -> accounts.setPassword(id, new Password(password)));
    }
}
