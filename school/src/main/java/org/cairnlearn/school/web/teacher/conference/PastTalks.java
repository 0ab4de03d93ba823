package org.cairnlearn.school.web.teacher.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.conference.ConferenceId;
import org.cairnlearn.school.conference.Note;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** Reads the talks with a student, as one of those who talk with the student may. */
@Component
class PastTalks {
    /** A year back. */
    private static final int DAYS = 365;

    /** More that were not held for the same reason are told as one. */
    private static final int MOST_ALIKE = 2;

    private final ConferenceBook conferences;
    private final RosterBook roster;
    private final Gate gate;
    private final SchoolClock clock;
    private final RhythmReader rhythms;

    PastTalks(
            ConferenceBook conferences,
            RosterBook roster,
            Gate gate,
            SchoolClock clock,
            RhythmReader rhythms) {
        this.conferences = conferences;
        this.roster = roster;
        this.gate = gate;
        this.clock = clock;
        this.rhythms = rhythms;
    }

    /** A page, and whose it is. */
    record Shown(PastPage page, Frames.Who who) {}

    Shown show(Conference.Between between, Words words) {
        gate.enter(between.teacher(), Action.HOLD_TALK, Gate.student(between.student()));
        var talks = conferences.since(List.of(between.student()), clock.today().minusDays(DAYS));
        var notes = conferences.notes(talks.stream().map(Conference::id).toList());
        var people = people(between, talks, notes);
        var student = between.student();
        return new Shown(
                new PastPage(
                        name(people, student),
                        Link.to(words.say("teacher.talks.begin"), "/teacher/conference/" + student),
                        Link.to(words.say("teacher.past.profile"), "/teacher/student/" + student),
                        rhythms.of(student, words),
                        runs(talks, notes.keySet()).stream()
                                .flatMap(run ->
                                        run.size() > MOST_ALIKE
                                                ? Stream.of(folded(run, new Said(people, words)))
                                                : run.stream()
                                                        .map(talk ->
                                                                talk(
                                                                        talk,
                                                                        between.teacher(),
                                                                        notes.getOrDefault(
                                                                                talk.id(),
                                                                                List.of()),
                                                                        new Said(people, words))))
                                .toList()),
                new Frames.Who("", name(people, between.teacher())));
    }

    private Map<PersonId, Person> people(
            Conference.Between between,
            List<Conference> talks,
            Map<ConferenceId, List<Note>> notes) {
        var named =
                Stream.of(
                                Stream.of(between.student(), between.teacher()),
                                talks.stream().map(talk -> talk.between().teacher()),
                                notes.values().stream().flatMap(List::stream).map(Note::author))
                        .flatMap(one -> one)
                        .distinct()
                        .toList();
        return roster.people(named).stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    /**
     * Talks one after another: those that were not held, with the same adult and for the same
     * reason, stand together.
     *
     * @param noted those that somebody has written about
     */
    private static List<List<Conference>> runs(List<Conference> talks, Set<ConferenceId> noted) {
        var runs = new ArrayList<List<Conference>>();
        for (var talk : talks) {
            var alike =
                    !runs.isEmpty()
                            && talk.outcome() instanceof Conference.Outcome.NotHeld
                            && talk.outcome().equals(runs.getLast().getLast().outcome())
                            && talk.between().equals(runs.getLast().getLast().between())
                            && !noted.contains(talk.id())
                            && !noted.contains(runs.getLast().getLast().id());
            if (!alike) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(talk);
        }
        return runs;
    }

    /** Many that were not held, the newest first, as one. */
    private static PastPage.Talk folded(List<Conference> run, Said how) {
        var words = how.words();
        var newest = run.getFirst();
        return new PastPage.Talk(
                words.say(
                        "teacher.past.between",
                        "from",
                        words.dated(run.getLast().day()),
                        "to",
                        words.dated(newest.day()),
                        "name",
                        name(how.people(), newest.between().teacher())),
                Stream.concat(
                                Stream.of(words.say("teacher.past.times", "count", run.size())),
                                said(newest, words).stream())
                        .toList(),
                List.of(),
                null);
    }

    /** Who is named, in which language. */
    private record Said(Map<PersonId, Person> people, Words words) {}

    private PastPage.Talk talk(Conference talk, PersonId reader, List<Note> notes, Said how) {
        var words = how.words();
        return new PastPage.Talk(
                words.say(
                        "teacher.past.head",
                        "day",
                        words.dated(talk.day()),
                        "name",
                        name(how.people(), talk.between().teacher())),
                said(talk, words),
                notes.stream().map(note -> note(note, how)).toList(),
                talk.between().teacher().equals(reader)
                                && talk.outcome() instanceof Conference.Outcome.Held
                        ? new PastPage.Add(
                                "/teacher/conference/%s/note?conference=%s"
                                        .formatted(talk.between().student(), talk.id()),
                                talk.id().toString())
                        : null);
    }

    private static List<String> said(Conference talk, Words words) {
        return switch (talk.outcome()) {
            case Conference.Outcome.NotHeld(var why) ->
                    List.of(words.say("teacher.talks.not_held_because", "why", why));
            case Conference.Outcome.Held(var last, var next, var _) -> {
                var said = new ArrayList<String>();
                if (last != null) {
                    said.add(words.say("teacher.past.kept", "kept", last.kept()));
                }
                said.add(
                        words.say(
                                "teacher.past.next",
                                "step",
                                next.words(),
                                "day",
                                words.shortDay(next.by())));
                yield said;
            }
        };
    }

    private PastPage.Note note(Note note, Said how) {
        return new PastPage.Note(
                note.text().words(),
                how.words()
                        .say(
                                "teacher.past.by",
                                "name",
                                name(how.people(), note.author()),
                                "day",
                                how.words().shortDay(clock.dayOf(note.at())),
                                "later",
                                note.later() ? "yes" : "no"),
                note.text().readers() == Note.Readers.PRIVATE);
    }

    private static String name(Map<PersonId, Person> people, PersonId person) {
        var found = people.get(person);
        if (found == null) {
            throw new NotThere();
        }
        return found.name().full();
    }
}
