package org.cairnlearn.school.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.springframework.stereotype.Component;

/**
 * The second step of signing in, and a person's own authenticator app. It opens its own pieces of
 * {@link Work}: call it outside of any.
 */
@Component
public final class SecondStep {
    private final Work work;
    private final SecondFactors factors;
    private final Guesses guesses;
    private final Sessions sessions;
    private final SessionCookies cookies;

    SecondStep(
            Work work,
            SecondFactors factors,
            Guesses guesses,
            Sessions sessions,
            SessionCookies cookies) {
        this.work = work;
        this.factors = factors;
        this.guesses = guesses;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /**
     * Somebody whose password was right and who has something to do before coming in.
     *
     * @param person who it will be; signed in to nothing yet
     */
    public record Half(Visitor person, Missing missing, Token session) {
        /** Which session it is. */
        public static final class Token {
            final SessionKey key;

            Token(SessionKey key) {
                this.key = key;
            }
        }
    }

    /**
     * What a person puts into an authenticator app.
     *
     * @param address the content of the QR code
     * @param typed the same secret, to be typed where there is no camera
     */
    public record Shown(String address, String typed) {
        @Override
        public String toString() {
            return "Shown[…]";
        }
    }

    /**
     * A person's app.
     *
     * @param on whether codes are asked for
     * @param recoveryCodes how many are left
     */
    public record State(boolean on, int recoveryCodes) {}

    /** Who stands between the two steps on this browser, if anybody. */
    public Optional<Half> half(HttpServletRequest request) {
        return cookies.find(request)
                .flatMap(key -> sessions.halfOpen(key).map(live -> half(key, live)));
    }

    private static Half half(SessionKey key, AccessSql.Live live) {
        var missing = live.missing();
        if (missing == null) {
            throw new IllegalStateException("An open session is not half open");
        }
        return new Half(live.visitor(), missing, new Half.Token(key));
    }

    /** Whether the own app is on. */
    public State state(Visitor person) {
        return work.read(
                Actor.Task.signingIn(person.tenant()),
                () ->
                        new State(
                                factors.confirmed(person.account()),
                                factors.recoveryCodes(person.account())));
    }

    /** What to put into an app; nothing when there is one already. */
    public Optional<Shown> show(Visitor person) {
        return work.write(
                Actor.Task.signingIn(person.tenant()), () -> factors.show(person.account()));
    }

    /**
     * Looks at the code of somebody between the two steps: of the app, or a recovery code, or the
     * first code of an app that was just set up. A right one opens another session, with another
     * secret.
     */
    public SecondFactorResult comeIn(Half half, String code, String address) {
        var person = half.person();
        var answer =
                switch (half.missing()) {
                    case CODE -> counted(person, address, () -> accepted(person, code));
                    case SET_UP -> confirm(person, code, address);
                };
        return answer instanceof SecondFactorResult.Right(var recoveryCodes, _)
                ? opened(half, recoveryCodes)
                : answer;
    }

    private SecondFactorResult opened(Half half, List<String> recoveryCodes) {
        return sessions.opened(half.session().key)
                .map(key -> new SignInResult.SignedIn(key.cookie(), Optional.empty()))
                .<SecondFactorResult>map(
                        in -> new SecondFactorResult.Right(recoveryCodes, Optional.of(in)))
                .orElseGet(SecondFactorResult.Wrong::new);
    }

    /** Looks at the first code of a new app; a right one switches it on. */
    public SecondFactorResult confirm(Visitor person, String code, String address) {
        return counted(person, address, () -> factors.confirm(person.account(), code));
    }

    /** Forgets the own app, for somebody who has just typed one of its codes. */
    public SecondFactorResult turnOff(Visitor person, String code, String address) {
        return counted(
                person,
                address,
                () -> {
                    var right = accepted(person, code);
                    right.ifPresent(_ -> factors.forget(person.account()));
                    return right;
                });
    }

    private Optional<List<String>> accepted(Visitor person, String code) {
        return factors.accepts(person.account(), code) ? Optional.of(List.of()) : Optional.empty();
    }

    private SecondFactorResult counted(
            Visitor person, String address, Supplier<Optional<List<String>>> look) {
        var one = guesses.of(person.account(), address);
        Optional<Duration> wait =
                work.write(Actor.Task.signingIn(person.tenant()), () -> guesses.count(one));
        if (wait.isPresent()) {
            return new SecondFactorResult.TooManyTries(wait.get());
        }
        return work.write(
                Actor.Task.signingIn(person.tenant()),
                () -> {
                    var right = look.get();
                    right.ifPresent(_ -> guesses.right(one));
                    return right.<SecondFactorResult>map(
                                    codes -> new SecondFactorResult.Right(codes, Optional.empty()))
                            .orElseGet(SecondFactorResult.Wrong::new);
                });
    }
}
