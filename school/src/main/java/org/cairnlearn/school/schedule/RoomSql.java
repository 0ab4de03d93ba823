package org.cairnlearn.school.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.cairnlearn.school.roster.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on rooms. */
@Component
final class RoomSql extends LayerSql<Room> {
    private final JdbcClient sql;

    RoomSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** The rooms of a school, by name. */
    List<Room> rooms(OrganisationId school) {
        return sql.sql(
                        """
                        select distinct on (name) name, seats, features
                          from schedule.room
                         where tenant = platform.current_tenant()
                           and school = :school
                         order by name,
                        """
                                + BY_ORIGIN)
                .param("school", school.value())
                .query((row, _) -> room(row))
                .list();
    }

    @Override
    Object key(Room what) {
        return what.name();
    }

    @Override
    List<Line<Room>> said(Origin origin) {
        return sql.sql(
                        """
                        select school, name, seats, features
                          from schedule.room
                         where tenant = platform.current_tenant()
                           and origin = :origin
                        """)
                .param("origin", origin.text())
                .query((row, _) -> new Line<>(school(row), room(row)))
                .list();
    }

    @Override
    void put(Origin origin, List<Line<Room>> lines) {
        sql.sql(
                        """
                        insert into schedule.room (school, name, origin, seats, features)
                        select n.school, n.name, :origin, n.seats,
                               string_to_array(n.features, E'\\t')
                          from unnest(
                                   cast(:schools as uuid[]), cast(:names as text[]),
                                   cast(:seats as int[]), cast(:features as text[]))
                               as n (school, name, seats, features)
                            on conflict (tenant, school, name, origin) do update
                           set seats = excluded.seats,
                               features = excluded.features
                        """)
                .param("origin", origin.text())
                .param("schools", schools(lines))
                .param("names", each(lines, Room::name))
                .param(
                        "seats",
                        each(lines, room -> room.seats() == null ? null : room.seats().toString()))
                .param("features", each(lines, room -> joined(room.features())))
                .update();
    }

    @Override
    void remove(Origin origin, List<Line<Room>> lines) {
        sql.sql(
                        """
                        delete from schedule.room r
                         using unnest(cast(:schools as uuid[]), cast(:names as text[]))
                               as n (school, name)
                         where r.tenant = platform.current_tenant()
                           and r.origin = :origin
                           and r.school = n.school
                           and r.name = n.name
                        """)
                .param("origin", origin.text())
                .param("schools", schools(lines))
                .param("names", each(lines, Room::name))
                .update();
    }

    private static Room room(ResultSet row) throws SQLException {
        var seats = row.getObject("seats", Integer.class);
        return new Room(row.getString("name"), seats, set(row, "features"));
    }
}
