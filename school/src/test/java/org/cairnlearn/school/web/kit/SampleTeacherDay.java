package org.cairnlearn.school.web.kit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.plan.Group.Kind;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.web.teacher.DaySheets;
import org.cairnlearn.school.web.teacher.GroupReasons;
import org.cairnlearn.school.web.teacher.TodayPage;
import org.cairnlearn.school.web.teacher.TodayPage.Chip;
import org.cairnlearn.school.web.teacher.TodayPage.Group;
import org.cairnlearn.school.web.teacher.TodayPhrases;
import org.jspecify.annotations.Nullable;

/**
 * An invented class of 25 on an invented day. The teacher leads a group for 25 minutes, then goes
 * about: the talks lie in that part.
 */
final class SampleTeacherDay {
    static final LocalDate TODAY = LocalDate.of(2025, 10, 14);
    private static final String HERE = "/teacher?class=7b&lang=";

    /** What the teacher has done so far. */
    record State(String open, boolean jonahMoved, boolean shared) {
        static final State FRESH = new State("", false, false);
    }

    private final Words words;
    private final TodayPhrases phrases;
    private final State state;
    private final List<Level> scale;

    SampleTeacherDay(Words words, State state) {
        this.words = words;
        this.phrases = new TodayPhrases(words);
        this.state = state;
        this.scale = Level.scale(words);
    }

    TodayPage view() {
        return new TodayPage(
                new TodayPage.Head(
                        words.day(TODAY),
                        phrases.classLine("Math 7, section B", 25),
                        phrases.with(List.of("Mr. Lindqvist", "Ms. Abara")),
                        blocks(words),
                        new TodayPage.Trust(
                                phrases.freshness(TODAY.atTime(8, 40), TODAY)
                                        + " "
                                        + words.say("teacher.today.grade", "percent", 94),
                                SampleTeacherDesk.clashes(words),
                                Link.to(words.say("teacher.today.here"), "/teacher/attendance"),
                                List.of(
                                        words.say(
                                                "flex.unmet",
                                                "rule",
                                                "H10",
                                                "count",
                                                1L,
                                                "full",
                                                "no")))),
                new TodayPage.Plan(
                        scale,
                        List.of(unitRates(), negatives(), scaleDrawings(), ownPace(), figures()),
                        approval(),
                        new DaySheets(words).of("?class=7b", "/teacher/today/substitute"),
                        SampleTeacherDesk.doing(words)),
                null,
                new TodayPage.Desk(
                        state.shared() ? List.of() : SampleTeacherDesk.decisions(phrases),
                        SampleTeacherDesk.talks(phrases, words),
                        Link.to(phrases.checks(2), Frames.CHECKS),
                        state.shared() ? SampleTeacherDesk.late(words) : null,
                        List.of(words.say("teacher.today.gap", "skill", "Unit rates", "count", 0)),
                        null));
    }

    /** Who asks for help; nobody once the plan is shared. */
    HelpQueue calls() {
        return state.shared()
                ? HelpQueue.NONE
                : new HelpQueue(
                        List.of(
                                new HelpQueue.Item(
                                        "noor",
                                        "Noor A.",
                                        words.say(
                                                "teacher.help.since",
                                                "time",
                                                words.time(LocalTime.of(10, 20))),
                                        new PostButton(
                                                words.say("teacher.help.helped"),
                                                "/teacher/help?call=noor"))));
    }

    /** What the last change says; null when there was none. */
    @Nullable Toast toast() {
        if (state.jonahMoved()) {
            return new Toast(phrases.moved("Jonah P.", "Scale drawings"), undo());
        }
        return state.shared() ? new Toast(phrases.approvedNow(), null) : null;
    }

    static List<TodayPage.Block> blocks(Words words) {
        return List.of(
                block(words, "3", LocalTime.of(10, 5), true),
                block(words, "4", LocalTime.of(10, 45), false));
    }

    private static TodayPage.Block block(
            Words words, String name, LocalTime from, boolean current) {
        var phrases = new TodayPhrases(words);
        return new TodayPage.Block(
                words.say("teacher.today.block", "name", name),
                phrases.times(new Period(name, from, from.plusMinutes(40))),
                HERE + words.lang() + "&block=" + name,
                current);
    }

    private PostButton undo() {
        return new PostButton(phrases.undo(), "/teacher/undo?lang=" + words.lang());
    }

    private PostButton undoAll() {
        return new PostButton(words.say("teacher.today.undo_all"), "/teacher/undo-all");
    }

    private TodayPage.Approval approval() {
        return state.shared()
                ? new TodayPage.Approval(
                        true,
                        phrases.sharedAt(LocalTime.of(8, 52)),
                        phrases.changesGoOut(),
                        List.of(undo()),
                        null)
                : new TodayPage.Approval(
                        false,
                        phrases.hidden(),
                        phrases.movedSoFar(state.jonahMoved() ? 1 : 0),
                        state.jonahMoved() ? List.of(undo(), undoAll()) : List.of(),
                        new PostButton(phrases.approve(), "/teacher/approve?lang=" + words.lang()));
    }

