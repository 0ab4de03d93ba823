package org.cairnlearn.planner.day.precheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Clash;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.RoomId;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Teacher;

/**
 * Pins that can be kept one by one and not all together (H9): sessions with too many or too few
 * (H2), more of them than teachers (H3) or rooms (H4).
 */
final class PinGroupClashes {
    private final Lookup day;
    private final List<Clash> clashes;
    private final Map<List<Object>, List<Pin>> groups = new LinkedHashMap<>();
    private final Map<List<Object>, List<Pin>> inRoom = new LinkedHashMap<>();

    PinGroupClashes(Lookup day, List<Clash> clashes) {
        this.day = day;
        this.clashes = clashes;
        for (Pin pin : day.problem.pins()) {
            List<Object> group = List.of(pin.block(), pin.offering());
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(pin);
            RoomId room = pin.room();
            if (room != null) {
                inRoom.computeIfAbsent(List.of(pin.block(), room), _ -> new ArrayList<>()).add(pin);
            }
        }
    }

    void find() {
        groups.values().forEach(this::tooMany);
        groups.values().forEach(this::tooFew);
        inRoom.values().forEach(this::oneRoom);
        Map<BlockId, List<List<Pin>>> byBlock =
                groups.values().stream()
                        .collect(
                                Collectors.groupingBy(
                                        pins -> pins.getFirst().block(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        byBlock.values()
                .forEach(all -> {
                    unmatched(
                            all, Rule.H3, this::leaders, "there are not as many teachers for them");
                    unmatched(all, Rule.H4, this::rooms, "there are not as many rooms for them");
                });
    }

    private void clash(Rule against, List<Pin> pins, String why, String remedy) {
        clashes.add(
                new Clash(
                        List.of(Rule.H9, against),
                        "%s, and %s.".formatted(sentence(pins), why),
                        List.of("Take back one of these pins.", remedy)));
    }

    /** Who is pinned to what, and when. */
    static String sentence(Collection<Pin> pins) {
        return pins.stream()
                .map(pin ->
                        "Student %s is pinned to %s in block %s"
                                .formatted(pin.student(), pin.offering(), pin.block()))
                .collect(Collectors.joining(", "));
    }

    private void tooMany(List<Pin> pins) {
        Offering offering = day.offering(pins.getFirst().offering());
        long places = (long) offering.max() * offering.copies();
        if (pins.size() > places) {
            clash(
                    Rule.H2,
                    pins.subList(0, (int) places + 1),
                    "there are %d places".formatted(places),
                    "Let it hold more, or open it once more.");
        }
    }

    /** Too few can come, of themselves or because others of them are pinned elsewhere then. */
    private void tooFew(List<Pin> pins) {
        Pin pin = pins.getFirst();
        Offering offering = day.offering(pin.offering());
        List<StudentId> there = new ArrayList<>();
        for (Student student : day.problem.students()) {
            boolean pinned = pins.stream().anyMatch(one -> one.student().equals(student.id()));
            boolean open = pinned || day.open(student).contains(offering);
            if (student.blocks().contains(pin.block()) && open) {
                there.add(student.id());
            }
        }
        List<Pin> away =
                day.problem.pins().stream()
                        .filter(one -> one.block().equals(pin.block()))
                        .filter(one -> !one.offering().equals(pin.offering()))
                        .filter(one -> there.contains(one.student()))
                        .toList();
        int tooMany = there.size() - offering.min() + 1;
        if (away.size() >= tooMany) {
            List<Pin> fewest = new ArrayList<>(List.of(pin));
            fewest.addAll(away.subList(0, Math.max(0, tooMany)));
            clash(
                    Rule.H2,
                    fewest,
                    "fewer than %d can come to %s".formatted(offering.min(), offering.id()),
                    "Let it take place with fewer.");
        }
    }

    /** More than fit; a room that is not shared holds one session, so that only its own count. */
    private void oneRoom(List<Pin> pins) {
        Room room = day.room(Objects.requireNonNull(pins.getFirst().room()));
        OfferingId first = pins.getFirst().offering();
        List<Pin> inIt =
                pins.stream().filter(pin -> room.shared() || pin.offering().equals(first)).toList();
        if (inIt.size() > room.seats()) {
            clash(
                    Rule.H4,
                    inIt.subList(0, room.seats() + 1),
                    "room %s has %d seats".formatted(room.id(), room.seats()),
                    "Name a larger room.");
        }
    }

    /** Who may lead a group; empty if it needs nobody. */
    private Set<Object> leaders(List<Pin> pins) {
        Offering offering = day.offering(pins.getFirst().offering());
        boolean led = offering.needsTeacher();
        return day.problem.teachers().stream()
                .filter(teacher -> led && Lookup.isQualified(teacher, offering))
                .filter(teacher -> Lookup.canServe(teacher, pins.getFirst().block()))
                .filter(teacher -> pins.stream().anyMatch(pin -> mayLead(teacher, pin, offering)))
                .collect(Collectors.toSet());
    }

    private boolean mayLead(Teacher teacher, Pin pin, Offering offering) {
        boolean asked = pin.teacher() == null || pin.teacher().equals(teacher.id());
        return asked
                && (offering.kind() != Kind.CONF
                        || day.student(pin.student()).advisers().contains(teacher.id()));
    }

    /** Where a group may be; empty if that is a room for several. */
    private Set<Object> rooms(List<Pin> pins) {
        Offering offering = day.offering(pins.getFirst().offering());
        Set<Room> rooms =
                day.problem.rooms().stream()
                        .filter(room -> Lookup.hasFeatures(room, offering))
                        .filter(room -> !room.closed().contains(pins.getFirst().block()))
                        .filter(room ->
                                pins.stream()
                                        .anyMatch(pin ->
                                                pin.room() == null || pin.room().equals(room.id())))
                        .collect(Collectors.toSet());
        return rooms.stream().anyMatch(Room::shared) ? Set.of() : Set.copyOf(rooms);
    }

    /** The fewest groups of a block for which there are not enough of something. */
    private void unmatched(
            List<List<Pin>> all,
            Rule rule,
            Function<List<Pin>, Set<Object>> candidates,
            String why) {
        List<List<Pin>> least =
                new ArrayList<>(all.stream().filter(g -> !candidates.apply(g).isEmpty()).toList());
        if (isMatched(least, candidates)) {
            return;
        }
        for (List<Pin> group : List.copyOf(least)) {
            least.remove(group);
            if (isMatched(least, candidates)) {
                least.add(group);
            }
        }
        clash(rule, least.stream().map(List::getFirst).toList(), why, "Move one to another block.");
    }

    private static boolean isMatched(
            List<List<Pin>> groups, Function<List<Pin>, Set<Object>> candidates) {
        Flow flow = new Flow();
        Map<Object, Integer> nodes = new LinkedHashMap<>();
        for (List<Pin> group : groups) {
            int node = flow.node();
            flow.edge(Flow.SOURCE, node, 1);
            for (Object candidate : candidates.apply(group)) {
                Integer to = nodes.get(candidate);
                if (to == null) {
                    to = flow.node();
                    nodes.put(candidate, to);
                    flow.edge(to, Flow.SINK, 1);
                }
                flow.edge(node, to, 1);
            }
        }
        return flow.most() == groups.size();
    }
}
