package org.cairnlearn.school.web.kit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.web.teacher.TodayPage;
import org.cairnlearn.school.web.teacher.TodayPage.Chip;
import org.cairnlearn.school.web.teacher.TodayPage.Group;
import org.cairnlearn.school.web.teacher.TodayPage.Material;
import org.cairnlearn.school.web.teacher.TodayPhrases;
import org.cairnlearn.school.web.teacher.TodayPhrases.Work;
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
        return page(groups(), null, List.of(), SampleTeacherDesk.decisions(phrases), approval());
    }

    TodayPage partial() {
        var old =
                new Notice(
                        Notice.Kind.PARTIAL,
                        phrases.old("Quick checks", 2),
                        phrases.oldMeans(),
                        null);
        return page(groups(), null, List.of(old), List.of(), approval());
    }

    TodayPage empty() {
        var none =
                new Notice(
                        Notice.Kind.EMPTY,
                        phrases.noGroups(),
                        phrases.noGroupsWhy(),
                        Link.to(phrases.planAgain(), "/teacher/plan"));
        return page(List.of(), none, List.of(), List.of(), null);
    }

    TodayPage failed() {
        var failed =
                new Notice(
                        Notice.Kind.FAILED,
                        phrases.planFailed(),
                        phrases.planFailedSafe(),
                        Link.to(phrases.planAgain(), "/teacher/plan"));
        return page(List.of(), failed, List.of(), List.of(), null);
    }

    Toast toast() {
        return new Toast(
                phrases.moved("Jonah P.", "Scale drawings"),
                new PostButton(phrases.undo(), "/teacher/undo?lang=" + words.lang()));
    }

    private TodayPage page(
            List<Group> groups,
            @Nullable Notice noPlan,
            List<Notice> notices,
            List<TodayPage.Decision> decisions,
            TodayPage.@Nullable Approval approval) {
        return new TodayPage(
                words.day(TODAY),
                phrases.classLine("Math 7", "B", 25),
                Link.to(phrases.away(2), "/away"),
                phrases.with(List.of("Mr. Lindqvist", "Ms. Abara")),
                List.of(block("3", 10, 5, true), block("4", 10, 45, false)),
                phrases.freshness(TODAY.atTime(8, 40), TODAY),
                Link.to(
                        notices.isEmpty() ? phrases.sourcesFine(4) : phrases.sourcesOld(1, 4),
                        "/sources"),
                notices,
                scale,
                groups,
                noPlan,
                decisions,
                noPlan == null ? SampleTeacherDesk.talks(phrases, words) : List.of(),
                Link.to(phrases.allTalks(), "/talks"),
                approval);
    }

    private TodayPage.Block block(String name, int hour, int minute, boolean current) {
        var from = LocalTime.of(hour, minute);
        return new TodayPage.Block(
                phrases.block(name),
                words.span(from, from.plusMinutes(40)),
                HERE + words.lang() + "&block=" + name,
                current);
    }

    private TodayPage.Approval approval() {
        var undo = new PostButton(phrases.undo(), "/teacher/undo?lang=" + words.lang());
        return state.shared()
                ? new TodayPage.Approval(
                        true,
                        phrases.sharedAt(LocalTime.of(8, 52)),
                        phrases.changesGoOut(),
                        undo,
                        null)
                : new TodayPage.Approval(
                        false,
                        phrases.hidden(),
                        phrases.movedSoFar(state.jonahMoved() ? 1 : 0),
                        state.jonahMoved() ? undo : null,
                        new PostButton(phrases.approve(), "/teacher/approve?lang=" + words.lang()));
    }

    private List<Group> groups() {
        return List.of(unitRates(), negatives(), scaleDrawings(), ownPace(), flagpole());
    }

    private Group unitRates() {
        return group(
                new Place("g1", "Teacher table, 204", "Teacher table", phrases.you()),
                new Task(
                        "Unit rates",
                        phrases.withYou(Work.LESSON, 25),
                        phrases.missed(6, "cost for one", "Exit ticket 6", "Proportional graphs"),
                        ""),
                new Material(Means.PAPER, "Card sort 4B"),
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
                new Place("g2", "Room 206", "Room 206", "Mr. Lindqvist"),
                new Task(
                        "Adding negative numbers",
                        phrases.withAdult(Work.LESSON, "Mr. Lindqvist"),
                        phrases.holdsBack("6", 4, 5),
                        ""),
                new Material(Means.HANDS, "Number-line strips"),
                chips("Devon W. 1", "Grace L. 2", jonah, "Marcus B. 1", "Yusuf A. 2"));
    }

    private Group scaleDrawings() {
        var jonah = state.jonahMoved() ? "Jonah P. 1" : "";
        return group(
                new Place("g3", "Back tables, 204", "Back tables", phrases.onTheirOwn()),
                new Task(
                        "Scale drawings",
                        phrases.alone(Work.PROJECT, LocalTime.of(10, 30)),
                        phrases.ready(List.of("Unit rates", "Similar shapes"), 10),
                        phrases.chose(4, 6)),
                new Material(Means.PAPER, "Map of our school"),
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
                List.of("Percent change", "Ratio tables", "Chance", "Unit rates", "Inequalities");
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
                new Place("g4", "Laptop desks, 204", "Laptop desks", phrases.onTheirOwn()),
                new Task(phrases.ownTitle(), phrases.alone(Work.OWN_PACE), phrases.ownNext(), ""),
                new Material(Means.SCREEN, "Lesson 5 and quick check"),
                own);
    }

    private Group flagpole() {
        return group(
                new Place("g5", "Library corner", "Library", "Ms. Abara"),
                new Task(
                        "How tall is the flagpole?",
                        phrases.withAdult(Work.STRETCH, "Ms. Abara"),
                        phrases.ready(List.of("Similar shapes"), 10),
                        phrases.chose(3, 3)),
                new Material(Means.HANDS, "Task sheet, tape, mirror"),
                chips("Aaliyah B. 4", "Finn D. 3", "Wren P. 3"));
    }

    /** Where a group is and with whom. */
    private record Place(String id, String full, String inShort, String adult) {}

    /** What a group does and why. */
    private record Task(String title, String subtitle, Sentence reason, String choice) {}

    private Group group(Place place, Task task, Material material, List<Chip> chips) {
        return new Group(
                place.id(),
                task.title(),
                task.subtitle(),
                task.reason(),
                place.full(),
                place.inShort(),
                place.adult(),
                place.adult().equals(phrases.you()) ? "Ms. Okafor" : place.adult(),
                material,
                task.choice(),
                chips,
                chips.stream()
                        .filter(Chip::open)
                        .findFirst()
                        .map(chip -> SampleTeacherDesk.why(phrases, words, chip))
                        .orElse(null));
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
