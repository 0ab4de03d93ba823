package org.cairnlearn.planner.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.planner.day.MadeDay.student;
import static org.cairnlearn.planner.day.MadeDay.with;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.planner.day.precheck.Precheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of each family of rules wishes that clash: no plan keeps all of them, by trying all plans;
 * without any one of them some plan keeps the others; and the check says so of each.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallestClashesTest {
    private record Case(String name, int blocks, Set<Rule> rules, List<Consumer<MadeDay>> wishes) {
        MadeDay day(int without) {
            MadeDay day = base(blocks);
            for (int i = 0; i < wishes.size(); i++) {
                if (i != without) {
                    wishes.get(i).accept(day);
                }
            }
            return day;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @SafeVarargs
    private static Case of(String name, int blocks, Set<Rule> rules, Consumer<MadeDay>... wishes) {
        return new Case(name, blocks, rules, Arrays.asList(wishes));
    }

    private static MadeDay base(int blocks) {
        MadeDay day =
                new MadeDay(blocks)
                        .topic("a")
                        .topic("b")
                        .teacher("Ruiz", "a", "b")
                        .room("x", 2, false, "walls");
        day.limits = new Limits(10, 7, 1, 0, 30, Map.of(), 0, 0, 0, 10);
        offer(day, "a-TL", Kind.TL, "a", 2);
        offer(day, "b-TL", Kind.TL, "b", 2);
        offer(day, "a-PEER", Kind.PEER, "a", 2);
        offer(day, "b-DIG", Kind.DIG, "b", 2);
        offer(day, "meet", Kind.CONF, null, 1);
        offer(day, "help", Kind.SUP, null, 1);
        for (String name : List.of("Ada", "Ben")) {
            day.student(name, "a-TL 1, b-TL 1, a-PEER 1, b-DIG 1, meet 1, help 1");
        }
        return day;
    }

    /** Open once at a time, in rooms with walls. */
    private static void offer(MadeDay day, String id, Kind kind, @Nullable String topic, int max) {
        boolean led = kind == Kind.TL || kind == Kind.SUP || kind == Kind.CONF;
        day.offerings.put(
                id,
                new Offering(
                        new OfferingId(id),
                        kind,
                        topic == null ? null : new TopicId(topic),
                        null,
                        null,
                        kind == Kind.PEER ? 2 : 1,
                        max,
                        1,
                        led,
                        Set.of("walls"),
                        kind == Kind.DIG ? 30 : 0,
                        1,
                        null));
    }

    private static Consumer<MadeDay> pin(String who, int block, String what) {
        return pin(who, block, what, null, null);
    }

    private static Consumer<MadeDay> pin(
            String who, int block, String what, @Nullable String teacher, @Nullable String room) {
        return day ->
                day.pins.add(
                        new Pin(
                                student(who),
                                new BlockId("" + block),
                                new OfferingId(what),
                                teacher == null ? null : new TeacherId(teacher),
                                room == null ? null : new RoomId(room)));
    }

    private static Consumer<MadeDay> has(String who, String field, Object value) {
        return day -> day.change(who, student -> with(student, field, value));
    }

    private static Consumer<MadeDay> due(String who) {
        return has(who, "conferenceOverdueDays", 20);
    }

    private static Consumer<MadeDay> owed(String who) {
        return has(who, "support", new Support(45, 1));
    }

    private static Consumer<MadeDay> ruiz(
            int maxBlocks, int maxConsecutive, Set<String> lunch, Set<String> kept) {
        return day ->
                day.teachers.put(
                        "Ruiz",
                        new Teacher(
                                new TeacherId("Ruiz"),
                                day.allBlocks(),
                                Set.of(new TopicId("a"), new TopicId("b")),
                                maxBlocks,
                                maxConsecutive,
                                blocks(lunch),
                                blocks(kept),
                                Set.of()));
    }

    private static Set<BlockId> blocks(Set<String> names) {
        return names.stream().map(BlockId::new).collect(Collectors.toSet());
    }

    private static Consumer<MadeDay> limits(Limits limits) {
        return day -> day.limits = limits;
    }

    private static final Consumer<MadeDay> SECOND_ROOM = day -> day.room("y", 2, false, "walls");

    private static final Consumer<MadeDay> TOGETHER =
            day -> day.together.add(new Pair(student("Ada"), student("Ben")));

    private static final Consumer<MadeDay> APART =
            day -> day.apart.add(new Pair(student("Ada"), student("Ben")));

    private static Consumer<MadeDay> onlyByPeers(String who) {
        return day ->
                day.arms.add(
                        new Arm(student(who), new TopicId("a"), Set.of(new OfferingId("a-PEER"))));
    }

    static Stream<Case> clashes() {
        List<Case> all = new ArrayList<>(ofPins());
        all.addAll(ofTeachers());
        all.addAll(ofPairs());
        all.addAll(ofMeetings());
        all.addAll(ofShares());
        return all.stream();
    }

    private static List<Case> ofPins() {
        return List.of(
                of(
                        "more pins than places",
                        1,
                        Set.of(Rule.H9, Rule.H2),
                        pin("Ada", 1, "help"),
                        pin("Ben", 1, "help")),
                of(
                        "too few can come",
                        1,
                        Set.of(Rule.H9, Rule.H2),
                        pin("Ada", 1, "a-PEER"),
                        pin("Ben", 1, "own")),
                of(
                        "two sessions in one room",
                        1,
                        Set.of(Rule.H9, Rule.H4),
                        pin("Ada", 1, "a-TL", null, "x"),
                        pin("Ben", 1, "b-DIG", null, "x")),
                of(
                        "more groups than rooms",
                        1,
                        Set.of(Rule.H9, Rule.H4),
                        pin("Ada", 1, "a-TL"),
                        pin("Ben", 1, "b-DIG")),
                of(
                        "another arm",
                        1,
                        Set.of(Rule.H9, Rule.H8),
                        pin("Ada", 1, "a-TL"),
                        onlyByPeers("Ada")),
                of(
                        "no step-free way",
                        1,
                        Set.of(Rule.H9, Rule.H11),
                        pin("Ada", 1, "a-TL", null, "x"),
                        has("Ada", "features", Set.of("ramp")).andThen(d -> ramps(d))));
    }

    /** Otherwise nobody who needs one could be anywhere. */
    private static void ramps(MadeDay day) {
        day.room("hall", 1000, true, "ramp");
    }

    private static List<Case> ofTeachers() {
        return List.of(
                of(
                        "one teacher for two",
                        1,
                        Set.of(Rule.H9, Rule.H3),
                        pin("Ada", 1, "a-TL").andThen(SECOND_ROOM),
                        pin("Ben", 1, "b-TL").andThen(SECOND_ROOM)),
                of(
                        "too many duties",
                        2,
                        Set.of(Rule.H9, Rule.H3),
                        ruiz(1, 9, Set.of(), Set.of()),
                        pin("Ada", 1, "a-TL", "Ruiz", null),
                        pin("Ben", 2, "b-TL", "Ruiz", null)),
                of(
                        "too many in a row",
                        2,
                        Set.of(Rule.H9, Rule.H3),
                        ruiz(9, 1, Set.of(), Set.of()),
                        pin("Ada", 1, "a-TL", "Ruiz", null),
                        pin("Ben", 2, "b-TL", "Ruiz", null)),
                of(
                        "no lunch",
                        2,
                        Set.of(Rule.H9, Rule.H3),
                        ruiz(9, 9, Set.of("1", "2"), Set.of()),
                        pin("Ada", 1, "a-TL", "Ruiz", null),
                        pin("Ben", 2, "b-TL", "Ruiz", null)),
                of(
                        "protected time",
                        1,
                        Set.of(Rule.H9, Rule.H17),
                        ruiz(9, 9, Set.of(), Set.of("1")),
                        pin("Ada", 1, "a-TL")));
    }

    private static List<Case> ofPairs() {
        return List.of(
                of("together and apart", 1, Set.of(Rule.H7), TOGETHER, APART),
                of(
                        "together and pinned to two places",
                        1,
                        Set.of(Rule.H7, Rule.H9),
                        TOGETHER.andThen(SECOND_ROOM),
                        pin("Ada", 1, "a-TL").andThen(SECOND_ROOM),
                        pin("Ben", 1, "b-DIG")),
                of(
                        "apart and pinned to one place",
                        1,
                        Set.of(Rule.H7, Rule.H9),
                        APART,
                        pin("Ada", 1, "a-TL"),
                        pin("Ben", 1, "a-TL")),
                of(
                        "together where there is room for one",
                        1,
                        Set.of(Rule.H7, Rule.H9),
                        TOGETHER,
                        pin("Ada", 1, "help")));
    }

    private static List<Case> ofMeetings() {
        return List.of(
                of(
                        "two conferences in one hour",
                        1,
                        Set.of(Rule.H10, Rule.H3),
                        due("Ada"),
                        due("Ben")),
                of(
                        "support for two in one hour",
                        1,
                        Set.of(Rule.H6, Rule.H3),
                        owed("Ada"),
                        owed("Ben")),
                of(
                        "a conference and support in one hour",
                        1,
                        Set.of(Rule.H10, Rule.H6, Rule.H3),
                        due("Ada"),
                        owed("Ben")),
                of(
                        "a conference and support of one student",
                        1,
                        Set.of(Rule.H10, Rule.H6, Rule.H3),
                        due("Ada"),
                        owed("Ada")),
                of(
                        "a conference and a pin",
                        1,
                        Set.of(Rule.H10, Rule.H9),
                        due("Ada"),
                        pin("Ada", 1, "own")),
                of(
                        "support and a teacher who is pinned",
                        1,
                        Set.of(Rule.H6, Rule.H9),
                        owed("Ada"),
                        pin("Ben", 1, "a-TL", "Ruiz", null)));
    }

    private static List<Case> ofShares() {
        GradeBand seven = new GradeBand("7");
        Map<GradeBand, Integer> cap = Map.of(seven, 50);
        return List.of(
                of(
                        "too long before a screen",
                        2,
                        Set.of(Rule.H12, Rule.H9),
                        limits(new Limits(10, 7, 1, 0, 30, cap, 0, 0, 0, 10)),
                        has("Ada", "gradeBand", seven),
                        pin("Ada", 1, "b-DIG"),
                        pin("Ada", 2, "b-DIG")),
                of(
                        "too little at grade level",
                        1,
                        Set.of(Rule.H13, Rule.H9),
                        limits(new Limits(10, 7, 1, 0, 30, Map.of(), 60, 0, 0, 10)),
                        has("Ada", "gradeBand", seven),
                        pin("Ada", 1, "own")),
                of(
                        "too little with others",
                        1,
                        Set.of(Rule.H14, Rule.H9),
                        limits(new Limits(10, 7, 1, 0, 30, Map.of(), 0, 10, 0, 10))
                                .andThen(day -> day.students.remove("Ben")),
                        pin("Ada", 1, "own")),
                of(
                        "too little of one's own choice",
                        1,
                        Set.of(Rule.H15, Rule.H9),
                        limits(new Limits(10, 7, 1, 0, 30, Map.of(), 0, 0, 60, 10)),
                        has("Ada", "choices", List.of(new Choice(new OfferingId("a-TL"), 1))),
                        pin("Ada", 1, "own")));
    }

    @ParameterizedTest
    @MethodSource("clashes")
    void all_of_it_clashes_and_nothing_less(Case clash) {
        Problem all = clash.day(-1).problem();
        assertThat(BruteForce.best(all)).isEqualTo(BruteForce.NO_PLAN);
        List<Clash> found = Precheck.check(all);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().rules()).containsExactlyInAnyOrderElementsOf(clash.rules());
        assertThat(found.getFirst().remedies()).isNotEmpty();
        for (int i = 0; i < clash.wishes().size(); i++) {
            Problem fewer = clash.day(i).problem();
            assertThat(BruteForce.best(fewer)).as("without " + i).isNotEqualTo(BruteForce.NO_PLAN);
            assertThat(Precheck.check(fewer)).as("without " + i).isEmpty();
        }
    }
}
