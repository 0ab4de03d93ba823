package org.cairnlearn.school.web.kit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.PlanNotes;
import org.cairnlearn.school.plan.PlanReasons;
import org.cairnlearn.school.plan.Replan;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.teacher.ClashWords;
import org.cairnlearn.school.web.teacher.ElsewhereWords;
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
                                Link.to(
                                        phrases.stands(
                                                "Adding negative numbers", chip.level().word(), 2),
                                        "#work")),
                        new TodayPage.Reason(
                                words.shortDay(LocalDate.of(2025, 10, 13)),
                                Link.to(phrases.scored("Exit ticket 6", 1, 4), "")),
                        new TodayPage.Reason(
                                words.shortDay(LocalDate.of(2025, 10, 9)),
                                Link.to(phrases.scored("Number line check", 2, 5), ""))),
                ways("g1", words),
                elsewhere(words),
                move(phrases, words));
    }

    /** What the place brings, and why no other group. */
    private static List<String> elsewhere(Words words) {
        var said = new ElsewhereWords(words, _ -> "Zoë K.");
        var zoe = new PersonId(new UUID(0, 1));
        return List.of(
                said.here(
                        new PlanReasons.Reasons(
                                230, new PlanReasons.Session(1180, 1, 2), Map.of())),
                said.there(
                        "Unit rates",
                        new PlanReasons.Other.Costs(
                                -190,
                                List.of(
                                        new PlanReasons.Paid(zoe, -150),
                                        new PlanReasons.Paid(null, -40)))),
                said.there("Similar figures", new PlanReasons.Other.Barred("H5")));
    }

    /** What cannot all be kept. */
    static List<TodayPage.Clash> clashes(Words words) {
        var said = new ClashWords(words);
        var clash = new PlanNotes.Clash(List.of("H10", "H3"), 3, PlanNotes.Adults.AWAY);
        return List.of(new TodayPage.Clash(said.what(clash), said.remedy(clash)));
    }

    private static TodayPage.Move move(TodayPhrases phrases, Words words) {
        return new TodayPage.Move(
                "/teacher/move?lang=" + words.lang(),
                List.of(
                        target("g3", 1, "Scale drawings", 4, words),
                        target("g4", 2, phrases.ownPace(), 9, words),
                        target("g5", 3, "Similar figures", 0, words),
                        target("g1", 4, "Unit rates", 6, words)),
                new PostButton(words.say("teacher.today.hold"), "/teacher/hold"),
                Link.to(phrases.profile(), "/pages/PROFILE?lang=" + words.lang()));
    }

    private static TodayPage.Target target(
            String id, int digit, String title, int count, Words words) {
        var label =
                words.say(
                        "teacher.today.target",
                        "title",
                        title,
                        "count",
                        count,
                        "named",
                        "no",
                        "name",
                        "",
                        "full",
                        count == 6 ? "yes" : "no");
        return new TodayPage.Target(id, digit + " · " + label);
    }

    /** What the school has for some of the groups, and what there always is. */
    static List<String> ways(String group, Words words) {
        return switch (group) {
            case "g1" ->
                    List.of(
                            words.say("kit.way_with", "title", "Card sort 4B", "mode", Mode.PAPER),
                            words.say("kit.way", "mode", Mode.IN_PAIRS));
            case "g2", "g3" ->
                    List.of(
                            words.say("kit.way", "mode", Mode.WITH_A_PERSON),
                            words.say("kit.way", "mode", Mode.IN_PAIRS));
            default -> List.of();
        };
    }

    static TodayPage.Doing doing(Words words) {
        var phrases = new TodayPhrases(words);
        return new TodayPage.Doing(
                "/teacher/move?lang=" + words.lang(),
                new TodayPage.NewGroup(
                        "/teacher/add",
                        Stream.of(Group.Kind.LESSON, Group.Kind.PEERS, Group.Kind.PROJECT)
                                .map(kind -> new TodayPage.Target(kind.name(), phrases.work(kind)))
                                .toList(),
                        List.of("Chance", "Ratio tables", "Unit rates"),
                        List.of(
                                new TodayPage.Target("a1", "Ms. Okafor"),
                                new TodayPage.Target("a2", "Mr. Lindqvist")),
                        List.of("Library", "Room 204")),
                new PostButton(words.say("teacher.today.again"), "/teacher/propose-again"),
                Link.to(words.say("teacher.start.topics"), "/teacher/start"),
                Link.to(words.say("signup.title"), "/flex/sessions"),
                new PostButton(words.say("teacher.today.lose"), "/teacher/today/lost"),
                Take.of(words.say("teacher.map.take"), "/teacher/today", "class=7b", words));
    }

    static TodayPage.Late late(Words words) {
        return new TodayPage.Late(
                words.say("teacher.today.late", "students", 2, "groups", 0),
                List.of(
                        words.say(
                                "teacher.today.late_line",
                                "why",
                                Replan.Why.AWAY,
                                "name",
                                "Jonah P.",
                                "group",
                                "Adding negative numbers"),
                        words.say(
                                "teacher.today.late_line",
                                "why",
                                Replan.Why.HERE,
                                "name",
                                "Zoë K.",
                                "group",
                                "Unit rates"),
                        words.say(
                                "teacher.today.late_talk",
                                "why",
                                "student",
                                "name",
                                "Jonah P.",
                                "adult",
                                "Ms. Okafor")),
                new PostButton(words.say("teacher.today.late_take", "count", 2), "/teacher/replan"),
                "jonah>null zoe>g1");
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
                        phrases.whyTalk(12, false),
                        words.time(LocalTime.of(10, 35)),
                        null),
                new Talk(
                        "caleb",
                        words.time(LocalTime.of(10, 36)),
                        Link.to("Caleb F.", "/students/caleb"),
                        phrases.talkWith("Mr. Lindqvist", false, 5),
                        phrases.whyTalk(1, true),
                        "",
                        null),
                new Talk(
                        "elena",
                        phrases.afterMinutes(36),
                        Link.to("Elena J.", "/students/elena"),
                        phrases.talkWith("Ms. Okafor", true, 1),
                        phrases.whyTalk(null, false),
                        "",
                        Link.to(words.say("teacher.talks.begin"), "/teacher/conference/elena")));
    }
}
