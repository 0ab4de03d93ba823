package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.web.account.ElsewherePage;
import org.cairnlearn.school.web.account.MySignInPage;
import org.cairnlearn.school.web.account.PasskeyForm;
import org.cairnlearn.school.web.account.SignInPage;
import org.cairnlearn.school.web.calendar.CalendarPage;
import org.cairnlearn.school.web.office.WaysInPage;
import org.cairnlearn.school.web.student.StudentMenu;

/** The ways in. */
final class SampleAccount {
    private SampleAccount() {}

    /** A page of the ways in; nothing for all others. */
    static Optional<JteModel> of(SamplePages page, Words words, Assets assets) {
        return Optional.ofNullable(
                switch (page) {
                    case DOOR_CODE, DOOR_CODE_WRONG, DOOR_NAMES, DOOR_TAP, DOOR_TAP_WRONG ->
                            new SampleDoor(words, assets).of(page);
                    case DOOR_TEACHER, DOOR_TEACHER_OPEN, DOOR_CARDS ->
                            new SampleDoor(words, assets).of(page);
                    case STUDENT_SHARED -> shared(words, assets);
                    case ELSEWHERE_REFUSED -> elsewhere(words, assets, false);
                    case ELSEWHERE_UNCLEAR -> elsewhere(words, assets, true);
                    case SIGN_IN -> signIn(words, assets, SignInPage.Outcome.FRESH);
                    case SIGN_IN_REFUSED -> signIn(words, assets, SignInPage.Outcome.REFUSED);
                    case SIGN_IN_TOO_MANY -> signIn(words, assets, SignInPage.Outcome.TOO_MANY);
                    case PASSKEY, PASSKEY_WRONG, ACCOUNT_MINE, ACCOUNT_MINE_SAID ->
                            new SampleSecondStep(words, assets).of(page);
                    case ACCOUNT_CODE, ACCOUNT_CODE_WRONG, ACCOUNT_SET_UP, ACCOUNT_RECOVERY ->
                            new SampleSecondStep(words, assets).of(page);
                    case CALENDAR_MADE, CALENDAR_NOT_AGREED -> calendar(page, words, assets);
                    default -> null;
                });
    }

    static SignInPage.Ways ways(Words words, List<SignInPage.School> schools) {
        return new SignInPage.Ways(
                schools,
                List.of(
                        Link.to(words.say("account.sign_in.with", "name", "Google"), "/g"),
                        Link.to(words.say("account.sign_in.with", "name", "Harbor account"), "/h")),
                List.of(Link.to(words.say("account.sign_in.class"), "/class")));
    }

    static JteModel signIn(Words words, Assets assets, SignInPage.Outcome outcome) {
        var schools =
                List.of(
                        new SignInPage.School("hv", "Harbor View Middle School", true),
                        new SignInPage.School("pl", "Pine Lake Elementary", false));
        var login = outcome == SignInPage.Outcome.FRESH ? "" : "nokafor";
        return new StaticTemplates()
                .accountSignIn(
                        SampleFrame.bare(words, assets, words.say("account.sign_in.title")),
                        new SignInPage(
                                "/sign-in", login, "/teacher", ways(words, schools), outcome));
    }

    private static JteModel calendar(SamplePages which, Words words, Assets assets) {
        var made = which == SamplePages.CALENDAR_MADE;
        var page =
                new CalendarPage(
                        words.say("calendar.what", "whose", made ? "teacher" : "student"),
                        made
                                ? null
                                : new Notice(
                                        words.say("calendar.not_agreed", "whose", "student"),
                                        words.say("calendar.not_agreed_why", "whose", "student"),
                                        null),
                        made
                                ? "https://cairn.harbor.example/calendar/0d3e51c2-8d52-4b8e-9a44-5f6c0a8c4c11.b0jBq2nYVd3Cw7mK9sLx1pTzRfGhJkQwErTyUiOpAs4.ics?lang=en"
                                : "",
                        "",
                        "/account");
        return new StaticTemplates()
                .calendarMine(SampleFrame.sheet(words, assets, words.say("calendar.title")), page);
    }

    static PasskeyForm form() {
        return new PasskeyForm("/sign-in/passkey", "Y2hhbGxlbmdl", "harbor.example", "");
    }

    static MySignInPage.Keys keys() {
        return new MySignInPage.Keys(
                List.of(
                        new MySignInPage.Key("a1", "My phone", "Used last on Nov 20"),
                        new MySignInPage.Key("b2", "Key on the ring", "Made on Nov 3")),
                form());
    }

    static WaysInPage waysIn(Words words) {
        var names = List.of("Rosa Ibarra (t-17)", "Priya Abeyta-Lindqvist (t-1024)");
        return new WaysInPage(
                "t-17",
                words.say("office.ways_in.done"),
                new WaysInPage.Found(
                        "Rosa Ibarra",
                        List.of(
                                new WaysInPage.Account(
                                        "a-1",
                                        "rosa.ibarra@harbor-view-middle-school.example",
                                        words.say("office.ways_in.open")
                                                + " "
                                                + words.say("office.ways_in.links", "count", 1),
                                        List.of(
                                                button(words, "sign_out"),
                                                button(words, "reset"),
                                                button(words, "unlink"),
                                                button(words, "disable"))))),
                List.of(
                        new WaysInPage.Unclear(
                                "1",
                                "math.department@harbor-view-middle-school.example",
                                words.say("office.ways_in.several", "names", words.list(names)),
                                "Nov 23"),
                        new WaysInPage.Unclear(
                                "2", "", words.say("office.ways_in.no_email"), "Nov 20")));
    }

    private static PostButton button(Words words, String step) {
        return new PostButton(words.say("office.ways_in." + step), "/office/ways-in");
    }

    static JteModel elsewhere(Words words, Assets assets, boolean unclear) {
        var again = List.of(new Link(words.say("account.elsewhere.again"), "/sign-in", true));
        var page =
                unclear
                        ? new ElsewherePage(
                                words.say("account.elsewhere.unclear"),
                                words.say("account.elsewhere.several"),
                                words.say("account.elsewhere.unclear_help"),
                                again)
                        : new ElsewherePage(
                                words.say("account.elsewhere.refused"),
                                words.say("account.elsewhere.refused_said"),
                                words.say("account.elsewhere.refused_help"),
                                again);
        return new StaticTemplates()
                .accountElsewhere(SampleFrame.bare(words, assets, page.title()), page);
    }

    static JteModel shared(Words words, Assets assets) {
        var own =
                SampleFrame.student(
                        words, assets, words.say("student.today.title"), StudentMenu.Place.TODAY);
        var page =
                new Page(
                        own.title(),
                        words,
                        assets,
                        own.csrf(),
                        own.school(),
                        "Maximiliano Abeyta-Lindqvist",
                        own.home(),
                        own.nav(),
                        own.languages(),
                        Page.CLASS_DONE,
                        "",
                        null,
                        List.of());
        return new StaticTemplates().studentToday(page, new SampleStudentDay(words).shared());
    }
}
