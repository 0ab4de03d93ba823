package org.cairnlearn.school.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.schedule.ScheduleChanges.Count;
import org.cairnlearn.school.schedule.ScheduleSnapshot.Listing;
import org.springframework.stereotype.Component;

/** Brings what one source said before in line with what it says now. */
@Component
final class ScheduleLoad {
    /** A tenth: more of what has no date than this does not go by itself. */
    private static final int LARGEST_SHARE = 10;

    private final DaySql days;
    private final BellsSql bells;
    private final RoomSql rooms;
    private final AdultSql adults;

    ScheduleLoad(DaySql days, BellsSql bells, RoomSql rooms, AdultSql adults) {
        this.days = days;
        this.bells = bells;
        this.rooms = rooms;
        this.adults = adults;
    }

    ScheduleChanges load(Origin origin, ScheduleSnapshot from, boolean acceptRemovals) {
        days.lock();
        var steps =
                List.of(
                        step(ScheduleKind.DAYS, origin, days, from.days()),
                        step(ScheduleKind.BELLS, origin, bells, from.bells()),
                        step(ScheduleKind.ROOMS, origin, rooms, from.rooms()),
                        step(ScheduleKind.STAFF, origin, adults.staff(), from.staff()),
                        step(ScheduleKind.ABSENCES, origin, adults.absences(), from.absences()));
        var tooMany = steps.stream().filter(Step::takesTooMany).findFirst();
        if (tooMany.isPresent() && !acceptRemovals) {
            var step = tooMany.get();
            return new ScheduleChanges.TooManyWouldGo(
                    step.kind(), step.going().size(), step.known());
        }
        var counts = new EnumMap<ScheduleKind, Count>(ScheduleKind.class);
        steps.forEach(step -> counts.put(step.kind(), step.carryOut(origin)));
        return new ScheduleChanges.Loaded(counts);
    }

    /** What tells two lines apart. */
    private record Key(OrganisationId school, Object what) {}

    /** What is to be done with one kind. */
    private record Step<T>(
            ScheduleKind kind,
            LayerSql<T> sql,
            List<Line<T>> put,
            List<Line<T>> fresh,
            Going<T> gone) {

        List<Line<T>> going() {
            return gone.lines();
        }

        int known() {
            return gone.known();
        }

        /** Days come and go; rooms, adults and bell schedules seldom do. */
        boolean takesTooMany() {
            return going().stream().allMatch(line -> sql.date(line.what()).isEmpty())
                    && going().size() * LARGEST_SHARE > known();
        }

        Count carryOut(Origin origin) {
            if (!put.isEmpty()) {
                sql.put(origin, put);
            }
            if (!going().isEmpty()) {
                sql.remove(origin, going());
            }
            return new Count(rows(fresh), rows(put) - rows(fresh), rows(going()));
        }

        private int rows(List<Line<T>> lines) {
            return lines.stream().mapToInt(line -> sql.rows(line.what())).sum();
        }
    }

    /**
     * What goes.
     *
     * @param known how many there were that the source speaks of
     */
    private record Going<T>(List<Line<T>> lines, int known) {}

    private static <T> Step<T> step(
            ScheduleKind kind, Origin origin, LayerSql<T> sql, Listing<T> from) {
        if (from.lines().isEmpty()) {
            return new Step<>(kind, sql, List.of(), List.of(), new Going<>(List.of(), 0));
        }
        var known = new HashMap<Key, Line<T>>();
        sql.said(origin).forEach(line -> known.put(key(sql, line), line));
        var put = new ArrayList<Line<T>>();
        var fresh = new ArrayList<Line<T>>();
        var named = new HashSet<Key>();
        for (var line : from.lines()) {
            var before = known.get(key(sql, line));
            named.add(key(sql, line));
            if (before == null) {
                fresh.add(line);
            }
            if (!line.equals(before)) {
                put.add(line);
            }
        }
        return new Step<>(kind, sql, put, fresh, going(sql, from, known, named));
    }

    private static <T> Going<T> going(
            LayerSql<T> sql, Listing<T> from, HashMap<Key, Line<T>> known, Set<Key> named) {
        if (!from.whole()) {
            return new Going<>(List.of(), 0);
        }
        var reach = new HashMap<OrganisationId, Reach>();
        from.lines()
                .forEach(line ->
                        reach.merge(line.school(), Reach.of(sql.date(line.what())), Reach::with));
        var spokenOf =
                known.values().stream()
                        .filter(line ->
                                reach.containsKey(line.school())
                                        && reach.get(line.school()).has(sql.date(line.what())))
                        .toList();
        var going = spokenOf.stream().filter(line -> !named.contains(key(sql, line))).toList();
        return new Going<>(going, spokenOf.size());
    }

    /** From which day to which a source speaks of a school; all days for what has no date. */
    private record Reach(LocalDate first, LocalDate last) {
        static Reach of(Optional<LocalDate> date) {
            return new Reach(date.orElse(LocalDate.MIN), date.orElse(LocalDate.MAX));
        }

        Reach with(Reach other) {
            return new Reach(
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }

        boolean has(Optional<LocalDate> date) {
            return date.isEmpty() || (!date.get().isBefore(first) && !date.get().isAfter(last));
        }
    }

    private static <T> Key key(LayerSql<T> sql, Line<T> line) {
        return new Key(line.school(), sql.key(line.what()));
    }
}
