package org.cairnlearn.school.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings what was read before, and what was marked by hand, in line with a file. */
@Component
final class AttendanceLoad {
    private record Key(PersonId student, Sitting sitting) {}

    private record Day(PersonId student, LocalDate date) {}

    private final MarkSql sql;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    AttendanceLoad(MarkSql sql, SchoolTime time, ApplicationEventPublisher events) {
        this.sql = sql;
        this.time = time;
        this.events = events;
    }

    /** What is there, and what shall be different. */
    private static final class State {
        private final Map<Key, Presence> onFile = new HashMap<>();
        private final Map<Day, Set<Sitting>> byHand = new HashMap<>();
        private final Map<Key, OnFile> puts = new LinkedHashMap<>();
        private final List<OnFile> removals = new ArrayList<>();
        private final List<OnFile> overridden = new ArrayList<>();

        State(List<Marked> before) {
            for (var one : before) {
                if (one.mark().byHand()) {
                    byHand.computeIfAbsent(
                                    new Day(one.student(), one.sitting().date()),
                                    _ -> new HashSet<>())
                            .add(one.sitting());
                } else {
                    onFile.put(new Key(one.student(), one.sitting()), one.mark().presence());
                }
            }
        }

        /** What is different now; empty where nothing is. */
        Optional<PresenceChanged> told() {
            var sittings =
                    Stream.of(puts.values(), removals, overridden)
                            .flatMap(lines -> lines.stream())
                            .map(OnFile::sitting)
                            .collect(Collectors.toSet());
            return sittings.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PresenceChanged(sittings));
        }
    }

    AttendanceChanges load(List<OnFile> lines) {
        sql.lock();
        var dates = lines.stream().map(line -> line.sitting().date()).collect(Collectors.toSet());
        var state = new State(sql.on(dates));
        long fresh = 0;
        long changed = 0;
        for (var line : wholeDaysFirst(lines)) {
            var isNew = !state.onFile.containsKey(new Key(line.student(), line.sitting()));
            var stored = store(state, line);
            if (override(state, line) || (stored && !isNew)) {
                changed++;
            } else if (stored) {
                fresh++;
            }
        }
        var now = time.now();
        sql.remove(state.removals, "file");
        sql.remove(state.overridden, "hand");
        sql.put(
                state.puts.values().stream()
                        .map(line ->
                                new Marked(
                                        line.student(),
                                        line.sitting(),
                                        new Mark(line.presence(), null, now)))
                        .toList());
        state.told().ifPresent(events::publishEvent);
        return new AttendanceChanges(fresh, changed, lines.size() - fresh - changed);
    }

    /** What a file says of a block is to be seen beside what it says of the day. */
    private static List<OnFile> wholeDaysFirst(List<OnFile> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(line -> !(line.sitting() instanceof Sitting.WholeDay)))
                .toList();
    }

    /** Notes what the file says; false when that was there already. */
    private static boolean store(State state, OnFile line) {
        var key = new Key(line.student(), line.sitting());
        var before = state.onFile.get(key);
        if (isSimplyHere(state, line)) {
            if (before == null) {
                return false;
            }
            state.onFile.remove(key);
            state.removals.add(line);
            return true;
        }
        if (line.presence().equals(before)) {
            return false;
        }
        state.onFile.put(key, line.presence());
        state.puts.put(key, line);
        return true;
    }

    /** Here needs no mark, unless the file says of the whole day that the student was away. */
    private static boolean isSimplyHere(State state, OnFile line) {
        var wholeDay = new Sitting.WholeDay(line.sitting().date());
        return line.presence() instanceof Presence.Here
                && (line.sitting().equals(wholeDay)
                        || !state.onFile.containsKey(new Key(line.student(), wholeDay)));
    }

    /** Takes back what was marked by hand where the file speaks; false when nothing was. */
    private static boolean override(State state, OnFile line) {
        var day = new Day(line.student(), line.sitting().date());
        var marked = state.byHand.getOrDefault(day, new HashSet<>());
        var spokenOf =
                switch (line.sitting()) {
                    case Sitting.WholeDay _ -> Set.copyOf(marked);
                    case Sitting.OfClass _, Sitting.OfFlex _ ->
                            marked.contains(line.sitting())
                                    ? Set.of(line.sitting())
                                    : Set.<Sitting>of();
                };
        spokenOf.forEach(sitting ->
                state.overridden.add(new OnFile(line.student(), sitting, line.presence())));
        marked.removeAll(spokenOf);
        return !spokenOf.isEmpty();
    }
}
