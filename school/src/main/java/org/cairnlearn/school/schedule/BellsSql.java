package org.cairnlearn.school.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.roster.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on bell schedules. */
@Component
final class BellsSql extends LayerSql<Bells> {
    private static final String COLUMNS =
            """
            select b.school, b.name, b.used_on, p.code, p.name as period_name, p.starts, p.ends,
                   p.flex
              from schedule.bells b
              left join schedule.bell_period p
                on p.tenant = b.tenant and p.school = b.school and p.bells = b.name
               and p.origin = b.origin
             where b.tenant = platform.current_tenant()
            """;

    private final JdbcClient sql;

    BellsSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** The bell schedules of a school that hold; those by hand first, then by name. */
    List<Bells> bells(OrganisationId school) {
        var pieces =
                sql.sql(
                                COLUMNS
                                        + """
                                          and b.school = :school
                                          and b.origin = (
                                              select origin
                                                from schedule.bells
                                               where tenant = b.tenant
                                                 and school = b.school
                                                 and name = b.name
                                               order by
                                        """
                                        + BY_ORIGIN
                                        + """
                                               limit 1)
                                         order by array_position(array['hand', 'file', 'roster'], b.origin),
                                                  b.name, p.starts, p.code
                                        """)
                        .param("school", school.value())
                        .query((row, _) -> piece(row))
                        .list();
        return together(pieces).stream().map(Line::what).toList();
    }

    /** The schools of which some bell schedule has a flex block. */
    List<OrganisationId> withFlex() {
        return sql.sql(
                        """
                        select distinct school
                          from schedule.bell_period
                         where tenant = platform.current_tenant()
                           and flex
                        """)
                .query((row, _) -> new OrganisationId(row.getObject("school", UUID.class)))
                .list();
    }

    @Override
    Object key(Bells what) {
        return what.name();
    }

    @Override
    int rows(Bells what) {
        return what.periods().size();
    }

    @Override
    List<Line<Bells>> said(Origin origin) {
        var pieces =
                sql.sql(
                                COLUMNS
                                        + """
                                          and b.origin = :origin
                                         order by b.school, b.name, p.starts, p.code
                                        """)
                        .param("origin", origin.text())
                        .query((row, _) -> piece(row))
                        .list();
        return together(pieces);
    }

    @Override
    void put(Origin origin, List<Line<Bells>> lines) {
        remove(origin, lines);
        sql.sql(
                        """
                        insert into schedule.bells (school, name, origin, used_on)
                        select n.school, n.name, :origin, string_to_array(n.used_on, E'\\t')
                          from unnest(
                                   cast(:schools as uuid[]), cast(:names as text[]),
                                   cast(:uses as text[]))
                               as n (school, name, used_on)
                        """)
                .param("origin", origin.text())
                .param("schools", schools(lines))
                .param("names", each(lines, Bells::name))
                .param("uses", each(lines, bells -> joined(bells.usedOn())))
                .update();
        putPeriods(origin, lines);
    }

    /** A period of a bell schedule. */
    private record In(String bells, Period period) {}

    private void putPeriods(Origin origin, List<Line<Bells>> lines) {
        var periods = new ArrayList<Line<In>>();
        for (var line : lines) {
            for (var period : line.what().periods()) {
                periods.add(new Line<>(line.school(), new In(line.what().name(), period)));
            }
        }
        sql.sql(
                        """
                        insert into schedule.bell_period
                               (school, bells, origin, code, name, starts, ends, flex)
                        select n.school, n.bells, :origin, n.code, n.name, n.starts, n.ends, n.flex
                          from unnest(
                                   cast(:schools as uuid[]), cast(:bells as text[]),
                                   cast(:codes as text[]), cast(:names as text[]),
                                   cast(:starts as time[]), cast(:ends as time[]),
                                   cast(:flex as boolean[]))
                               as n (school, bells, code, name, starts, ends, flex)
                        """)
                .param("origin", origin.text())
                .param("schools", schools(periods))
                .param("bells", each(periods, In::bells))
                .param("codes", each(periods, in -> in.period().code()))
                .param("names", each(periods, in -> in.period().name()))
                .param("starts", each(periods, in -> in.period().starts().toString()))
                .param("ends", each(periods, in -> in.period().ends().toString()))
                .param("flex", each(periods, in -> Boolean.toString(in.period().flex())))
                .update();
    }

    @Override
    void remove(Origin origin, List<Line<Bells>> lines) {
        sql.sql(
                        """
                        delete from schedule.bells b
                         using unnest(cast(:schools as uuid[]), cast(:names as text[]))
                               as n (school, name)
                         where b.tenant = platform.current_tenant()
                           and b.origin = :origin
                           and b.school = n.school
                           and b.name = n.name
                        """)
                .param("origin", origin.text())
                .param("schools", schools(lines))
                .param("names", each(lines, Bells::name))
                .update();
    }

    /** One row: a bell schedule with one of its periods, or with none. */
    private record Piece(
            OrganisationId school, String name, Set<String> usedOn, List<Period> periods) {}

    private static Piece piece(ResultSet row) throws SQLException {
        var code = row.getString("code");
        List<Period> periods =
                code == null
                        ? List.of()
                        : List.of(
                                new Period(
                                        code,
                                        row.getString("period_name"),
                                        row.getObject("starts", LocalTime.class),
                                        row.getObject("ends", LocalTime.class),
                                        row.getBoolean("flex")));
        return new Piece(school(row), row.getString("name"), set(row, "used_on"), periods);
    }

    private static List<Line<Bells>> together(List<Piece> pieces) {
        var byName = new LinkedHashMap<Line<String>, List<Piece>>();
        for (var piece : pieces) {
            byName.computeIfAbsent(new Line<>(piece.school(), piece.name()), _ -> new ArrayList<>())
                    .add(piece);
        }
        return byName.entrySet().stream()
                .map(one ->
                        new Line<>(
                                one.getKey().school(),
                                new Bells(
                                        one.getKey().what(),
                                        one.getValue().getFirst().usedOn(),
                                        one.getValue().stream()
                                                .flatMap(piece -> piece.periods().stream())
                                                .toList())))
                .toList();
    }
}
