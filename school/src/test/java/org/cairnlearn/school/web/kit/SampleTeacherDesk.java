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
                                "",
                                phrases.stands("Adding negative numbers", chip.level().word(), 2)),
                        new TodayPage.Reason(
                                words.shortDay(LocalDate.of(2025, 10, 13)),
                                phrases.scored("Exit ticket 6", 1, 4)),
                        new TodayPage.Reason(
                                words.shortDay(LocalDate.of(2025, 10, 9)),
                                phrases.scored("Number line check", 2, 5))),
                "/teacher/move?lang=" + words.lang(),
                List.of(
                        new TodayPage.Target("g1", phrases.target(1, "Unit rates")),
                        new TodayPage.Target("g3", phrases.target(2, "Scale drawings")),
                        new TodayPage.Target("g4", phrases.target(3, phrases.ownPace())),
                        new TodayPage.Target("g5", phrases.target(4, "Similar figures"))),
                Link.to(phrases.profile(), "/pages/PROFILE?lang=" + words.lang()));
    }

    static List<TodayPage.Decision> decisions(TodayPhrases phrases) {
        return List.of(
                new TodayPage.Decision(
                        phrases.alsoFits("Amira R.", "Scale drawings"),
                        new PostButton(phrases.keepIn("Unit rates"), "/teacher/decide/1/keep"),
                        new PostButton(phrases.move(), "/teacher/decide/1/move")),
                new TodayPage.Decision(
                        phrases.alsoFits("Devon W.", "Unit rates"),
                        new PostButton(
                                phrases.keepIn("Adding negative numbers"),
                                "/teacher/decide/2/keep"),
                        new PostButton(phrases.move(), "/teacher/decide/2/move")));
    }

    static List<Talk> talks(TodayPhrases phrases, Words words) {
        return List.of(
                new Talk(
                        "sofia",
                        words.time(LocalTime.of(10, 31)),
                        Link.to("Sofia M.", "/students/sofia"),
                        phrases.talkWith("Ms. Okafor", true, 5),
                        phrases.sinceTalk(12),
                        words.time(LocalTime.of(10, 35)),
                        null),
                new Talk(
                        "caleb",
                        words.time(LocalTime.of(10, 36)),
                        Link.to("Caleb F.", "/students/caleb"),
                        phrases.talkWith("Mr. Lindqvist", false, 5),
                        phrases.sinceTalk(1),
                        "",
                        new PostButton(phrases.talkHeld(), "/teacher/talks/caleb/held")),
                new Talk(
                        "elena",
                        phrases.afterMinutes(36),
                        Link.to("Elena J.", "/students/elena"),
                        phrases.talkWith("Ms. Okafor", true, 1),
                        phrases.neverTalked(),
                        "",
                        new PostButton(phrases.talkHeld(), "/teacher/talks/elena/held")));
    }
}
