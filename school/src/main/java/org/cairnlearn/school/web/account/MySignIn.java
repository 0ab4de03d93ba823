package org.cairnlearn.school.web.account;

import java.time.Instant;
import org.cairnlearn.school.access.Errands;
import org.cairnlearn.school.access.OwnPassword;
import org.cairnlearn.school.access.Passkeys;
import org.cairnlearn.school.access.SecondStep;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** Reads what stands on the page about a person's own way in. */
@Component
class MySignIn {
    private final SecondStep step;
    private final Passkeys passkeys;
    private final OwnPassword password;
    private final SchoolTime time;

    MySignIn(SecondStep step, Passkeys passkeys, OwnPassword password, SchoolTime time) {
        this.step = step;
        this.passkeys = passkeys;
        this.password = password;
        this.time = time;
    }

    /** What there is to say about the last step, apart from a code. */
    enum Said {
        NOTHING,
        NOT_ADDED,
        WRONG_PASSWORD,
        NO_GOOD_PASSWORD,
        TOO_MANY
    }

    /**
     * How the last step went.
     *
     * @param code of the code typed last
     */
    record Last(SecondStepPage.Outcome code, Said said) {
        static final Last FRESH = new Last(SecondStepPage.Outcome.FRESH, Said.NOTHING);

        static Last said(Said said) {
            return new Last(SecondStepPage.Outcome.FRESH, said);
        }
    }

    MySignInPage page(Visitor visitor, Last last, Errands.Exchange exchange, Words words) {
        var state = step.state(visitor);
        var setUp =
                state.on() ? null : step.show(visitor).map(SecondStepController::app).orElse(null);
        var keys =
                passkeys.of(visitor).stream()
                        .map(key -> new MySignInPage.Key(key.id(), key.name(), used(key, words)))
                        .toList();
        return new MySignInPage(
                new MySignInPage.App(state.recoveryCodes(), setUp, last.code()),
                new MySignInPage.Keys(
                        keys,
                        PasskeyController.form(
                                "/account/passkeys", passkeys.toMake(visitor, exchange))),
                password.has(visitor),
                visitor.role() == Role.TEACHER || visitor.role() == Role.AIDE,
                said(last.said(), words));
    }

    private static String said(Said said, Words words) {
        return switch (said) {
            case NOTHING -> "";
            case NOT_ADDED -> words.say("account.passkey.not_added");
            case WRONG_PASSWORD -> words.say("account.password.wrong");
            case NO_GOOD_PASSWORD -> words.say("account.password.no_good");
            case TOO_MANY -> words.say("account.sign_in.too_many_help");
        };
    }

    private String used(Passkeys.Shown key, Words words) {
        return key.usedAt()
                .map(at -> words.say("account.passkey.used", "day", day(at, words)))
                .orElseGet(
                        () -> words.say("account.passkey.made", "day", day(key.madeAt(), words)));
    }

    private String day(Instant at, Words words) {
        return words.shortDay(time.at(at).toLocalDate());
    }
}
