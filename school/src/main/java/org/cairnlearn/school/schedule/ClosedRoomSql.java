package org.cairnlearn.school.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairnlearn.school.roster.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that changes which rooms cannot be used on a day; all of it is said by hand. */
@Component
class ClosedRoomSql {
    private final JdbcClient sql;

    ClosedRoomSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** As they are read with what else comes with a calendar. */
    static List<ClosedRoom> read(ResultSet row) throws SQLException {
        if (row.getArray("rooms") == null) {
            return List.of();
        }
        var rooms = LayerSql.words(row, "rooms");
        var dates = LayerSql.words(row, "dates");
        var periods = LayerSql.words(row, "periods");
        var instead = LayerSql.words(row, "instead");
        var closed = new ArrayList<ClosedRoom>();
        for (var at = 0; at < rooms.size(); at++) {
            closed.add(
                    new ClosedRoom(
                            rooms.get(at),
                            LocalDate.parse(dates.get(at)),
                            periods.get(at).isEmpty()
                                    ? Set.of()
                                    : Set.of(periods.get(at).split("\t")),
                            instead.get(at)));
        }
        return closed;
    }

    void put(OrganisationId school, ClosedRoom closed) {
        sql.sql(
                        """
                        insert into schedule.closed_room (school, room, date, periods, instead)
                        values (:school, :room, :date, cast(:periods as text[]), :instead)
                            on conflict (tenant, school, room, date) do update
                           set periods = excluded.periods,
                               instead = excluded.instead
                        """)
                .param("school", school.value())
                .param("room", closed.room())
                .param("date", closed.date())
                .param("periods", closed.periods().stream().sorted().toArray(String[]::new))
                .param("instead", closed.instead())
                .update();
    }

    void remove(OrganisationId school, String room, LocalDate date) {
        sql.sql(
                        """
                        delete from schedule.closed_room
                         where tenant = platform.current_tenant()
                           and school = :school
                           and room = :room
                           and date = :date
                        """)
                .param("school", school.value())
                .param("room", room)
                .param("date", date)
                .update();
    }
}
