package org.cairnlearn.school.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.springframework.stereotype.Component;

/**
 * Who can sign in. Every method belongs inside a piece of {@link Work} and acts on its tenant. A
 * login belongs to one account of its tenant; another tenant may have the same one.
 */
@Component
public final class Accounts {
    private final AccessSql sql;
    private final Passwords passwords;
    private final Ids ids;
    private final SchoolTime time;
    private final SecondFactorSql factors;

    Accounts(
            AccessSql sql, SecondFactorSql factors, Passwords passwords, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.factors = factors;
        this.passwords = passwords;
        this.ids = ids;
        this.time = time;
    }

    /** Lets a person of the roster sign in. */
    public AddResult add(Login login, Password password, PersonId person, Role role) {
        var problem = PasswordProblem.find(password, role);
        if (problem.isPresent()) {
            return problem.get();
        }
        var account = new Account(ids.next(), login, person, role, time.now(), true);
        return sql.insert(account, passwords.hash(password))
                ? new AddResult.Added(account.id())
                : new AddResult.LoginTaken();
    }

    /**
     * The account with which a person comes in by another way than a password: the oldest enabled
     * one, or a new one without any password.
     *
     * @param wished the name of a new one, if nobody has it
     * @return nothing when the person's accounts are all disabled: somebody decided that
     */
    public Optional<Account> withoutPassword(PersonId person, Role role, Optional<Login> wished) {
        var all = sql.of(person);
        if (!all.isEmpty()) {
            return all.stream()
                    .filter(Account::enabled)
                    .min(Comparator.comparing(Account::createdAt).thenComparing(Account::id));
        }
        var plain = new Login("person-" + person);
        return Optional.of(
                wished.flatMap(login -> add(login, person, role))
                        .or(() -> add(plain, person, role))
                        .orElseThrow());
    }

    private Optional<Account> add(Login login, PersonId person, Role role) {
        var account = new Account(ids.next(), login, person, role, time.now(), true);
        return sql.insert(account, null) ? Optional.of(account) : Optional.empty();
    }

    /** Lets an account in again. */
    public void enable(UUID account) {
        sql.enable(account);
    }

    /**
     * Forgets an account's authenticator app and its passkeys, for somebody who lost them, and
     * signs it out everywhere.
     */
    public void resetSecondFactor(UUID account) {
        factors.forget(account);
        factors.forgetPasskeys(account);
        sql.endAll(account);
    }

    /** Whether an account opens with a password. */
    public boolean hasPassword(UUID account) {
        return sql.hasPassword(account);
    }

    /** Signs an account out everywhere. */
    public void signOut(UUID account) {
        sql.endAll(account);
    }

    /** Gives an account another password and signs it out everywhere. */
    public PasswordResult setPassword(UUID account, Password password) {
        var known = sql.find(account);
        if (known.isEmpty()) {
            return new PasswordResult.NoSuchAccount();
        }
        var problem = PasswordProblem.find(password, known.get().role());
        if (problem.isPresent()) {
            return problem.get();
        }
        sql.setPassword(account, passwords.hash(password));
        sql.endAll(account);
        return new PasswordResult.Changed();
    }

    /**
     * Lets nobody in with this account from now on, and signs it out everywhere.
     *
     * @return false when there is no such account, or it was disabled already
     */
    public boolean disable(UUID account) {
        var disabled = sql.disable(account, time.now());
        sql.endAll(account);
        return disabled;
    }

    /** The account with this login. */
    public Optional<Account> find(Login login) {
        return sql.find(login);
    }

    /** The account with this id. */
    public Optional<Account> find(UUID account) {
        return sql.find(account);
    }

    /** A person's accounts, by login; none when the person cannot sign in. */
    public List<Account> of(PersonId person) {
        return sql.of(person);
    }
}
