package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.stream.Stream;
import org.cairnlearn.school.web.account.MySignInPage;
import org.cairnlearn.school.web.account.PasskeyPage;
import org.cairnlearn.school.web.account.SecondStepPage;
import org.cairnlearn.school.web.account.SecondStepPage.Outcome;

/** The second step of signing in, in each of its states. */
record SampleSecondStep(Words words, Assets assets) {
    private static final String ACTION = "/sign-in/code";

    JteModel of(SamplePages which) {
        var templates = new StaticTemplates();
        return switch (which) {
            case ACCOUNT_CODE -> templates.accountCode(frame("account.code.title"), step(null));
            case ACCOUNT_CODE_WRONG ->
                    templates.accountCode(
                            frame("account.code.title"),
                            new SecondStepPage(ACTION, "/teacher", null, Outcome.WRONG));
            case ACCOUNT_SET_UP -> templates.accountCode(frame("account.code.title"), step(app()));
            case ACCOUNT_RECOVERY ->
                    templates.accountRecovery(
                            frame("account.recovery.title"),
                            new SecondStepPage.Codes(
                                    Stream.generate(() -> "7KQ2-M94T-XW3R-HB8D").limit(10).toList(),
                                    "/teacher"));
            case PASSKEY, PASSKEY_WRONG ->
                    templates.accountPasskey(
                            frame("account.passkey.title"),
                            new PasskeyPage(
                                    SampleAccount.form(),
                                    "/teacher",
                                    which == SamplePages.PASSKEY_WRONG));
            case ACCOUNT_MINE_SAID ->
                    mine(
                            new MySignInPage.App(0, app(), Outcome.FRESH),
                            words.say("account.password.no_good"));
            default -> mine(new MySignInPage.App(7, null, Outcome.FRESH), "");
        };
    }

    private JteModel mine(MySignInPage.App app, String said) {
        return new StaticTemplates()
                .accountMine(
                        frame("account.mine.title"),
                        new MySignInPage(app, SampleAccount.keys(), true, true, said));
    }

    private static SecondStepPage step(SecondStepPage.App app) {
        return new SecondStepPage(ACTION, "/teacher", app, Outcome.FRESH);
    }

    private static SecondStepPage.App app() {
        var secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        return new SecondStepPage.App(
                QrCode.of("otpauth://totp/Cairn:n.okafor?secret=%s&issuer=Cairn".formatted(secret)),
                secret.replaceAll("(.{4})(?=.)", "$1 "));
    }

    private Page frame(String title) {
        return SampleFrame.bare(words, assets, words.say(title));
    }
}
