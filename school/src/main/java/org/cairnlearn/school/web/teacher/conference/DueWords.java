package org.cairnlearn.school.web.teacher.conference;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.Due;
import org.cairnlearn.school.conference.Request;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.web.kit.Words;

/** Why it is a student's turn, in short sentences. */
record DueWords(Words words, SchoolClock clock) {

    List<String> why(Due due, Needing.Needs needs) {
        var why = new ArrayList<String>();
        var asked = due.pressing().asked();
        if (asked != null) {
            why.add(asked(asked));
        }
        var waited = due.waited();
        why.add(
                waited == null
                        ? words.say("teacher.talks.never")
                        : words.say("teacher.talks.since", "days", waited));
        if (due.pressing().missed()) {
            why.add(words.say("teacher.talks.missed"));
        }
        if (due.pressing().promise()) {
            why.add(words.say("teacher.talks.promise_due"));
        }
        needs.hardFor(due.student())
                .ifPresent(
                        skill -> why.add(words.say("teacher.talks.hard", "skill", skill.name())));
        needs.goalOf(due.student())
                .ifPresent(goal ->
                        why.add(
                                words.say(
                                        "teacher.talks.goal_near",
                                        "day",
                                        words.shortDay(goal.promise().by()))));
        return why;
    }

    private String asked(Request asked) {
        return words.say(
                "teacher.talks.asked",
                "day",
                words.shortDay(clock.dayOf(asked.askedAt())),
                "topic",
                asked.wish().topic(),
                "soon",
                asked.wish().soon());
    }

    /** Held at 10:25, or why not. */
    String state(Conference conference) {
        return switch (conference.outcome()) {
            case Conference.Outcome.Held _ ->
                    words.say(
                            "teacher.talks.held_at",
                            "time",
                            words.time(clock.time().at(conference.closedAt()).toLocalTime()));
            case Conference.Outcome.NotHeld(var why) ->
                    words.say("teacher.talks.not_held_because", "why", why);
        };
    }
}
