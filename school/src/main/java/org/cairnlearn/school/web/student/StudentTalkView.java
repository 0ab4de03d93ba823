package org.cairnlearn.school.web.student;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.conference.AskBook;
import org.cairnlearn.school.conference.Note;
import org.cairnlearn.school.conference.Request;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** Puts a student's talks into words a ten-year-old reads. */
final class StudentTalkView {
    private static final String POST = "/student/conference/";

    private final PersonId student;
    private final StudentTalkReader.Facts facts;
    private final Words words;
    private final SchoolClock clock;

    StudentTalkView(
            PersonId student, StudentTalkReader.Facts facts, Words words, SchoolClock clock) {
        this.student = student;
        this.facts = facts;
        this.words = words;
        this.clock = clock;
    }

    StudentTalkPage page() {
        var agenda = facts.before().agenda();
        return new StudentTalkPage(
                lead(),
                new StudentTalkPage.Agenda(
                        agenda.stream()
                                .map(line ->
                                        new StudentTalkPage.Line(
                                                line.words(),
                                                new PostButton(
                                                        words.say("student.talk.take_back"),
                                                        POST + "take-back?line=" + line.id())))
                                .toList(),
                        agenda.size() < AskBook.MOST_LINES,
                        student.toString()),
                ask(),
                last(),
                worry());
    }

    private String lead() {
        return facts.day().shared().stream()
                .flatMap(block ->
                        block.plan().talkOf(student).stream()
                                .map(talk -> planned(block, talk.startMinute(), talk.teacher())))
                .findFirst()
                .orElseGet(() ->
                        facts.before().asked() == null
                                ? words.say("student.talk.lead")
                                : words.say("student.talk.lead_asked"));
    }

    private String planned(StudentDay.Shared block, int minute, PersonId teacher) {
        var times = block.slot().times();
        LocalTime start = times == null ? null : times.starts().plusMinutes(minute);
        return words.say(
                "student.talk.planned",
                "known",
                start == null ? "no" : "yes",
                "time",
                start == null ? "" : words.time(start),
                "name",
                name(teacher));
    }

    private String name(PersonId teacher) {
        return facts.teachers().stream()
                .filter(one -> one.id().equals(teacher))
                .findFirst()
                .map(one -> one.name().full())
                .orElse(words.say("student.talk.a_teacher"));
    }

    private StudentTalkPage.Ask ask() {
        var asked = facts.before().asked();
        return asked == null
                ? new StudentTalkPage.Ask(form(), null)
                : new StudentTalkPage.Ask(
                        null,
                        new StudentTalkPage.Waiting(
                                words.say(
                                        "student.talk.asked",
                                        "topic",
                                        words.say(
                                                "student.talk.topic",
                                                "topic",
                                                asked.wish().topic()),
                                        "soon",
                                        asked.wish().soon(),
                                        "name",
                                        whom(asked.wish().teacher())),
                                asked.wish().words(),
                                words.say("student.talk.place", "place", facts.before().place()),
                                new PostButton(words.say("student.talk.cancel"), POST + "cancel")));
    }

    private String whom(@Nullable PersonId teacher) {
        return teacher == null ? words.say("student.talk.anybody") : name(teacher);
    }

    private StudentTalkPage.Form form() {
        return new StudentTalkPage.Form(
                Arrays.stream(Request.Topic.values())
                        .map(topic ->
                                choice(
                                        topic.name(),
                                        words.say("student.talk.topic", "topic", topic),
                                        topic == Request.Topic.WORK))
                        .toList(),
                Arrays.stream(Request.Soon.values())
                        .map(soon ->
                                choice(
                                        soon.name(),
                                        words.say("student.talk.soon", "soon", soon),
                                        soon == Request.Soon.WEEK))
                        .toList(),
                Stream.concat(
                                Stream.of(choice("", words.say("student.talk.anybody"), true)),
                                facts.teachers().stream()
                                        .map(one ->
                                                choice(
                                                        one.id().toString(),
                                                        one.name().full(),
                                                        false)))
                        .toList());
    }

    private static StudentTalkPage.Choice choice(String value, String label, boolean picked) {
        return new StudentTalkPage.Choice(value, label, picked);
    }

    private StudentTalkPage.@Nullable Last last() {
        var last = facts.last();
        var step = last == null ? null : last.conference().next();
        if (last == null || step == null) {
            return null;
        }
        return new StudentTalkPage.Last(
                words.say(
                        "student.talk.last_when",
                        "day",
                        words.day(last.conference().day()),
                        "name",
                        named(last, last.conference().between().teacher())),
                step.words(),
                words.say("student.talk.until", "day", words.day(step.by())),
                last.notes().stream()
                        .filter(note -> note.text().readers() == Note.Readers.SHARED)
                        .map(note -> said(last, note))
                        .toList());
    }

    private StudentTalkPage.Said said(StudentTalkReader.Past last, Note note) {
        return new StudentTalkPage.Said(
                note.text().words(),
                words.say(
                        "student.talk.by",
                        "name",
                        named(last, note.author()),
                        "day",
                        words.shortDay(clock.dayOf(note.at()))));
    }

    private String named(StudentTalkReader.Past last, PersonId adult) {
        return Optional.ofNullable(last.people().get(adult))
                .map(Person::name)
                .map(name -> name.full())
                .orElse(words.say("student.talk.a_teacher"));
    }

    private StudentTalkPage.Worry worry() {
        return facts.trusted()
                .map(one ->
                        new StudentTalkPage.Worry(one.person().name().full(), one.adult().place()))
                .orElse(new StudentTalkPage.Worry("", ""));
    }
}
