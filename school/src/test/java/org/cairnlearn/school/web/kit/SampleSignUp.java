package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.web.flex.FlexPage;
import org.cairnlearn.school.web.flex.SignUpPage;
import org.cairnlearn.school.web.flex.StudentSignUpPage;
import org.cairnlearn.school.web.flex.WherePage;
import org.cairnlearn.school.web.student.StudentMenu;

/** Sign-up in an invented school. */
final class SampleSignUp {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

    private final Words words;
    private final Assets assets;
    private final StaticTemplates templates = new StaticTemplates();

    SampleSignUp(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel of(SamplePages state) {
        return switch (state) {
            case SIGN_UP_HOST ->
                    templates.flexSessions(
                            SampleFrame.sheet(words, assets, words.say("flex.title")), host());
            case WHERE ->
                    templates.flexWhere(
                            SampleFrame.office(words, assets, words.say("where.title")), where());
            case STUDENT_FLEX ->
                    templates.flexMine(
                            SampleFrame.student(
                                    words,
                                    assets,
                                    words.say("student.flex.title"),
                                    StudentMenu.Place.CHOOSE),
                            student());
            default ->
                    templates.flexSessions(
                            SampleFrame.office(words, assets, words.say("signup.title")), all());
        };
    }

    private String moment(int day, String time) {
        return words.say("signup.moment", "day", words.day(DAY.minusDays(day)), "time", time);
    }

    private SignUpPage.Title title(String from, String to) {
        return new SignUpPage.Title(
                words.say("teacher.today.block", "name", "F") + " · 1:10–1:50",
                words.say("signup.window", "opens", moment(5, "7:00"), "closes", moment(1, "3:00")),
                from,
                to);
    }

    private SignUpPage.Session chess(SignUpPage.Doing doing) {
        return new SignUpPage.Session(
                new SignUpPage.Name(
                        "1",
                        "Chess for beginners and for those who want to win",
                        words.say("flex.where", "place", "Room 12", "adult", "Ms. Okafor")),
                words.say("signup.seats", "left", 1),
                List.of(words.say("signup.first_word")),
                List.of(
                        list("holds", word("Noor Haddad", "chosen", "a"), called()),
                        list("bumped", new SignUpPage.Word("Jonah Weiss", away(), ""))),
                doing);
    }

    private SignUpPage.Words list(String state, SignUpPage.Word... all) {
        return new SignUpPage.Words(
                words.say("signup.list", "state", state, "count", all.length), List.of(all));
    }

    private SignUpPage.Word word(String name, String level, String back) {
        return new SignUpPage.Word(
                name, words.say("signup.said_by", "level", level, "adult", "Ms. Okafor"), back);
    }

    private SignUpPage.Word called() {
        return word("Oluwaseun Adeyemi-Castellanos", "priority", "b");
    }

    private String away() {
        return words.say("signup.called_away", "session", "Algebra help", "adult", "Mr. Reyes");
    }

    private SignUpPage.Session hall() {
        return new SignUpPage.Session(
                new SignUpPage.Name(
                        "2",
                        "Study hall",
                        words.say("flex.where", "place", "Library", "adult", "Mr. Reyes")),
                words.say("signup.seats", "left", 24),
                List.of(words.say("signup.catch_all")),
                List.of(),
                new SignUpPage.Doing(null, null, List.of()));
    }

    private static List<FlexPage.Option> people() {
        return List.of(
                new FlexPage.Option("1", "Noor Haddad"),
                new FlexPage.Option("2", "Oluwaseun Adeyemi-Castellanos"));
    }

    private SignUpPage.Doing doing(boolean first) {
        return new SignUpPage.Doing(
                new PostButton(words.say("signup.drop"), "/flex/sessions/drop?meeting=1"),
                first
                        ? new PostButton(words.say("signup.give_first"), "/flex/sessions/first")
                        : null,
                people());
    }

    private SignUpPage host() {
        var asked =
                new SignUpPage.Asked(
                        words.say(
                                "signup.would_bump",
                                "student",
                                "Noor Haddad",
                                "session",
                                "Robotics",
                                "level",
                                "chosen"),
                        List.of(new SignUpPage.Field("meeting", "1")));
        return new SignUpPage(
                new SignUpPage.Head(
                        words.day(DAY),
                        DAY.toString(),
                        List.of(Link.to(words.say("flex.open"), "/teacher/flex")),
                        null),
                asked,
                List.of(
                        new SignUpPage.OfBlock(
                                "block-F",
                                title("", ""),
                                List.of(chess(doing(false)), hall()),
                                List.of(),
                                null)),
                List.of());
    }

    private SignUpPage all() {
        var missing =
                new FlexPage.Line(
                        "Jonah Weiss",
                        words.say("signup.expected", "where", "Room 12 · Ms. Okafor"));
        return new SignUpPage(
                new SignUpPage.Head(
                        words.day(DAY),
                        DAY.toString(),
                        List.of(
                                Link.to(words.say("flex.title_all"), "/office/flex"),
                                Link.to(words.say("where.title"), "/flex/where")),
                        null),
                null,
                List.of(
                        new SignUpPage.OfBlock(
                                "block-F",
                                title("2025-10-08T07:00", "2025-10-14T15:00"),
                                List.of(chess(doing(true)), hall()),
                                List.of(missing),
                                new SignUpPage.Open(
                                        List.of(new SignUpPage.Field("period", "F")),
                                        List.of(new FlexPage.Option("1", "Ms. Okafor")),
                                        true))),
                List.of(
                        new SignUpPage.Rule(
                                "s",
                                "Harbor View Middle School",
                                new SignUpPage.DayTime(5, "07:00"),
                                new SignUpPage.DayTime(1, "15:00"),
                                new SignUpPage.Rest(2, "16:00"))));
    }

    private WherePage where() {
        return new WherePage(
                "Haddad",
                words.say("where.now", "time", "1:20"),
                List.of(
                        new WherePage.Found(
                                "Noor Haddad",
                                words.say(
                                        "where.until",
                                        "where",
                                        "Room 12 · Ms. Okafor",
                                        "time",
                                        "1:50"),
                                words.say(
                                        "where.next",
                                        "where",
                                        "Gym · Physical education",
                                        "time",
                                        "1:55")),
                        new WherePage.Found("Amira Haddad", words.say("where.no_class"), "")),
                words.say("where.more", "count", 8),
                null);
    }

    private StudentSignUpPage student() {
        var notes =
                List.of(
                        words.say("student.flex.called", "session", "Chess", "adult", "Ms. Okafor")
                                + " "
                                + words.say("student.flex.why", "reason", "finish the game"),
                        words.say(
                                "student.flex.window",
                                "opens",
                                moment(5, "7:00"),
                                "closes",
                                moment(1, "3:00")));
        return new StudentSignUpPage(
                words.day(DAY),
                List.of(
                        new Link(words.shortDay(DAY), "/student/choose/flex", true),
                        Link.to(words.shortDay(DAY.plusDays(1)), "/student/choose/flex")),
                List.of(
                        new StudentSignUpPage.OfBlock(
                                words.say("teacher.today.block", "name", "F") + " · 1:10–1:50",
                                notes,
                                List.of(
                                        session("1", "Chess", "student.flex.yours", true),
                                        session("2", "Robotics", "", false)))),
                null);
    }

    private StudentSignUpPage.Session session(String id, String title, String key, boolean mine) {
        return new StudentSignUpPage.Session(
                id,
                title,
                words.say("flex.where", "place", "Room 12", "adult", "Ms. Okafor"),
                new StudentSignUpPage.State(
                        mine ? words.say(key) : words.say("student.flex.line", "before", 2), mine),
                new PostButton(
                        words.say(mine ? "student.flex.leave" : "student.flex.wait_no_more"),
                        "/student/choose/flex/leave"));
    }
}
