package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.Request;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.cairnlearn.school.web.teacher.conference.ConferencesPage;
import org.cairnlearn.school.web.teacher.conference.PastPage;
import org.cairnlearn.school.web.teacher.conference.TalkPage;
import org.jspecify.annotations.Nullable;

/** Talks of an invented teacher. */
final class SampleTalks {
    private static final LocalDate DAY = SampleTeacherDay.TODAY;

    private final Words words;
    private final Assets assets;

    SampleTalks(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel of(SamplePages state) {
        return switch (state) {
            case CONFERENCES -> list(some());
            case CONFERENCES_NONE -> list(none());
            case TALK -> talk(full());
            case TALK_WRONG -> talk(first());
            default -> past();
        };
    }

    private JteModel list(ConferencesPage page) {
        return new StaticTemplates()
                .teacherConferences(
                        SampleFrame.teacher(
                                words,
                                assets,
                                words.say("teacher.talks.title"),
                                TeacherMenu.Place.CONFERENCES),
                        page);
    }

    private ConferencesPage some() {
        return new ConferencesPage(
                new ConferencesPage.Head(
                        lead(2, 3, 12),
                        List.of(
                                new Link("Mathematics 6", "/teacher/conferences?class=a", true),
                                new Link(
                                        words.say("teacher.talks.answered"),
                                        "/teacher/conferences?mine=true",
                                        false)),
                        "",
                        more()),
                List.of(
                        line("caleb", "Caleb Osei", time(10, 20), true, since(9)),
                        line(
                                "elena",
                                "Elena Brandt",
                                time(10, 30),
                                true,
                                since(8),
                                words.say("teacher.talks.missed")),
                        held("noor", "Noor Haddad", time(10, 10))),
                List.of(
                        asked(),
                        line(
                                "tomas",
                                "Tomás Ruiz",
                                "",
                                false,
                                since(12),
                                words.say("teacher.talks.hard", "skill", "Unit rates")),
                        line("mia", "Mia Novak", "", false, words.say("teacher.talks.never"))),
                List.of(line("sam", "Sam Carver", "", false, since(3))),
                side(12));
    }

    private ConferencesPage.More more() {
        return new ConferencesPage.More(
                Link.to(words.say("teacher.upkeep.title"), "/teacher/profiles"),
                Take.of(words.say("teacher.map.take"), "/teacher/conferences", "", words));
    }

    private ConferencesPage none() {
        return new ConferencesPage(
                new ConferencesPage.Head(lead(0, 0, 1), List.of(), "", more()),
                List.of(),
                List.of(),
                List.of(),
                new ConferencesPage.Side(
                        new ConferencesPage.Round(
                                words.say("teacher.talks.round", "done", 0, "all", 0),
                                0,
                                0,
                                List.of(),
                                List.of()),
                        coverage(0, 0, List.of()),
                        null));
    }

    private ConferencesPage.Side side(int done) {
        return new ConferencesPage.Side(
                new ConferencesPage.Round(
                        words.say("teacher.talks.round", "done", done, "all", 27),
                        done,
                        27,
                        List.of(Link.to("Tomás Ruiz", "/teacher/conference/tomas")),
                        List.of(noor())),
                coverage(21, 27, List.of(noor())),
                new ConferencesPage.Rhythm(
                        "/teacher/conferences/rhythm",
                        Stream.concat(
                                        Stream.of(
                                                new ConferencesPage.Choice(
                                                        "",
                                                        words.say(
                                                                "teacher.talks.usual", "days", 10),
                                                        true)),
                                        Stream.of(1, 2)
                                                .map(weeks ->
                                                        new ConferencesPage.Choice(
                                                                "" + 5 * weeks,
                                                                words.say(
                                                                        "teacher.talks.every",
                                                                        "weeks",
                                                                        weeks),
                                                                false)))
                                .toList()));
    }

    private static Link noor() {
        return Link.to("Noor Haddad", "/teacher/conference/noor/past");
    }

    private ConferencesPage.Coverage coverage(int covered, int all, List<Link> had) {
        return new ConferencesPage.Coverage(
                words.say("teacher.talks.coverage", "covered", covered, "all", all, "days", 10),
                had,
                had.isEmpty()
                        ? List.of()
                        : List.of(Link.to("Tomás Ruiz", "/teacher/conference/tomas")));
    }

    private String lead(int today, int due, int longest) {
        return words.say("teacher.talks.lead", "today", today, "due", due, "longest", longest);
    }

    private String time(int hour, int minute) {
        return words.time(LocalTime.of(hour, minute));
    }

    private String since(int days) {
        return words.say("teacher.talks.since", "days", days);
    }

    private ConferencesPage.Line line(
            String id, String name, String time, boolean planned, String... why) {
        return new ConferencesPage.Line(
                id,
                time,
                new ConferencesPage.About(
                        Link.to(name, "/teacher/student/" + id), List.of(why), ""),
                doing(id, planned),
                "");
    }

    private ConferencesPage.Doing doing(String id, boolean planned) {
        return new ConferencesPage.Doing(
                Link.to(words.say("teacher.talks.begin"), "/teacher/conference/" + id),
                planned
                        ? Arrays.stream(Conference.Why.values())
                                .map(why ->
                                        new PostButton(
                                                words.say("teacher.talks.not_held", "why", why),
                                                "/teacher/conferences/not-held"))
                                .toList()
                        : List.of());
    }

    private ConferencesPage.Line held(String id, String name, String time) {
        return new ConferencesPage.Line(
                id,
                time,
                new ConferencesPage.About(Link.to(name, "/teacher/student/" + id), List.of(), ""),
                null,
                words.say("teacher.talks.held_at", "time", time(10, 16)));
    }

    private ConferencesPage.Line asked() {
        return new ConferencesPage.Line(
                "ada",
                "",
                new ConferencesPage.About(
                        Link.to("Ada Lindqvist", "/teacher/student/ada"),
                        List.of(
                                words.say(
                                        "teacher.talks.asked",
                                        "day",
                                        words.shortDay(DAY.minusDays(1)),
                                        "topic",
                                        Request.Topic.GOAL,
                                        "soon",
                                        Request.Soon.TODAY),
                                since(4)),
                        "My goal is too big. Can we make it two goals?"),
                doing("ada", false),
                "");
    }

    private JteModel talk(TalkPage page) {
        return new StaticTemplates()
                .teacherConference(
                        SampleFrame.teacher(
                                words,
                                assets,
                                words.say("teacher.talk.title", "name", page.head().name()),
                                TeacherMenu.Place.ELSEWHERE),
                        page);
    }

    private TalkPage full() {
        return new TalkPage(
                head(),
                new TalkPage.Promise(
                        "Do two more tasks on unit rates with Ben",
                        words.say(
                                "teacher.talk.agreed",
                                "day",
                                words.shortDay(DAY.minusDays(12)),
                                "name",
                                "Ms. Okafor",
                                "until",
                                words.shortDay(DAY.minusDays(5)),
                                "past",
                                "yes"),
                        Arrays.stream(Conference.Kept.values())
                                .map(kept ->
                                        new TalkPage.Choice(
                                                kept.name(),
                                                words.say("teacher.talk.kept", "kept", kept),
                                                kept == Conference.Kept.PARTLY))
                                .toList()),
                agenda(),
                new TalkPage.Since(
                        List.of(
                                words.say(
                                        "teacher.talk.moved",
                                        "skill",
                                        "Ratio tables",
                                        "before",
                                        words.say("level.getting_there"),
                                        "after",
                                        words.say("level.got_it"))),
                        List.of(
                                proof("Ratio tables", 7, 8, 1),
                                proof("Unit rates", 2, 6, 2),
                                proof("Percents", 3, 4, 4))),
                form("Find three prices at home and compare them", null));
    }

    private TalkPage.Agenda agenda() {
        return new TalkPage.Agenda(
                List.of(
                        new TalkPage.Line(
                                "My goal is too big. Can we make it two goals?",
                                words.shortDay(DAY.minusDays(1))),
                        new TalkPage.Line(
                                "I want to show my map of the harbor", words.shortDay(DAY))),
                List.of(
                        words.say("teacher.talk.propose_hard", "skill", "Unit rates"),
                        words.say("teacher.talk.propose_ready", "skill", "Proportional graphs")));
    }

    private TalkPage first() {
        return new TalkPage(
                head(),
                null,
                new TalkPage.Agenda(
                        List.of(), List.of(words.say("teacher.talk.propose_first_goal"))),
                new TalkPage.Since(List.of(), List.of()),
                form("", words.say("teacher.talk.no_step")));
    }

    private TalkPage.Head head() {
        return new TalkPage.Head(
                "Ada Lindqvist",
                words.say("teacher.talk.asked", "soon", Request.Soon.TODAY),
                Link.to(words.say("teacher.talk.back"), "/teacher/conferences"));
    }

    private TalkPage.Proof proof(String skill, int right, int of, int ago) {
        return new TalkPage.Proof(
                words.say("teacher.talk.work", "skill", skill, "right", right, "of", of),
                words.shortDay(DAY.minusDays(ago)),
                Link.to(words.say("teacher.talk.see"), "/teacher/student/ada"));
    }

    private TalkPage.Form form(String step, @Nullable String wrong) {
        return new TalkPage.Form(
                new TalkPage.Where("/teacher/conference/ada", "/teacher/draft", "x", "" + DAY, "o"),
                new TalkPage.Written(
                        "PARTLY",
                        step.isEmpty() ? "" : "Explained ratios to Ben with a picture.",
                        "",
                        step,
                        step.isEmpty()
                                ? ""
                                : words.say("teacher.talk.saved_at", "time", time(10, 22))),
                new TalkPage.Days(
                        Stream.of(1, 7, 14)
                                .map(DAY::plusDays)
                                .map(day -> new TalkPage.Choice("" + day, words.day(day), false))
                                .toList(),
                        "" + DAY,
                        "" + DAY.plusDays(40)),
                wrong);
    }

    private JteModel past() {
        var page =
                new PastPage(
                        "Ada Lindqvist",
                        Link.to(words.say("teacher.talks.begin"), "/teacher/conference/ada"),
                        Link.to(words.say("teacher.past.profile"), "/teacher/student/ada"),
                        new PastPage.Rhythm(
                                words.say(
                                        "teacher.past.rhythm_stands",
                                        "days",
                                        4,
                                        "done",
                                        "yes",
                                        "left",
                                        6),
                                "/teacher/conference/ada/rhythm",
                                List.of(
                                        new ConferencesPage.Choice(
                                                "",
                                                words.say("teacher.talks.usual", "days", 10),
                                                true))),
                        List.of(held(), notHeld()));
        return new StaticTemplates()
                .teacherPastTalks(
                        SampleFrame.teacher(
                                words,
                                assets,
                                words.say("teacher.past.title", "name", page.name()),
                                TeacherMenu.Place.ELSEWHERE),
                        page);
    }

    private PastPage.Talk held() {
        var next =
                words.say(
                        "teacher.past.next",
                        "step",
                        "Do two more tasks on unit rates with Ben",
                        "day",
                        words.shortDay(DAY.minusDays(5)));
        return new PastPage.Talk(
                pastDay(12),
                List.of(next),
                List.of(note("Explained ratios to Ben.", false), note("Looked tired today.", true)),
                new PastPage.Add("/teacher/note", "a"));
    }

    private PastPage.Talk notHeld() {
        var why = words.say("teacher.talks.not_held_because", "why", Conference.Why.AWAY);
        return new PastPage.Talk(pastDay(20), List.of(why), List.of(), null);
    }

    private String pastDay(int daysAgo) {
        var day = words.dated(DAY.minusDays(daysAgo));
        return words.say("teacher.past.head", "day", day, "name", "Ms. Okafor");
    }

    private PastPage.Note note(String said, boolean only) {
        return new PastPage.Note(
                said,
                words.say(
                        "teacher.past.by",
                        "name",
                        "Ms. Okafor",
                        "day",
                        words.shortDay(DAY.minusDays(12)),
                        "later",
                        only ? "yes" : "no"),
                only);
    }
}
