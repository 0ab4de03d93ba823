package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.RoomId;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.search.Instance;
import org.cairnlearn.planner.day.search.Solution;

/** Sessions of a solution: its groups get rooms, those who work alone get seats. */
final class Assembly {
    private final Compiled day;
    private final Index index;
    private final Instance in;
    private final Solution solution;
    private final List<Gathering> all = new ArrayList<>();

    Assembly(Compiled day, Solution solution) {
        this.day = day;
        this.solution = solution;
        index = day.index;
        in = day.instance;
        for (int b = 0; b < in.blocks; b++) {
            assemble(b);
        }
    }

    private void assemble(int b) {
        List<Gathering> groups = new ArrayList<>();
        Map<Integer, Gathering> bySlot = new HashMap<>();
        List<Integer> alone = new ArrayList<>();
        for (int u = 0; u < in.students; u++) {
            int cell = u * in.blocks + b;
            int slot = solution.seat(cell);
            if (slot >= 0) {
                bySlot.computeIfAbsent(slot, _ -> group(groups, slot))
                        .students
                        .addAll(present(u, b));
            } else if (solution.place(cell) >= 0) {
                alone.add(u);
            }
        }
        RoomMatching rooms = new RoomMatching(day, b, groups);
        rooms.match(wished(groups));
        OwnWork ownWork = new OwnWork(day, b, rooms.left());
        for (Gathering group : groups) {
            if (group.room >= 0 || ownWork.house(group)) {
                all.add(group);
            } else {
                group.students.forEach(s -> alone.add(day.units.unitOf[s]));
            }
        }
        alone.sort(Comparator.comparing(u -> -needs(u)));
        for (int u : alone.stream().distinct().toList()) {
            seat(ownWork, u, b);
        }
        all.addAll(ownWork.sessions());
    }

    private int needs(int unit) {
        return day.units.members.get(unit).stream()
                .mapToInt(s -> day.places.student(s).features().size())
                .sum();
    }

    private Gathering group(List<Gathering> groups, int slot) {
        int host = slot / in.blocks;
        int o = day.activities.offering.get(solution.hosted(slot));
        int teacher = host < in.tables ? host : Gathering.NONE;
        Gathering group = new Gathering(o, slot % in.blocks, teacher);
        groups.add(group);
        return group;
    }

    private List<Integer> present(int unit, int b) {
        return day.units.members.get(unit).stream()
                .filter(s -> (day.places.present(s) >> b & 1) != 0)
                .toList();
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
        boolean sameTeacher =
                before.teacher() == null
                        ? group.teacher == Gathering.NONE
                        : group.teacher == Index.of(index.teacher, before.teacher());
        return sameTeacher
                && Index.of(index.block, before.block()) == group.block
                && Index.of(index.offering, before.offering()) == group.offering;
    }

    /** On the solution's own offering, else on any that is open and has a seat, else somewhere. */
    private void seat(OwnWork ownWork, int unit, int b) {
        List<Integer> who = present(unit, b);
        int cell = unit * in.blocks + b;
        int own = day.offeringOf(solution.place(cell));
        boolean single = own >= 0 && solution.seat(cell) < 0;
        if (who.isEmpty() || single && ownWork.seat(who, own)) {
            return;
        }
        for (int o = in.first[unit]; o < in.first[unit + 1]; o++) {
            int offering = day.offeringOf(o);
            if (offering >= 0
                    && in.topic[o] < 0
                    && in.open[in.activity[o]]
                    && ownWork.seat(who, offering)) {
                return;
            }
        }
        if (!ownWork.squeeze(who)) {
            emergency(ownWork, who);
        }
    }

    /** Whatever is open to all, wherever it fits. */
    private void emergency(OwnWork ownWork, List<Integer> who) {
        for (int o = 0; o < index.problem.offerings().size(); o++) {
            Offering each = index.problem.offerings().get(o);
            if (each.kind().isOpenToAll()
                    && !each.needsTeacher()
                    && each.length() == 1
                    && ownWork.seat(who, o)) {
                return;
            }
        }
    }

    List<Gathering> sessions() {
        return all;
    }
}
