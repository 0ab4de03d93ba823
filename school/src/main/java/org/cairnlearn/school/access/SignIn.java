package org.cairnlearn.school.access;

import java.time.Duration;
import java.util.Optional;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.springframework.stereotype.Component;

/**
 * The door. It opens its own pieces of {@link Work}, one before and one after the password is
 * looked at, so that no connection is held meanwhile: call it outside of any.
 */
@Component
public final class SignIn {
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final Work work;
    private final AccessSql sql;
    private final Guesses guesses;
    private final Passwords passwords;
    private final Sessions sessions;

    SignIn(Work work, AccessSql sql, Guesses guesses, Passwords passwords, Sessions sessions) {
        this.work = work;
        this.sql = sql;
        this.guesses = guesses;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /**
     * Lets somebody in who knows a login and its password.
     *
     * @param tenant the school that was chosen; one that does not exist refuses everybody
     * @param login as typed
     * @param password as typed
     * @param address the network address the request came from
     */
    public SignInResult signIn(TenantId tenant, String login, String password, String address) {
        if (!work.read(Actor.Task.signingIn(tenant), sql::tenantExists)) {
            return new SignInResult.Refused();
        }
        var one = guesses.of(login, address);
        var wait = work.write(Actor.Task.signingIn(tenant), () -> guesses.count(one));
        if (wait.isPresent()) {
            return new SignInResult.TooManyTries(wait.get());
        }
        var known =
                work.read(
                        Actor.Task.signingIn(tenant),
                        () -> Login.find(login).flatMap(sql::password));
        return switch (look(password, known)) {
            case RIGHT -> comeIn(tenant, one, known.orElseThrow());
            case WRONG -> new SignInResult.Refused();
            case NOT_LOOKED_AT -> comeBack(tenant, one);
        };
    }

    private Passwords.Verdict look(String password, Optional<AccessSql.Hashed> known) {
        return passwords.look(new Password(password), known.map(AccessSql.Hashed::hash));
    }

    private SignInResult comeIn(TenantId tenant, Guesses.Try one, AccessSql.Hashed known) {
        return work.write(
                Actor.Task.signingIn(tenant),
                () -> {
                    guesses.right(one);
                    return sessions.begin(tenant, known)
                            .<SignInResult>map(begun ->
                                    new SignInResult.SignedIn(
                                            begun.key().cookie(), begun.missing()))
                            .orElseGet(SignInResult.Refused::new);
                });
    }

    private SignInResult comeBack(TenantId tenant, Guesses.Try one) {
        return work.write(
                Actor.Task.signingIn(tenant),
                () -> {
                    guesses.giveBack(one);
                    return new SignInResult.TooManyTries(BUSY);
                });
    }
}
