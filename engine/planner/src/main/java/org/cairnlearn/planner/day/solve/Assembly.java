package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.RoomId;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.search.Instance;
import org.cairnlearn.planner.day.search.Solution;

/**
 * Sessions of a solution, with rooms. Who rests has no session yet, nor has a group that found no
 * room; the finish of the plan sees to them.
 */
final class Assembly {
    private final Compiled day;
    private final Index index;
    private final Instance in;
    private final Solution solution;
    private final List<Session> sessions = new ArrayList<>();

    private Assembly(Compiled day, Solution solution) {
        this.day = day;
        this.solution = solution;
        index = day.index;
        in = day.instance;
    }

    static List<Session> of(Compiled day, Solution solution) {
        Assembly assembly = new Assembly(day, solution);
        for (int b = 0; b < assembly.in.blocks; b++) {
            assembly.assemble(b);
        }
        return assembly.sessions;
    }

    private void assemble(int b) {
        Map<Integer, Gathering> bySlot = new HashMap<>();
        Map<Integer, Gathering> alone = new HashMap<>();
        for (int u = 0; u < in.students; u++) {
            int option = solution.place(u * in.blocks + b);
            int slot = solution.seat(u * in.blocks + b);
            if (option < 0 || option == in.rest(u)) {
                continue;
            }
            int o = day.offeringOf(option);
            Gathering there =
                    slot >= 0
                            ? bySlot.computeIfAbsent(slot, _ -> led(slot))
                            : alone.computeIfAbsent(o, _ -> new Gathering(o, b, Gathering.NONE));
            there.students.addAll(present(u, b));
        }
        List<Gathering> groups = new ArrayList<>(bySlot.values());
        groups.sort(
                Comparator.comparingInt((Gathering group) -> group.offering)
                        .thenComparingInt(group -> group.teacher)
                        .thenComparing(group -> group.students.iterator().next()));
        new RoomMatching(day, day.begun.room, b, groups).match(wished(groups));
        groups.forEach(this::write);
        for (Gathering own : alone.values().stream().sorted(BY_OFFERING).toList()) {
            own.room = sharedRoom(own.offering, b);
            write(own);
        }
    }

    private static final Comparator<Gathering> BY_OFFERING =
            Comparator.comparingInt(group -> group.offering);

    private Gathering led(int slot) {
        int host = slot / in.blocks;
        int o = day.activities.offering.get(solution.hosted(slot));
        return new Gathering(o, slot % in.blocks, host < in.tables ? host : Gathering.NONE);
    }

    private List<Integer> present(int unit, int b) {
        return day.units.members.get(unit).stream()
                .filter(s -> (day.places.present(s) >> b & 1) != 0)
                .toList();
    }

    private void write(Gathering group) {
        if (group.room < 0) {
            return;
        }
        Problem problem = index.problem;
        TeacherId teacher = group.teacher < 0 ? null : problem.teachers().get(group.teacher).id();
        Set<StudentId> students =
                group.students.stream()
                        .map(s -> problem.students().get(s).id())
                        .collect(Collectors.toSet());
        sessions.add(
                new Session(
                        new SessionId("f" + sessions.size()),
                        problem.offerings().get(group.offering).id(),
                        problem.blocks().get(group.block).id(),
                        teacher,
                        problem.rooms().get(group.room).id(),
                        students));
    }

    /** The largest shared room that has what an offering needs, and nothing that is rare. */
    private int sharedRoom(int o, int b) {
        Offering offering = index.problem.offerings().get(o);
        List<Room> rooms = index.problem.rooms();
        return IntStream.range(0, rooms.size())
                .filter(r -> day.rooms.quiet[r] && rooms.get(r).shared())
                .filter(r -> (day.begun.closed[r] >> b & 1) == 0)
                .filter(r -> rooms.get(r).features().containsAll(offering.features()))
                .boxed()
                .max(
                        Comparator.comparingInt((Integer r) -> rooms.get(r).seats())
                                .thenComparingInt(r -> -r))
                .orElse(Gathering.NONE);
    }

    /** The rooms that pins or the plan before ask for. */
    private int[] wished(List<Gathering> groups) {
        int[] wished = new int[groups.size()];
        Arrays.fill(wished, -1);
        for (int g = 0; g < wished.length; g++) {
            Gathering group = groups.get(g);
            for (Session before : index.problem.previous()) {
                if (isSame(group, before)) {
                    wished[g] = Index.of(index.room, before.room());
                }
            }
            for (int s : group.students) {
                Pin pin = day.places.pins(s).get(group.block);
                RoomId room = pin == null ? null : pin.room();
                if (room != null) {
                    wished[g] = Index.of(index.room, room);
                }
            }
        }
        return wished;
    }

    private boolean isSame(Gathering group, Session before) {
        TeacherId teacher = before.teacher();
        int led = teacher == null ? Gathering.NONE : Index.of(index.teacher, teacher);
        return led == group.teacher
                && Index.of(index.block, before.block()) == group.block
                && Index.of(index.offering, before.offering()) == group.offering;
    }
}
