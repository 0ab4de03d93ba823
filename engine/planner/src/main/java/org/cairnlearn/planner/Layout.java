package org.cairnlearn.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes sessions of a seating: gives lessons their teachers and groups their rooms. Own pace is one
 * session if it can be; pairs apart and seats may need it to be several.
 */
final class Layout {
    private final Model model;
    private final Seating seating;
    private final List<Group> groups = new ArrayList<>();

    /** Units that sit together, in the offering. */
    private record Group(int offering, List<Integer> units) {}

    private Layout(Seating seating) {
        this.model = seating.model;
        this.seating = seating;
        for (int g = 1; g < seating.offers.length; g++) {
            if (seating.offers[g] != Seating.NOTHING) {
                groups.add(new Group(seating.offers[g], units(g)));
            }
        }
        groups.sort(
                Comparator.comparing(Group::offering)
                        .thenComparing(group -> group.units().getFirst()));
    }

    static List<Session> sessions(Seating seating) {
        return new Layout(seating).sessions();
    }

    private List<Integer> units(int group) {
        List<Integer> units = new ArrayList<>();
        for (int u = 0; u < seating.group.length; u++) {
            if (seating.group[u] == group) {
                units.add(u);
            }
        }
        return units;
    }

    private List<Session> sessions() {
        List<Group> tables = tables();
        List<Group> whole = new ArrayList<>(groups);
        whole.addAll(tables);
        int[] rooms = model.rooms.place(sizes(whole));
        if (model.rooms.seatless(sizes(whole), rooms) > 0) {
            return sessions(split(tables));
        }
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < rooms.length; i++) {
            placed.add(new Placed(whole.get(i), rooms[i]));
        }
        return sessions(placed);
    }

    /** Own pace as few tables as the pairs apart allow, first come first seated; at least one. */
    private List<Group> tables() {
        List<Group> tables = new ArrayList<>();
        tables.add(new Group(model.ownPace, new ArrayList<>()));
        for (int unit : units(0)) {
            int at = 0;
            while (at < tables.size()
                    && tables.get(at).units().stream().anyMatch(v -> model.apart[unit][v])) {
                at++;
            }
            if (at == tables.size()) {
                tables.add(new Group(model.ownPace, new ArrayList<>()));
            }
            tables.get(at).units().add(unit);
        }
        return tables;
    }

    private record Placed(Group group, int room) {}

    private record Spot(int table, int room) {}

    /** Seats the groups, then own pace unit by unit; who shares table and room shares a session. */
    private List<Placed> split(List<Group> tables) {
        List<Group> single = new ArrayList<>(groups);
        List<Integer> tableOf = new ArrayList<>();
        for (int t = 0; t < tables.size(); t++) {
            for (int unit : tables.get(t).units()) {
                single.add(new Group(model.ownPace, List.of(unit)));
                tableOf.add(t);
            }
        }
        int[] rooms = model.rooms.place(sizes(single));
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            placed.add(new Placed(groups.get(i), rooms[i]));
        }
        Map<Spot, Group> parts = new LinkedHashMap<>();
        for (int i = groups.size(); i < rooms.length; i++) {
            parts.computeIfAbsent(
                            new Spot(tableOf.get(i - groups.size()), rooms[i]),
                            spot -> new Group(model.ownPace, new ArrayList<>()))
                    .units()
                    .addAll(single.get(i).units());
        }
        parts.forEach((spot, group) -> placed.add(new Placed(group, spot.room())));
        if (parts.isEmpty()) {
            placed.add(new Placed(new Group(model.ownPace, List.of()), 0));
        }
        return placed;
    }

    private int[] sizes(List<Group> all) {
        return all.stream()
                .mapToInt(group -> group.units().stream().mapToInt(u -> model.size[u]).sum())
                .toArray();
    }

    private List<Session> sessions(List<Placed> placed) {
        Iterator<Teacher> teachers = model.problem.teachers().iterator();
        Map<Integer, Integer> copies = new HashMap<>();
        List<Session> sessions = new ArrayList<>();
        for (Placed one : placed) {
            Offering offering = model.offerings.get(one.group().offering());
            int copy = copies.merge(one.group().offering(), 1, Integer::sum);
            @Nullable TeacherId teacher = offering.kind() == Kind.TL ? teachers.next().id() : null;
            sessions.add(
                    new Session(
                            new SessionId("%s/%d".formatted(offering.id(), copy)),
                            offering.id(),
                            teacher,
                            model.problem.rooms().get(one.room()).id(),
                            students(one.group())));
        }
        return sessions;
    }

    private List<StudentId> students(Group group) {
        return group.units().stream()
                .flatMap(unit -> model.members.get(unit).stream())
                .map(s -> model.problem.students().get(s).id())
                .sorted()
                .toList();
    }
}
