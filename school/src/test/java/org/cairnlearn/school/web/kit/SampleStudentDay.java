package org.cairnlearn.school.web.kit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.mastery.Lift;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.schedule.Bells;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.web.student.NextStep;
import org.cairnlearn.school.web.student.SkillPage;
import org.cairnlearn.school.web.student.TodayPage;
import org.cairnlearn.school.web.student.TodayPage.Block;
import org.cairnlearn.school.web.student.TodayPage.Skill;
import org.cairnlearn.school.web.student.TodayPage.Task;
import org.cairnlearn.school.web.student.TodayPage.Ways;
import org.cairnlearn.school.web.student.TodayPage.When;
import org.cairnlearn.school.web.student.TodayPhrases;

/** The same invented day as one of its students sees it, and two of her skills. */
final class SampleStudentDay {
    private static final String CREDIT =
            "Harbor mathematics, grades 6 to 8, written by the teachers of Harbor View.";

    private static final LocalDate DAY = LocalDate.of(2025, 10, 13);

    private final Words words;
    private final TodayPhrases phrases;
    private final List<Level> scale;

    SampleStudentDay(Words words) {
        this.words = words;
        this.phrases = new TodayPhrases(words);
        this.scale = Level.scale(words);
    }

    TodayPage shared() {
        return day(List.of(reading(), ownWork(), unitRates(), pairs()));
    }

    /** A day with more blocks than one takes in at a glance. */
    TodayPage full() {
        return day(
                List.of(
                        reading(),
                        ownWork(),
                        reading(),
                        unitRates(),
                        pairs(),
                        pairs(),
                        pairs(),
                        pairs()));
    }

    private TodayPage day(List<Block> blocks) {
        return new TodayPage(
                new TodayPage.Head(
                        words.day(SampleTeacherDay.TODAY),
                        phrases.goTo("Room 204", phrases.with("Ms. Okafor")),
                        Link.to(phrases.slip(), "/student/today/slip")),
                null,
                blocks,
                new TodayPage.Desk(
                        new TodayPage.Talk(
                                words.time(LocalTime.of(10, 35)), phrases.with("Ms. Okafor")),
                        List.of(
                                new TodayPage.Finished(
                                        Link.to("Ratio tables", "/student/map?skill=ratio-tables"),
                                        words.say("student.today.right", "right", 3, "of", 4),
                                        scale.get(3))),
                        next(),
                        new TodayPage.Ahead(
                                new TodayPage.Promise(
                                        "Do two more tasks on unit rates with Ben",
                                        words.say(
                                                "student.talk.until",
                                                "day",
                                                words.day(SampleTeacherDay.TODAY.plusDays(3)))),
                                due()),
                        choices()));
    }

    private TodayPage.Choices choices() {
        var tomorrow = words.day(SampleTeacherDay.TODAY.plusDays(1));
        return new TodayPage.Choices(
                List.of(
                        words.say("student.today.choice", "skill", "Unit rates", "fate", "too_few"),
                        words.say(
                                "student.today.signed",
                                "how",
                                "chosen",
                                "session",
                                "Chess",
                                "day",
                                tomorrow)),
                Link.to(words.say("student.today.choose", "day", tomorrow), "/student/choose"),
                Link.to(words.say("student.today.sessions"), "/student/choose/flex"),
                new TodayPage.Help(
                        "", new PostButton(words.say("student.help.ask"), "/student/help")));
    }

    TodayPage waiting() {
        return new TodayPage(
                new TodayPage.Head(words.day(SampleTeacherDay.TODAY), "", null),
                new Notice(phrases.waiting(), phrases.untilThen(), null),
                List.of(),
                new TodayPage.Desk(
                        null, List.of(), List.of(), new TodayPage.Ahead(null, List.of()), null));
    }

    private List<TodayPage.Due> due() {
        return List.of(
                due("Lab report: how fast does ice melt?", "today", 0, "Science 6"),
                due("Map of the river", "later", 4, "Social Studies 6"));
    }

    private TodayPage.Due due(String what, String when, int days, String schoolClass) {
        return new TodayPage.Due(
                what,
                words.say(
                        "student.today.due_when",
                        "when",
                        when,
                        "day",
                        words.day(SampleTeacherDay.TODAY.plusDays(days)),
                        "class",
                        schoolClass));
    }

    TodayPage noSchool() {
        var today = SampleTeacherDay.TODAY;
        var day = new SchoolDay(today, DayKind.HOLIDAY, "", Bells.NONE, "", List.of(), Map.of());
        return new TodayPage(
                new TodayPage.Head(words.day(today), "", null),
                NoSchool.notice(day, today, words, null),
                List.of(),
                new TodayPage.Desk(
                        null, List.of(), List.of(), new TodayPage.Ahead(null, List.of()), null));
    }

