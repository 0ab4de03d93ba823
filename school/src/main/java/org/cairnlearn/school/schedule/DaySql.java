package org.cairnlearn.school.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.roster.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on single days. */
@Component
final class DaySql extends LayerSql<SaidDay> {
    private final JdbcClient sql;

    DaySql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whoever loads the schedule of a tenant waits here until the one before is done. */
    void lock() {
        sql.sql(
                        """
                        select pg_advisory_xact_lock(
                                   hashtextextended('schedule ' || platform.current_tenant(), 0))
                        """)
                .query((_, _) -> true)
                .single();
    }

    /**
     * What holds of each day of a school that anything is said of.
     *
     * @param line the school and what stands above it, the nearest first
     */
    List<SaidDay> days(List<OrganisationId> line) {
        return sql.sql(
                        """
                        select distinct on (date) date, kind, rotation, bells, note
                          from schedule.day
                         where tenant = platform.current_tenant()
                           and school = any (cast(:line as uuid[]))
                         order by date,
                        """
                                + BY_ORIGIN
                                + ", array_position(cast(:line as uuid[]), school)")
                .param("line", line.stream().map(OrganisationId::toString).toArray(String[]::new))
                .query((row, _) -> day(row))
                .list();
    }

    @Override
    Object key(SaidDay what) {
        return what.date();
    }

    @Override
    Optional<LocalDate> date(SaidDay what) {
        return Optional.of(what.date());
    }

    @Override
    List<Line<SaidDay>> said(Origin origin) {
        return sql.sql(
                        """
                        select school, date, kind, rotation, bells, note
                          from schedule.day
                         where tenant = platform.current_tenant()
                           and origin = :origin
                        """)
                .param("origin", origin.text())
                .query((row, _) -> new Line<>(school(row), day(row)))
                .list();
    }

    @Override
    void put(Origin origin, List<Line<SaidDay>> lines) {
        sql.sql(
                        """
                        insert into schedule.day (school, date, origin, kind, rotation, bells, note)
                        select n.school, n.date, :origin, n.kind, n.rotation, n.bells, n.note
                          from unnest(
                                   cast(:schools as uuid[]), cast(:dates as date[]),
                                   cast(:kinds as text[]), cast(:rotations as text[]),
                                   cast(:bells as text[]), cast(:notes as text[]))
                               as n (school, date, kind, rotation, bells, note)
                            on conflict (tenant, school, date, origin) do update
                           set kind = excluded.kind,
                               rotation = excluded.rotation,
                               bells = excluded.bells,
                               note = excluded.note
                        """)
                .param("origin", origin.text())
                .param("schools", schools(lines))
                .param("dates", each(lines, day -> day.date().toString()))
                .param("kinds", each(lines, day -> day.kind().text()))
                .param("rotations", each(lines, SaidDay::rotation))
                .param("bells", each(lines, SaidDay::bells))
                .param("notes", each(lines, SaidDay::note))
                .update();
    }

    @Override
    void remove(Origin origin, List<Line<SaidDay>> lines) {
        sql.sql(
                        """
                        delete from schedule.day d
                         using unnest(cast(:schools as uuid[]), cast(:dates as date[]))
                               as n (school, date)
                         where d.tenant = platform.current_tenant()
                           and d.origin = :origin
                           and d.school = n.school
                           and d.date = n.date
                        """)
                .param("origin", origin.text())
                .param("schools", schools(lines))
                .param("dates", each(lines, day -> day.date().toString()))
                .update();
    }

    private static SaidDay day(ResultSet row) throws SQLException {
        return new SaidDay(
                row.getObject("date", LocalDate.class),
                DayKind.find(row.getString("kind")).orElseThrow(),
                row.getString("rotation"),
                row.getString("bells"),
                row.getString("note"));
    }
}