    private Group unitRates() {
        return group(
                new Where("g1", "Room 204", phrases.you()),
                new Task(
                        "Unit rates",
                        phrases.withYou(Kind.LESSON, 25),
                        phrases.started(6, "Proportional graphs")),
                chips(
                        "Amira R. 1",
                        "Ben S. 1",
                        "Carmen V. 2",
                        "Elijah T. 1",
                        "Noor H. 2",
                        "Sofia M. 1"));
    }

    private Group negatives() {
        var jonah = state.jonahMoved() ? "" : "Jonah P. 1";
        return group(
                new Where("g2", "Room 206", "Mr. Lindqvist"),
                new Task(
                        "Adding negative numbers",
                        phrases.withAdult(Kind.LESSON, "Mr. Lindqvist", 25),
                        phrases.started(5, "")),
                chips("Devon W. 1", "Grace L. 2", jonah, "Marcus B. 1", "Yusuf A. 2"));
    }

    private Group scaleDrawings() {
        var jonah = state.jonahMoved() ? "Jonah P. 1" : "";
        return group(
                new Where("g3", "Learning commons, second floor, north wing", phrases.onTheirOwn()),
                new Task(
                        "Scale drawings",
                        phrases.alone(Kind.PEERS),
                        phrases.ready(6, "Unit rates", "Similar figures")),
                chips(
                        "Anh N. 3",
                        "Caleb F. 2",
                        "Hana K. 3",
                        jonah,
                        "Leo G. 2",
                        "Priya D. 3",
                        "Tomás C. 2"));
    }

    private Group ownPace() {
        var next =
                List.of(
                        "Percent increase and decrease in everyday prices",
                        "Ratio tables",
                        "Chance",
                        "Solving word problems that lead to equations with one unknown",
                        "");
        var own = new ArrayList<Chip>();
        for (var chip : chips("Elena J. 2", "Isaac O. 2", "Mei Y. 2", "Omar Z. 1", "Ruby E. 0")) {
            own.add(
                    new Chip(
                            chip.id(),
                            chip.name(),
                            chip.level(),
                            chip.sure(),
                            next.get(own.size()),
                            chip.href(),
                            chip.open(),
                            false));
        }
        return group(
                new Where("g4", phrases.noRoom(), phrases.onTheirOwn()),
                new Task(phrases.ownPace(), phrases.onTheirOwn(), phrases.ownNext()),
                own);
    }

    private Group figures() {
        return group(
                new Where("g5", "Library", "Ms. Abara"),
                new Task(
                        "Similar figures and the height of things that are too tall to measure",
                        phrases.withAdult(Kind.LESSON, "Ms. Abara", 20),
                        phrases.ready(3, "", "")),
                chips("Aaliyah B. 4", "Finn D. 3", "Wren P. 3"));
    }

    /** Where a group is and with whom. */
    private record Where(String id, String place, String adult) {}

    /** What a group does and why. */
    private record Task(String title, String subtitle, Sentence reason) {}

    /** Of the first group the reasons are open. */
    private GroupReasons more(String id) {
        var open = id.equals("g1");
        return new GroupReasons(
                Link.to(words.say("plan.why.this_group", "open", open ? "yes" : "no"), "#" + id),
                open
                        ? List.of(
                                words.say(
                                        "plan.why.group", "brings", 1240, "seats", 2, "waiting", 1),
                                words.say("plan.why.students", "students", "Jonah P. +420"))
                        : List.of());
    }

    private Group group(Where where, Task task, List<Chip> chips) {
        return new Group(
                where.id(),
                new TodayPage.What(task.title(), task.subtitle(), task.reason(), more(where.id())),
                new TodayPage.Where(
                        where.place(), where.adult(), SampleTeacherDesk.ways(where.id(), words)),
                chips,
                new TodayPage.Hand(
                        where.id().equals("g3"),
                        false,
                        new PostButton(
                                words.say(
                                        where.id().equals("g3")
                                                ? "teacher.today.unlock"
                                                : "teacher.today.lock"),
                                "/teacher/lock?group=" + where.id()),
                        chips.stream()
                                .filter(Chip::open)
                                .findFirst()
                                .map(chip -> SampleTeacherDesk.why(phrases, words, chip))
                                .orElse(null)));
    }

    private List<Chip> chips(String... namesWithStones) {
        return Arrays.stream(namesWithStones)
                .filter(name -> !name.isEmpty())
                .map(this::chip)
                .toList();
    }

    private Chip chip(String nameWithStones) {
        var name = nameWithStones.substring(0, nameWithStones.length() - 2);
        var stones = nameWithStones.charAt(nameWithStones.length() - 1) - '0';
        var id = name.split(" ", 2)[0].toLowerCase(Locale.ROOT).replace("á", "a");
        var open = id.equals(state.open());
        return new Chip(
                id,
                name,
                scale.get(stones),
                Sureness.FAIRLY_SURE.word(words),
                "",
                HERE + words.lang() + (open ? "" : "&student=" + id + "#why"),
                open,
                state.jonahMoved() && id.equals("jonah"));
    }
}