    SkillPage skill() {
        return new SkillPage(
                new SkillPage.About(
                        "unit-rates",
                        "Ratios",
                        "Unit rates",
                        "I can find how much for one, and use it to compare.",
                        CREDIT,
                        true),
                new SkillPage.Known(
                        scale.get(2),
                        Sureness.FAIRLY_SURE.word(words),
                        new NextStep(words)
                                .lift(
                                        new Lift(
                                                org.cairnlearn.school.competency.Level.GOT_IT,
                                                1,
                                                Lift.Kind.ANY))),
                List.of(
                        piece(true, 3, 4, LocalDate.of(2025, 10, 13)),
                        piece(false, 1, 4, LocalDate.of(2025, 10, 8)),
                        piece(true, 1, 1, LocalDate.of(2025, 10, 2))),
                new SkillPage.Around(
                        List.of(),
                        List.of(
                                way("Percents", "percents"),
                                way("Proportional graphs", "proportional-graphs"),
                                way("Scale drawings", "scale-drawings"))),
                ask());
    }

    SkillPage emptySkill() {
        return new SkillPage(
                new SkillPage.About(
                        "stories",
                        "",
                        "Solving word problems that lead to equations with one unknown",
                        "I can write the equation that a story tells, find the number that makes"
                                + " it true, and say what that number means in the story.",
                        "",
                        false),
                new SkillPage.Known(
                        scale.get(0),
                        Sureness.NOT_SURE_YET.word(words),
                        new NextStep(words).begin()),
                List.of(),
                new SkillPage.Around(
                        List.of(way("Two-step equations", "two-step-equations")), List.of()),
                waits());
    }

    private static SkillPage.Way way(String name, String id) {
        return new SkillPage.Way(Link.to(name, "/student/map?skill=" + id), true);
    }

    private SkillPage.Check ask() {
        return new SkillPage.Check(
                List.of(),
                new PostButton(words.say("student.check.ask"), "/student/check/ask"),
                RetakeRule.sentences(Policy.standard().rules().retake(), words));
    }

    private SkillPage.Check waits() {
        return new SkillPage.Check(
                List.of(
                        words.say("student.check.waiting", "day", words.day(DAY)),
                        words.say("student.check.not_today")),
                new PostButton(words.say("student.check.cancel"), "/student/check/cancel"),
                List.of());
    }

    private WorkWords.Line piece(boolean showsIt, int right, int of, LocalDate day) {
        return new WorkWords.Line(
                showsIt,
                words.say(
                        "kit.work",
                        "kind",
                        showsIt ? "conversation" : "item_response",
                        "source",
                        "Practice",
                        "who",
                        "Ms. Okafor",
                        "right",
                        right,
                        "of",
                        of,
                        "counts",
                        showsIt ? "points" : "answers",
                        "helped",
                        "no"),
                words.shortDay(day),
                right == 3 ? "Two phone plans, with the cost for one." : "");
    }

    private Block reading() {
        return new Block(
                When.PAST,
                words.span(LocalTime.of(8, 15), LocalTime.of(9, 0)),
                "Room 112",
                phrases.with("Mr. Bello"),
                new Task("Reading: main idea", "", phrases.whyNext(), scale.get(3), none()));
    }

    private Block ownWork() {
        return new Block(
                When.PAST,
                words.span(LocalTime.of(9, 5), LocalTime.of(9, 50)),
                phrases.usualRoom(),
                phrases.alone(),
                new Task(phrases.ownPace(), "", "", null, none()));
    }

    private Block unitRates() {
        return new Block(
                When.NOW,
                words.span(LocalTime.of(10, 5), LocalTime.of(10, 45)),
                "Room 204",
                phrases.with("Ms. Okafor"),
                new Task(
                        "Unit rates",
                        "I can find how much for one, and use it to compare.",
                        phrases.whyNeeded("Proportional graphs"),
                        scale.get(2),
                        ways()));
    }

    private Block pairs() {
        return new Block(
                When.LATER,
                words.span(LocalTime.of(10, 45), LocalTime.of(11, 25)),
                "Learning commons, second floor, north wing",
                phrases.together(),
                new Task(
                        "Two-step equations",
                        "I can undo two steps to find the number.",
                        phrases.whyStarted(),
                        scale.get(1),
                        none()));
    }

    private static Ways none() {
        return new Ways(List.of(), null);
    }

    private Ways ways() {
        return new Ways(
                List.of(
                        words.say(
                                "kit.way_with", "title", "Unit rates, part 2", "mode", Mode.SCREEN),
                        words.say("kit.way", "mode", Mode.IN_PAIRS)),
                new PostButton(words.say("student.choose.open"), "/student/course/unit-rates"));
    }

    private List<Skill> next() {
        return List.of(
                new Skill(
                        Link.to("Scale drawings", "/student/skill/scale-drawings"),
                        "I can read a plan and say how long things are in truth.",
                        phrases.canStart("Ratio tables"),
                        scale.get(0)),
                new Skill(
                        Link.to(
                                "Percent increase and decrease in everyday prices",
                                "/student/skill/percent"),
                        "I can say by how much a price went up or down.",
                        "",
                        scale.get(1)));
    }
}
