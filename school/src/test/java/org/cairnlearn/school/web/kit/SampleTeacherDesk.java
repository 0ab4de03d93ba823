package org.cairnlearn.school.web.kit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.cairnlearn.school.web.teacher.TodayPage;
import org.cairnlearn.school.web.teacher.TodayPage.Chip;
import org.cairnlearn.school.web.teacher.TodayPage.Talk;
import org.cairnlearn.school.web.teacher.TodayPhrases;

/** What lies on the sample teacher's desk beside the groups: reasons, decisions, talks. */
final class SampleTeacherDesk {
    private SampleTeacherDesk() {}

    static TodayPage.Why why(TodayPhrases phrases, Words words, Chip chip) {
        return new TodayPage.Why(
                chip.id(),
                phrases.why(chip.name().split(" ", 2)[0]),
                chip.sure(),
                List.of(
                        new TodayPage.Reason(
                                words.shortDay(LocalDate.of(2025, 10, 9)),
                                phrases.noted("Number talk", "counts up, loses the sign")),
                        new TodayPage.Reason(
                                words.shortDay(LocalDate.of(2025, 10, 13)),
                                phrases.scored("Exit ticket 6", 1, 4))),
                "/teacher/move?lang=" + words.lang(),
                List.of(
                        new TodayPage.Target("g1", phrases.target(1, "Unit rates")),
                        new TodayPage.Target("g3", phrases.target(2, "Scale drawings")),
                        new TodayPage.Target("g4", phrases.target(3, phrases.ownTitle())),
                        new TodayPage.Target("g5", phrases.target(4, "How tall is the flagpole?"))),
                Link.to(phrases.profile(), "/students/" + chip.id()));
    }

    static List<TodayPage.Decision> decisions(TodayPhrases phrases) {
        return List.of(
                new TodayPage.Decision(
                        phrases.alsoFits("Amira R.", "Scale drawings", "exit ticket", "notebook"),
                        new PostButton(phrases.keepIn("Unit rates"), "/teacher/decide/1/keep"),
                        new PostButton(phrases.move(), "/teacher/decide/1/move")),
                new TodayPage.Decision(
                        phrases.stale("Omar Z.", "Unit rates", LocalDate.of(2025, 9, 26)),
                        new PostButton(phrases.giveCheck(5), "/teacher/decide/2/check"),
                        new PostButton(phrases.leave(), "/teacher/decide/2/leave")));
    }

    static List<Talk> talks(TodayPhrases phrases, Words words) {
        var asked = "“I want to switch my goal.”";
        return List.of(
                new Talk(
                        "sofia",
                        words.time(LocalTime.of(10, 31)),
                        Link.to("Sofia M.", "/students/sofia"),
                        asked,
                        phrases.askedBy("Sofia"),
                        words.time(LocalTime.of(10, 35)),
                        null),
                new Talk(
                        "caleb",
                        words.time(LocalTime.of(10, 36)),
                        Link.to("Caleb F.", "/students/caleb"),
                        "Goal due Friday: 2 of 3 pieces in",
                        phrases.sinceTalk(12),
                        "",
                        new PostButton(phrases.talkHeld(), "/teacher/talks/caleb/held")),
                new Talk(
                        "elena",
                        words.time(LocalTime.of(10, 41)),
                        Link.to("Elena J.", "/students/elena"),
                        "",
                        phrases.neverTalked(),
                        "",
                        new PostButton(phrases.talkHeld(), "/teacher/talks/elena/held")));
    }
}
