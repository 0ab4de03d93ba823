package org.cairnlearn.school.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.schedule.ScheduleChanges.Count;
import org.cairnlearn.school.schedule.ScheduleSnapshot.Listing;
import org.springframework.stereotype.Component;

/** Brings what one source said before in line with what it says now. */
@Component
final class ScheduleLoad {
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

    ScheduleChanges load(Origin origin, ScheduleSnapshot from) {
        return new ScheduleChanges(
                load(origin, days, from.days()),
                load(origin, bells, from.bells()),
                load(origin, rooms, from.rooms()),
                load(origin, adults.staff(), from.staff()),
                load(origin, adults.absences(), from.absences()));
    }

    /** What tells two lines apart. */
    private record Key(OrganisationId school, Object what) {}

    private static <T> Count load(Origin origin, LayerSql<T> sql, Listing<T> from) {
        if (from.lines().isEmpty() && !from.whole()) {
            return new Count(0, 0, 0);
        }
        var known = new HashMap<Key, Line<T>>();
        sql.said(origin).forEach(line -> known.put(key(sql, line), line));
        var put = new ArrayList<Line<T>>();
        var fresh = 0;
        for (var line : from.lines()) {
            var before = known.remove(key(sql, line));
            fresh += before == null ? 1 : 0;
            if (!line.equals(before)) {
                put.add(line);
            }
        }
        if (!put.isEmpty()) {
            sql.put(origin, put);
        }
        var gone = from.whole() ? known.size() : 0;
        if (gone > 0) {
            sql.remove(origin, new ArrayList<>(known.values()));
        }
        return new Count(fresh, put.size() - fresh, gone);
    }

    private static <T> Key key(LayerSql<T> sql, Line<T> line) {
        return new Key(line.school(), sql.key(line.what()));
    }
}
