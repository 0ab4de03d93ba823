package org.cairnlearn.school.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.cairnlearn.school.roster.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on what the adults of a school do. */
@Component
final class StaffSql extends LayerSql<StaffMember> {
    private final JdbcClient sql;

    StaffSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** The adults of a school of whom anything is said. */
    List<StaffMember> staff(OrganisationId school) {
        return sql.sql(
                        """
                        select distinct on (person) person, kind, qualifications, team, planning,
                               common, duties, standby
                          from schedule.staff
                         where tenant = platform.current_tenant()
                           and school = :school
                         order by person,
                        """
                                + BY_ORIGIN)
                .param("school", school.value())
                .query((row, _) -> member(row))
                .list();
    }

    @Override
    Object key(StaffMember what) {
        return what.person();
    }

    @Override
    List<Line<StaffMember>> said(Origin origin) {
        return sql.sql(
                        """
                        select school, person, kind, qualifications, team, planning, common, duties,
                               standby
                          from schedule.staff
                         where tenant = platform.current_tenant()
                           and origin = :origin
                        """)
                .param("origin", origin.text())
                .query((row, _) -> new Line<>(school(row), member(row)))
                .list();
    }

    @Override
    void put(Origin origin, List<Line<StaffMember>> lines) {
        sql.sql(
                        """
                        insert into schedule.staff
                               (school, person, origin, kind, team, qualifications, planning,
                                common, duties, standby)
                        select n.school, n.person, :origin, n.kind, n.team,
                               string_to_array(n.qualifications, E'\\t'),
                               string_to_array(n.planning, E'\\t'),
                               string_to_array(n.common, E'\\t'),
                               string_to_array(n.duties, E'\\t'),
                               string_to_array(n.standby, E'\\t')
                          from unnest(
                                   cast(:schools as uuid[]), cast(:people as uuid[]),
                                   cast(:kinds as text[]), cast(:qualifications as text[]),
                                   cast(:teams as text[]), cast(:planning as text[]),
                                   cast(:common as text[]), cast(:duties as text[]),
                                   cast(:standby as text[]))
                               as n (school, person, kind, qualifications, team, planning, common,
                                     duties, standby)
                            on conflict (tenant, school, person, origin) do update
                           set (kind, team) = (excluded.kind, excluded.team),
                               qualifications = excluded.qualifications,
                               planning = excluded.planning,
                               common = excluded.common,
                               duties = excluded.duties,
                               standby = excluded.standby
                        """)
                .param("origin", origin.text())
                .param("schools", schools(lines))
                .param("people", each(lines, member -> member.person().toString()))
                .param("kinds", each(lines, member -> member.kind().text()))
                .param("qualifications", each(lines, member -> joined(member.qualifications())))
                .param("teams", each(lines, member -> member.times().team()))
                .param("planning", each(lines, member -> periods(member.times().planning())))
                .param("common", each(lines, member -> periods(member.times().common())))
                .param("duties", each(lines, member -> periods(member.times().duties())))
                .param("standby", each(lines, member -> periods(member.times().standby())))
                .update();
    }

    @Override
    void remove(Origin origin, List<Line<StaffMember>> lines) {
        sql.sql(
                        """
                        delete from schedule.staff s
                         using unnest(cast(:schools as uuid[]), cast(:people as uuid[]))
                               as n (school, person)
                         where s.tenant = platform.current_tenant()
                           and s.origin = :origin
                           and s.school = n.school
                           and s.person = n.person
                        """)
                .param("origin", origin.text())
                .param("schools", schools(lines))
                .param("people", each(lines, member -> member.person().toString()))
                .update();
    }

    private static String periods(Collection<Meeting> meetings) {
        return joined(meetings.stream().map(Meeting::text).toList());
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                person(row),
                StaffKind.find(row.getString("kind")).orElseThrow(),
                set(row, "qualifications"),
                new StaffMember.Times(
                        row.getString("team"),
                        meetings(row, "planning"),
                        meetings(row, "common"),
                        meetings(row, "duties"),
                        meetings(row, "standby")));
    }

    private static List<Meeting> meetings(ResultSet row, String column) throws SQLException {
        return words(row, column).stream().map(Meeting::of).toList();
    }
}
