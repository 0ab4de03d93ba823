package org.cairnlearn.school.access;

import java.time.Duration;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.springframework.stereotype.Component;

/** Changing the own password. It opens its own pieces of {@link Work}: call it outside of any. */
@Component
public final class OwnPassword {
    private final Work work;
    private final Accounts accounts;
    private final SignIn door;
    private final Arrivals arrivals;

    OwnPassword(Work work, Accounts accounts, SignIn door, Arrivals arrivals) {
        this.work = work;
        this.accounts = accounts;
        this.door = door;
        this.arrivals = arrivals;
    }

    /** What came of it. */
    public sealed interface Changed {
        /** Every session of the account has ended; here is a new one for this browser. */
        record Done(SignInResult.SignedIn signedIn) implements Changed {}

        /** The old one was wrong. */
        record Wrong() implements Changed {}

        /** The new one can't be used. */
        record NoGood(PasswordProblem problem) implements Changed {}

        record TooManyTries(Duration retryAfter) implements Changed {}
    }

    /** Whether a visitor has one. */
    public boolean has(Visitor visitor) {
        return work.read(
                Actor.Task.signingIn(visitor.tenant()),
                () -> accounts.hasPassword(visitor.account()));
    }

    /** Changes it for whoever knows the one before; tries count as at the door. */
    public Changed change(Visitor visitor, String before, String after, String address) {
        var login =
                work.read(
                                Actor.Task.signingIn(visitor.tenant()),
                                () -> accounts.find(visitor.account()).orElseThrow())
                        .login()
                        .value();
        return switch (door.signIn(visitor.tenant(), login, before, address)) {
            case SignInResult.Refused() -> new Changed.Wrong();
            case SignInResult.TooManyTries(var wait) -> new Changed.TooManyTries(wait);
            case SignInResult.SignedIn(var _, var _) -> change(visitor, after);
        };
    }

    private Changed change(Visitor visitor, String after) {
        return work.write(
                Actor.Task.signingIn(visitor.tenant()),
                () ->
                        switch (accounts.setPassword(visitor.account(), new Password(after))) {
                            case PasswordProblem problem -> new Changed.NoGood(problem);
                            case PasswordResult.NoSuchAccount() -> new Changed.Wrong();
                            case PasswordResult.Changed() ->
                                    arrivals.begin(
                                                    visitor.tenant(),
                                                    visitor.account(),
                                                    new Proof.Twice())
                                            .<Changed>map(Changed.Done::new)
                                            .orElseGet(Changed.Wrong::new);
                        });
    }
}
