package org.cairnlearn.school.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.springframework.stereotype.Component;

/**
 * Proving again who one is, in the middle of a session: before something that a screen left open
 * must not give to whoever comes by. It opens its own pieces of {@link Work}: call it outside of
 * any.
 */
@Component
public final class ProveAgain {
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final Work work;
    private final SecondFactors factors;
    private final Guesses guesses;
    private final AccessSql accounts;
    private final Passwords passwords;

    ProveAgain(
            Work work,
            SecondFactors factors,
            Guesses guesses,
            AccessSql accounts,
            Passwords passwords) {
        this.work = work;
        this.factors = factors;
        this.guesses = guesses;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** By what a person who is signed in can prove it. */
    public enum By {
        CODE,
        PASSWORD,
        /** The person comes in by the school's own accounts, a passkey or a picture only. */
        NOTHING
    }

    /** By what this person can. */
    public By by(Visitor person) {
        return work.read(Actor.Task.signingIn(person.tenant()), () -> means(person.account()));
    }

    private By means(UUID account) {
        if (factors.confirmed(account)) {
            return By.CODE;
        }
        return accounts.password(account).isPresent() ? By.PASSWORD : By.NOTHING;
    }

    /**
     * Looks at a code or a password, whichever {@link #by} names; wrong ones make the next wait.
     *
     * @param address the network address the request came from
     */
    public SecondFactorResult prove(Visitor person, String typed, String address) {
        var account = person.account();
        var by = by(person);
        if (by == By.NOTHING) {
            return new SecondFactorResult.Right(List.of(), Optional.empty());
        }
        var one = guesses.of(account, address);
        Optional<Duration> wait = work.write(Actor.Task.signingIn(person.tenant()), () -> guesses.count(one));
        if (wait.isPresent()) {
            return new SecondFactorResult.TooManyTries(wait.get());
        }
        var verdict = by == By.CODE ? code(person, typed) : password(person, typed);
        return switch (verdict) {
            case RIGHT -> right(person, one);
            case WRONG -> new SecondFactorResult.Wrong();
            case NOT_LOOKED_AT -> new SecondFactorResult.TooManyTries(BUSY);
        };
    }

    private SecondFactorResult right(Visitor person, Guesses.Try one) {
        return work.write(
                Actor.Task.signingIn(person.tenant()),
                () -> {
                    guesses.right(one);
                    return new SecondFactorResult.Right(List.of(), Optional.empty());
                });
    }

    private Passwords.Verdict code(Visitor person, String typed) {
        return work.write(Actor.Task.signingIn(person.tenant()), () -> factors.accepts(person.account(), typed))
                ? Passwords.Verdict.RIGHT
                : Passwords.Verdict.WRONG;
    }

    /** No connection is held while the password is looked at. */
    private Passwords.Verdict password(Visitor person, String typed) {
        var hash = work.read(Actor.Task.signingIn(person.tenant()), () -> accounts.password(person.account()));
        return passwords.look(new Password(typed), hash);
    }
}
