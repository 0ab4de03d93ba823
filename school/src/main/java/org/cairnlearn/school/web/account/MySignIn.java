package org.cairnlearn.school.web.account;

import java.time.Instant;
import org.cairnlearn.school.access.Errands;
import org.cairnlearn.school.access.OwnPassword;
import org.cairnlearn.school.access.Passkeys;
import org.cairnlearn.school.access.SecondStep;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.SchoolTime;
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

    /**
     * How the last step went.
     *
     * @param code of the code typed last
     * @param said the key of what else there is to say; empty when nothing
     */
    record Last(SecondStepPage.Outcome code, String said) {
        static final Last FRESH = new Last(SecondStepPage.Outcome.FRESH, "");

        static Last said(String key) {
            return new Last(SecondStepPage.Outcome.FRESH, key);
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
                last.said().isEmpty() ? "" : words.say(last.said()));
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
