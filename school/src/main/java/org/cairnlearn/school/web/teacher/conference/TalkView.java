package org.cairnlearn.school.web.teacher.conference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairnlearn.school.conference.AgendaLine;
import org.cairnlearn.school.conference.Closed;
import org.cairnlearn.school.conference.Closing;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.Draft;
import org.cairnlearn.school.conference.Request;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** Puts one talk into words. */
final class TalkView {
    /** A next step is seldom longer away: the next school day, one and two school weeks. */
    private static final List<Integer> NEAR = List.of(1, 5, 10);

    /** As far as a step can be promised. */
    private static final int FAR = 30;

    private final Facts facts;
    private final Words words;
    private final Time time;

    /**
     * What is known before the talk.
     *
     * @param last the last talk, and with whom; null before the first
     */
    record Facts(
            Person student,
            @Nullable Conference last,
            @Nullable Person lastTeacher,
            Agenda agenda) {
        PersonId reader() {
            return agenda.reader();
        }

        @Nullable Request asked() {
            return agenda.asked();
        }
    }

    /**
     * What the student wrote and asked this reader for.
     *
     * @param asked null when nothing
     */
    record Agenda(PersonId reader, List<AgendaLine> lines, @Nullable Request asked) {}

    /** When it is. */
    record Time(SchoolClock clock, SchoolCalendar calendar) {}

    TalkView(Facts facts, Words words, Time time) {
        this.facts = facts;
        this.words = words;
        this.time = time;
    }

    TalkPage page(Table.Laid laid, Callers.Which which, TalkPage.Form form) {
        return new TalkPage(
                new TalkPage.Head(
                        facts.student().name().full(),
                        asked(),
                        Link.to(
                                words.say("teacher.talk.back"),
                                ConferencesController.PAGE + "?" + which.query())),
                promise(form),
                new TalkPage.Agenda(own(), laid.proposals()),
                laid.since(),
                form);
    }

    private String asked() {
        var asked = facts.asked();
        return asked == null ? "" : words.say("teacher.talk.asked", "soon", asked.wish().soon());
    }

    private List<TalkPage.Line> own() {
        var own = new ArrayList<TalkPage.Line>();
        var asked = facts.asked();
        if (asked != null) {
            var said = asked.wish().words();
            var topic = words.say("teacher.talk.topic", "topic", asked.wish().topic());
            own.add(
                    new TalkPage.Line(
                            said.isEmpty() ? topic : topic + ": " + said,
                            words.shortDay(time.clock().dayOf(asked.askedAt()))));
        }
        facts.agenda()
                .lines()
                .forEach(line ->
                        own.add(
                                new TalkPage.Line(
                                        line.words(),
                                        words.shortDay(time.clock().dayOf(line.at())))));
        return own;
    }

    private TalkPage.@Nullable Promise promise(TalkPage.Form form) {
        var last = facts.last();
        var step = last == null ? null : last.next();
        if (last == null || step == null) {
            return null;
        }
        var by = facts.lastTeacher();
        return new TalkPage.Promise(
                step.words(),
                words.say(
                        "teacher.talk.agreed",
                        "day",
                        words.shortDay(last.day()),
                        "name",
                        by == null ? "" : by.name().full(),
                        "until",
                        words.shortDay(step.by()),
                        "past",
                        step.by().isBefore(time.clock().today()) ? "yes" : "no"),
                Arrays.stream(Conference.Kept.values())
                        .map(kept ->
                                new TalkPage.Choice(
                                        kept.name(),
                                        words.say("teacher.talk.kept", "kept", kept),
                                        kept.name().equals(form.written().kept())))
                        .toList());
    }

    TalkPage.Form form(Draft draft, Callers.Which which, TalkDesk.Sheet sheet) {
        var form = sheet.form();
        var said = form == null ? draft.said() : form.words();
        var day = form == null ? time.clock().today() : form.day();
        var here = "/teacher/conference/" + facts.student().id();
        return new TalkPage.Form(
                new TalkPage.Where(
                        here + "?" + which.query(),
                        here + "/draft?" + which.query(),
                        form == null ? draft.id().toString() : form.conference().toString(),
                        day.toString(),
                        facts.reader().toString()),
                written(said, form == null && !said.equals(Closing.Said.nothing()) ? draft : null),
                days(day, said.by()),
                wrong(sheet.refused()));
    }

    private TalkPage.Written written(Closing.Said said, @Nullable Draft saved) {
        var kept = said.kept();
        return new TalkPage.Written(
                kept == null ? "" : kept.name(),
                said.notes().shared(),
                said.notes().own(),
                said.step(),
                saved == null
                        ? ""
                        : words.say(
                                "teacher.talk.saved_at",
                                "time",
                                words.time(time.clock().time().at(saved.savedAt()).toLocalTime())));
    }

    private TalkPage.Days days(LocalDate day, @Nullable LocalDate picked) {
        var calendar = time.calendar();
        return new TalkPage.Days(
                NEAR.stream()
                        .map(days -> calendar.after(day, days))
                        .map(near ->
                                new TalkPage.Choice(
                                        near.toString(), words.day(near), near.equals(picked)))
                        .toList(),
                day.toString(),
                calendar.after(day, FAR).toString());
    }

    private @Nullable String wrong(@Nullable Closed refused) {
        return switch (refused) {
            case Closed.NoStep() -> words.say("teacher.talk.no_step");
            case Closed.NotThen(var first, var last) ->
                    words.say(
                            "teacher.talk.not_then",
                            "first",
                            words.day(first),
                            "last",
                            words.day(last));
            case null, default -> null;
        };
    }
}
