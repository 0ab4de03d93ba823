package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.conference.Request;
import org.cairnlearn.school.web.student.StudentMenu;
import org.cairnlearn.school.web.student.StudentTalkPage;

/** Talks of an invented student. */
final class SampleMyTalk {
    private static final LocalDate DAY = SampleTeacherDay.TODAY;

    private final Words words;
    private final Assets assets;

    SampleMyTalk(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel of(SamplePages state) {
        return state == SamplePages.MY_TALK
                ? mine(new StudentTalkPage.Ask(form(), null), agenda())
                : mine(
                        new StudentTalkPage.Ask(null, waiting()),
                        new StudentTalkPage.Agenda(List.of(), true, "noor"));
    }

    private JteModel mine(StudentTalkPage.Ask ask, StudentTalkPage.Agenda agenda) {
        return new StaticTemplates()
                .studentTalk(
                        SampleFrame.student(
                                words,
                                assets,
                                words.say("student.talk.title"),
                                StudentMenu.Place.TALK),
                        new StudentTalkPage(
                                words.say(
                                        "student.talk.planned",
                                        "known",
                                        "yes",
                                        "time",
                                        words.time(LocalTime.of(10, 20)),
                                        "name",
                                        "Ms. Okafor"),
                                agenda,
                                ask,
                                last(),
                                Optional.ofNullable(ask.form())
                                        .map(_ ->
                                                new StudentTalkPage.Worry(
                                                        "Mr. Reyes", "Room 12, next to the gym"))
                                        .orElse(new StudentTalkPage.Worry("", ""))));
    }

    private StudentTalkPage.Agenda agenda() {
        return new StudentTalkPage.Agenda(
                List.of(
                        new StudentTalkPage.Line(
                                "I want to show my map of the harbor",
                                new PostButton(
                                        words.say("student.talk.take_back"),
                                        "/student/conference/take-back"))),
                true,
                "noor");
    }

    private StudentTalkPage.Last last() {
        return new StudentTalkPage.Last(
                words.say(
                        "student.talk.last_when",
                        "day",
                        words.day(DAY.minusDays(12)),
                        "name",
                        "Ms. Okafor"),
                "Do two more tasks on unit rates with Ben",
                words.say("student.talk.until", "day", words.day(DAY.minusDays(5))),
                List.of(
                        new StudentTalkPage.Said(
                                "You explained ratios to Ben with a picture.",
                                words.say(
                                        "student.talk.by",
                                        "name",
                                        "Ms. Okafor",
                                        "day",
                                        words.shortDay(DAY.minusDays(12))))));
    }

    private StudentTalkPage.Form form() {
        return new StudentTalkPage.Form(
                Arrays.stream(Request.Topic.values())
                        .map(topic ->
                                new StudentTalkPage.Choice(
                                        topic.name(),
                                        words.say("student.talk.topic", "topic", topic),
                                        topic == Request.Topic.WORK))
                        .toList(),
                Arrays.stream(Request.Soon.values())
                        .map(soon ->
                                new StudentTalkPage.Choice(
                                        soon.name(),
                                        words.say("student.talk.soon", "soon", soon),
                                        soon == Request.Soon.WEEK))
                        .toList(),
                List.of(
                        new StudentTalkPage.Choice("", words.say("student.talk.anybody"), true),
                        new StudentTalkPage.Choice("o", "Ms. Okafor", false),
                        new StudentTalkPage.Choice("r", "Mr. Reyes", false)));
    }

    private StudentTalkPage.Waiting waiting() {
        return new StudentTalkPage.Waiting(
                words.say(
                        "student.talk.asked",
                        "topic",
                        words.say("student.talk.topic", "topic", Request.Topic.GOAL),
                        "soon",
                        Request.Soon.TODAY,
                        "name",
                        "Ms. Okafor"),
                "My goal is too big. Can we make it two goals?",
                words.say("student.talk.place", "place", 2),
                new PostButton(words.say("student.talk.cancel"), "/student/conference/cancel"));
    }
}
