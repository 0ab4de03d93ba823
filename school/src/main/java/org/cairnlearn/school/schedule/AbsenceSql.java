package org.cairnlearn.school.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.roster.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on the absences of adults. */
@Component
final class AbsenceSql extends LayerSql<Absence> {
    private final JdbcClient sql;

    AbsenceSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** What holds of each adult of a school on a date, one absence each. */
    List<Absence> absences(OrganisationId school, LocalDate on) {
        return sql.sql(
                        """
                        select distinct on (person) person, begins, ends, periods, kind
                          from schedule.absence
                         where tenant = platform.current_tenant()
                           and school = :school
                           and begins <= :on
                           and ends >= :on
                         order by person,
                        """
                                + BY_ORIGIN
                                + ", begins desc")
                .param("school", school.value())
                .param("on", on)
                .query((row, _) -> absence(row))
                .list();
    }

    /** What is key of an absence: whose, and from when on. */
    private record Key(Object person, LocalDate begins) {}

    @Override
    Object key(Absence what) {
        return new Key(what.person(), what.begins());
    }

    @Override
    Optional<LocalDate> date(Absence what) {
        return Optional.of(what.begins());
    }

    @Override
    List<Line<Absence>> said(Origin origin) {
        return sql.sql(
                        """
                        select school, person, begins, ends, periods, kind
                          from schedule.absence
                         where tenant = platform.current_tenant()
                           and origin = :origin
                        """)
                .param("origin", origin.text())
                .query((row, _) -> new Line<>(school(row), absence(row)))
                .list();
    }

    @Override
    void put(Origin origin, List<Line<Absence>> lines) {
        sql.sql(
                        """
                        insert into schedule.absence
                               (school, person, begins, ends, origin, kind, periods)
                        select n.school, n.person, n.begins, n.ends, :origin, n.kind,
                               string_to_array(n.periods, E'\\t')
                          from unnest(
                                   cast(:schools as uuid[]), cast(:people as uuid[]),
                                   cast(:begins as date[]), cast(:ends as date[]),
                                   cast(:kinds as text[]), cast(:periods as text[]))
                               as n (school, person, begins, ends, kind, periods)
                            on conflict (tenant, school, person, begins, origin) do update
                           set ends = excluded.ends,
                               kind = excluded.kind,
                               periods = excluded.periods
                        """)
                .param("origin", origin.text())
                .param("schools", schools(lines))
                .param("people", each(lines, absence -> absence.person().toString()))
                .param("begins", each(lines, absence -> absence.begins().toString()))
                .param("ends", each(lines, absence -> absence.ends().toString()))
                .param("kinds", each(lines, absence -> absence.kind().text()))
                .param("periods", each(lines, absence -> joined(absence.periods())))
                .update();
    }

    @Override
    void remove(Origin origin, List<Line<Absence>> lines) {
        sql.sql(
                        """
                        delete from schedule.absence a
                         using unnest(
                                   cast(:schools as uuid[]), cast(:people as uuid[]),
                                   cast(:begins as date[]))
                               as n (school, person, begins)
                         where a.tenant = platform.current_tenant()
                           and a.origin = :origin
                           and a.school = n.school
                           and a.person = n.person
                           and a.begins = n.begins
                        """)
                .param("origin", origin.text())
                .param("schools", schools(lines))
                .param("people", each(lines, absence -> absence.person().toString()))
                .param("begins", each(lines, absence -> absence.begins().toString()))
                .update();
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                person(row),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                set(row, "periods"),
                AbsenceKind.find(row.getString("kind")).orElseThrow());
    }
}
