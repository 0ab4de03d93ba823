package org.cairnlearn.school.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.cairnlearn.school.plan.WeekFigures.Part;
import org.cairnlearn.school.roster.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements about the figures of whole weeks. */
@Component
class WeekFiguresSql {
    private final JdbcClient sql;

    WeekFiguresSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<WeekBook.Counted> of(OrganisationId school, Collection<LocalDate> weeks) {
        var days = days(school, weeks);
        return sql.sql(
                        """
                        select begins, choices_kept, choices, talks_left, talks, pairs_again, pairs,
                               worst_tenth, planning_kept, planning
                          from plan.week_figures
                         where school = :school
                           and begins = any(cast(:begins as date[]))
                         order by begins desc
                        """)
                .param("school", school.value())
                .param("begins", weeks.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, _) -> {
                    var begins = row.getObject("begins", LocalDate.class);
                    return new WeekBook.Counted(
                            begins,
                            figures(row),
                            days.stream()
                                    .filter(day -> !day.date().isBefore(begins))
                                    .filter(day -> day.date().isBefore(begins.plusWeeks(1)))
                                    .toList());
                })
                .list();
    }

    private List<WeekBook.OfDay> days(OrganisationId school, Collection<LocalDate> weeks) {
        return sql.sql(
                        """
                        select on_date, choices_kept, choices, talks_left, talks, pairs_again, pairs,
                               worst_tenth, planning_kept, planning
                          from plan.day_figures d
                         where school = :school
                           and exists (select
                                         from unnest(cast(:begins as date[])) as begins
                                        where d.on_date between begins and begins + 6)
                         order by on_date
                        """)
                .param("school", school.value())
                .param("begins", weeks.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, _) ->
                        new WeekBook.OfDay(row.getObject("on_date", LocalDate.class), figures(row)))
                .list();
    }

    private static WeekFigures figures(ResultSet row) throws SQLException {
        return new WeekFigures(
                part(row, "choices_kept", "choices"),
                part(row, "talks_left", "talks"),
                part(row, "pairs_again", "pairs"),
                row.getObject("worst_tenth", Integer.class),
                part(row, "planning_kept", "planning"));
    }

    private static Part part(ResultSet row, String count, String of) throws SQLException {
        return new Part(row.getInt(count), row.getInt(of));
    }

    int keep(OrganisationId school, WeekBook.Counted week, Instant at) {
        week.days().forEach(day -> keep(school, day));
        return with(
                        sql.sql(
                                """
                                insert into plan.week_figures
                                       (school, begins, choices_kept, choices, talks_left, talks, pairs_again,
                                        pairs, worst_tenth, planning_kept, planning, counted_at)
                                values (:school, :begins, :kept, :choices, :left, :talks, :again,
                                        :pairs, :worst, :free, :staff, :at)
                                    on conflict (tenant, school, begins) do nothing
                                """),
                        week.figures())
                .param("school", school.value())
                .param("begins", week.begins())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void keep(OrganisationId school, WeekBook.OfDay day) {
        with(
                        sql.sql(
                                """
                                insert into plan.day_figures
                                       (school, on_date, choices_kept, choices, talks_left, talks, pairs_again,
                                        pairs, worst_tenth, planning_kept, planning)
                                values (:school, :date, :kept, :choices, :left, :talks, :again,
                                        :pairs, :worst, :free, :staff)
                                    on conflict (tenant, school, on_date) do nothing
                                """),
                        day.figures())
                .param("school", school.value())
                .param("date", day.date())
                .update();
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec statement, WeekFigures figures) {
        return statement
                .param("kept", figures.choices().count())
                .param("choices", figures.choices().of())
                .param("left", figures.talks().count())
                .param("talks", figures.talks().of())
                .param("again", figures.repeats().count())
                .param("pairs", figures.repeats().of())
                .param("worst", figures.worstTenth())
                .param("free", figures.staff().count())
                .param("staff", figures.staff().of());
    }
}
