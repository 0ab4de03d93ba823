package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.plan.PlanNotes;
import org.cairnlearn.school.plan.PlanReasons;
import org.cairnlearn.school.plan.PlanReasons.Other;
import org.cairnlearn.school.plan.PlanReasons.Paid;
import org.cairnlearn.school.plan.PlanReasons.Reasons;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.flex.FlexPage;
import org.cairnlearn.school.web.flex.FlexPage.Line;
import org.cairnlearn.school.web.flex.FlexPage.Session;
import org.cairnlearn.school.web.flex.FlexPage.Student;
import org.cairnlearn.school.web.teacher.ClashWords;
import org.cairnlearn.school.web.teacher.DaySheets;
import org.cairnlearn.school.web.teacher.ElsewhereWords;
import org.cairnlearn.school.web.teacher.TodayPage;
import org.cairnlearn.school.web.teacher.TodayPhrases;

/** The flex block of the sample day. */
final class SampleFlex {
    private final Words words;
    private final Assets assets;

    SampleFlex(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel of(SamplePages page) {
        var templates = new StaticTemplates();
        var date = words.day(SampleTeacherDay.TODAY);
        if (page == SamplePages.FLEX_TO_COME) {
            return templates.flexDay(
                    SampleFrame.sheet(words, assets, words.say("flex.title")),
                    toCome(date),
                    HelpQueue.NONE);
        }
        return page == SamplePages.FLEX_ALL
                ? templates.flexDay(
                        SampleFrame.office(words, assets, words.say("flex.title_all")),
                        new FlexPage(
                                new FlexPage.Head(date, words.say("flex.lead_all")),
                                List.of(),
                                null,
                                List.of(all()),
                                List.of(
                                        clashing(),
                                        new FlexPage.Rest(
                                                words.say("flex.standing", "standing", "proposed")
                                                        + " · 1",
                                                List.of(
                                                        new Line(
                                                                "Block 3 · Math 7, section B",
                                                                ""))))),
                        HelpQueue.NONE)
                : templates.flexDay(
                        SampleFrame.sheet(words, assets, words.say("flex.title")),
                        new FlexPage(
                                new FlexPage.Head(date, words.say("flex.lead")),
                                List.of(
                                        Link.to(words.say("teacher.sheet.back"), "/teacher/today"),
                                        Link.to(words.say("flex.title_all"), "/office/flex")),
                                null,
                                List.of(host()),
                                List.of()),
                        HelpQueue.NONE);
    }

    private FlexPage toCome(String date) {
        return new FlexPage(
                new FlexPage.Head(date, words.say("flex.lead"), "/teacher/flex"),
                List.of(Link.to(words.say("teacher.sheet.back"), "/teacher/today")),
                new Notice(
                        words.say("flex.coming_soon", "blocks", "Block F"),
                        words.say("flex.coming_soon_why"),
                        null),
                List.of(),
                List.of());
    }

    private FlexPage.Flex host() {
        return new FlexPage.Flex(
                "Block F 12:50–13:30",
                new FlexPage.Notes(
                        List.of(words.say("flex.until", "time", "12:35")), List.of(), null),
                List.of(new FlexPage.Part(null, List.of(whoComes()))),
                List.of(new Student("j", new Line("Jonah P.", hall()), "?student=j#why", null)),
                new FlexPage.Doing(
                        new PostButton(words.say("flex.approve"), "/teacher/flex/approve"),
                        undo("/teacher/flex"),
                        List.of(
                                new FlexPage.Sheets(
                                        words.say("teacher.today.print"),
                                        new DaySheets(words)
                                                .of("?class=a", "/teacher/today/substitute")))));
    }

    private Session whoComes() {
        return session(
                "Solving word problems that lead to equations",
                false,
                true,
                new Student("a", new Line("Amira R.", ""), "?student=a#why", null),
                new Student(
                        "z",
                        new Line("Zoë K.", words.say("flex.coming", "class", "Homeroom 7C")),
                        "?",
                        why()));
    }

    private String hall() {
        return words.say("flex.where", "place", "Hall", "adult", "Mr. Lindqvist");
    }

    /** The panel of a student who is to go elsewhere. */
    private FlexPage.Why why() {
        var where = "Hall · Mr. Lindqvist";
        return new FlexPage.Why(
                new TodayPhrases(words).why("Zoë"),
                Sureness.FAIRLY_SURE.word(words),
                words.say("flex.newest", "day", words.shortDay(SampleTeacherDay.TODAY)),
                new FlexPage.Elsewhere(
                        elsewhere("Chess · " + where, "Unit rates · " + where), null),
                new FlexPage.Moving(
                        "/teacher/flex/move",
                        List.of(
                                target("c", "Solving word problems · " + where, "Ben S."),
                                target("d", "Solving word problems · " + where, "Nia W."))));
    }

    /** Two are called the same. */
    private TodayPage.Target target(String id, String title, String with) {
        return new TodayPage.Target(
                id,
                words.say(
                        "teacher.today.target",
                        "title",
                        title,
                        "count",
                        5,
                        "named",
                        "yes",
                        "name",
                        with,
                        "full",
                        "no"));
    }

    /** A class in which two who belong together are kept apart from each other. */
    private FlexPage.Rest clashing() {
        var said = new ClashWords(words);
        var clash = new PlanNotes.Clash(List.of("H7", "H7"), 2, PlanNotes.Adults.ANY);
        return new FlexPage.Rest(
                words.say("plan.clashes") + " · 1",
                List.of(
                        new Line(
                                "Block 3 · Math 7, section B: " + said.what(clash),
                                said.remedy(clash))));
    }

    /** What the place brings, and what others would cost. */
    private List<String> elsewhere(String barred, String dear) {
        var said = new ElsewhereWords(words, _ -> "Jonah P.");
        var jonah = new PersonId(new UUID(0, 1));
        return List.of(
                said.here(new Reasons(620, new PlanReasons.Session(2100, 0, 2), Map.of())),
                said.there(barred, new Other.Barred("H8")),
                said.there(
                        dear,
                        new Other.Costs(
                                -180, List.of(new Paid(jonah, -120), new Paid(null, -60)))));
    }

    /** Three talks that nobody may hold, and what one more would have helped. */
    private List<FlexPage.Rest> told() {
        var said = new ClashWords(words);
        var clash = new PlanNotes.Clash(List.of("H10", "H3"), 3, PlanNotes.Adults.AWAY);
        return List.of(
                new FlexPage.Rest(
                        words.say("plan.clashes"),
                        List.of(new Line(said.what(clash), said.remedy(clash)))),
                new FlexPage.Rest(
                        words.say("plan.lacks"),
                        List.of(
                                new Line(
                                        words.say(
                                                "plan.lack",
                                                "kind",
                                                "hour",
                                                "skill",
                                                "Unit rates",
                                                "all",
                                                "no",
                                                "leads",
                                                "",
                                                "any",
                                                "yes",
                                                "features",
                                                ""),
                                        words.say("plan.lack_for", "count", 9, "worth", 1840)))));
    }

    private String waiting() {
        return words.say("flex.waiting", "count", 1, "many", "no", "adults", "Mr. Lindqvist");
    }

    private FlexPage.Flex all() {
        return new FlexPage.Flex(
                "Block F 12:50–13:30",
                new FlexPage.Notes(
                        List.of(
                                waiting(),
                                words.say("flex.unplaced", "count", 1, "students", "Omar Z."),
                                words.say("teacher.today.grade", "percent", 91),
                                words.say("flex.unmet", "rule", "H6", "count", 2L, "full", "yes"),
                                words.say("flex.unmet", "rule", "H13", "count", 7L, "full", "yes")),
                        told(),
                        late()),
                List.of(
                        part(
                                "Room 204",
                                session(
                                        "Unit rates",
                                        false,
                                        false,
                                        new Student("a", new Line("Amira R.", ""), "?", why()))),
                        part(
                                "Hall",
                                session(
                                        "Chess",
                                        true,
                                        false,
                                        new Student(
                                                "j",
                                                new Line("Jonah P.", ""),
                                                "?student=j#why",
                                                null)))),
                List.of(),
                new FlexPage.Doing(
                        new PostButton(words.say("flex.approve_rest"), "/office/flex/approve-rest"),
                        undo("/office/flex"),
                        List.of()));
    }

    private FlexPage.Part part(String room, Session session) {
        return new FlexPage.Part(
                new FlexPage.Fold(
                        words.say("flex.where", "place", room, "adult", "Ms. Okafor"),
                        words.say("flex.part", "sessions", 1, "students", 1),
                        session.state()),
                List.of(session));
    }

    private TodayPage.Late late() {
        return new TodayPage.Late(
                words.say("teacher.today.late", "students", 1, "groups", 1),
                List.of(
                        words.say(
                                "teacher.today.late_room",
                                "to",
                                "yes",
                                "group",
                                "Chess",
                                "closed",
                                "Room 12",
                                "room",
                                "Library"),
                        words.say(
                                "teacher.today.late_line",
                                "why",
                                "here",
                                "name",
                                "Omar Z.",
                                "group",
                                "Unit rates")),
                new PostButton(
                        words.say("teacher.today.late_take", "count", 2), "/office/flex/replan"),
                "shown");
    }

    private List<PostButton> undo(String page) {
        return List.of(
                new PostButton(words.say("teacher.today.undo"), page + "/undo"),
                new PostButton(words.say("teacher.today.undo_all"), page + "/undo-all"));
    }

    private Session session(String title, boolean approved, boolean host, Student... students) {
        return new Session(
                title,
                new Session.About(
                        words.say("flex.where", "place", "Room 204", "adult", "Ms. Okafor"),
                        new TodayPhrases(words).started(students.length, "Slopes"),
                        List.of(
                                words.say(
                                        "flex.sure",
                                        "parts",
                                        words.say("flex.sure_part", "how", "sure", "count", 2)),
                                words.say(
                                        "flex.newest",
                                        "day",
                                        words.shortDay(SampleTeacherDay.TODAY))),
                        host ? "" : words.say("teacher.sheet.count", "count", students.length)),
                approved,
                words.say(approved ? "flex.approved" : "flex.not_approved"),
                List.of(students));
    }
}
