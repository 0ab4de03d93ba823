package org.cairnlearn.school.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on what comes again each week: the days with school, and how days take turns. */
@Component
final class WeekSql {
    private final JdbcClient sql;

    WeekSql(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What comes again each week.
     *
     * @param week Monday to Friday where the school says nothing else
     * @param closed the rooms that cannot be used on single days, in the order of the days
     * @param lost the blocks that do not take place on single days
     */
    record Turns(
            Optional<Rotation> rotation,
            SchoolWeek week,
            List<ClosedRoom> closed,
            List<LostBlock> lost) {}

    Turns turns(OrganisationId school) {
        return sql.sql(
                        """
                        select r.labels, r.begins, w.days, c.rooms, c.dates, c.periods, c.instead,
                               l.lost_dates, l.lost_periods, l.lost_classes
                          from (values (cast(:school as uuid))) as asked (school)
                          left join schedule.rotation r
                            on r.tenant = platform.current_tenant() and r.school = asked.school
                          left join schedule.week w
                            on w.tenant = platform.current_tenant() and w.school = asked.school
                         cross join lateral (
                            select array_agg(room order by date, room) as rooms,
                                   array_agg(cast(date as text) order by date, room) as dates,
                                   array_agg(array_to_string(periods, E'\\t') order by date, room)
                                       as periods,
                                   array_agg(instead order by date, room) as instead
                              from schedule.closed_room
                             where tenant = platform.current_tenant()
                               and school = asked.school) as c
                         cross join lateral (
                            select array_agg(cast(date as text) order by date, period, class) as lost_dates,
                                   array_agg(period order by date, period, class) as lost_periods,
                                   array_agg(coalesce(cast(class as text), '')
                                             order by date, period, class) as lost_classes
                              from schedule.lost_block
                             where tenant = platform.current_tenant()
                               and school = asked.school) as l
                        """)
                .param("school", school.value())
                .query((row, _) ->
                        new Turns(
                                rotation(row),
                                week(row),
                                ClosedRoomSql.read(row),
                                LostBlockSql.read(row)))
                .single();
    }

    private static Optional<Rotation> rotation(ResultSet row) throws SQLException {
        var begins = row.getObject("begins", LocalDate.class);
        return begins == null
                ? Optional.empty()
                : Optional.of(new Rotation(LayerSql.words(row, "labels"), begins));
    }

    private static SchoolWeek week(ResultSet row) throws SQLException {
        return row.getArray("days") == null
                ? SchoolWeek.USUAL
                : new SchoolWeek(
                        LayerSql.words(row, "days").stream()
                                .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                                .collect(Collectors.toSet()));
    }

    void setWeek(OrganisationId school, SchoolWeek week) {
        sql.sql(
                        """
                        insert into schedule.week (school, days)
                        values (:school, cast(:days as text[]))
                            on conflict (tenant, school) do update
                           set days = excluded.days
                        """)
                .param("school", school.value())
                .param(
                        "days",
                        week.days().stream()
                                .sorted()
                                .map(day -> day.name().toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .update();
    }

    void setRotation(OrganisationId school, Rotation rotation) {
        sql.sql(
                        """
                        insert into schedule.rotation (school, labels, begins)
                        values (:school, cast(:labels as text[]), :begins)
                            on conflict (tenant, school) do update
                           set labels = excluded.labels,
                               begins = excluded.begins
                        """)
                .param("school", school.value())
                .param("labels", rotation.labels().toArray(String[]::new))
                .param("begins", rotation.begins())
                .update();
    }

    void removeRotation(OrganisationId school) {
        sql.sql(
                        """
                        delete from schedule.rotation
                         where tenant = platform.current_tenant()
                           and school = :school
                        """)
                .param("school", school.value())
                .update();
    }
}
