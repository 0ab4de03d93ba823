package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.support.SupportBook;
import org.springframework.stereotype.Component;

/**
 * The front door of how whole weeks were planned. A week is counted once, after it has ended, while
 * nobody waits; what a stop cuts off is counted at the next start.
 */
@Component
public final class WeekBook {
    /** So many weeks are shown. */
    public static final int WEEKS = 5;

    private final WeekReader reader;
    private final WeekFiguresSql sql;
    private final Work work;
    private final SchoolTime time;

    WeekBook(WeekReader reader, WeekFiguresSql sql, Work work, SchoolTime time) {
        this.reader = reader;
        this.sql = sql;
        this.work = work;
        this.time = time;
    }

    /**
     * A week and its figures.
     *
     * @param days of which they are made, in their order; none of a week that was counted before
     *     days were
     */
    public record Counted(LocalDate begins, WeekFigures figures, List<OfDay> days) {
        public Counted {
            days = List.copyOf(days);
        }
    }

    /** The figures of one of its days. */
    public record OfDay(LocalDate date, WeekFigures figures) {}

    /**
     * The last weeks of a school, the newest first. To be called inside a piece of {@code Work}.
     */
    public List<Counted> of(OrganisationId school) {
        return sql.of(school, weeks(school));
    }

    private List<LocalDate> weeks(OrganisationId school) {
        return reader.ended(school, time.today()).limit(WEEKS).toList();
    }

    /** The weeks of a tenant's schools that have ended and are not counted. */
    List<WeekReader.Week> due(TenantId tenant) {
        return work.read(
                SupportBook.planning(tenant),
                () ->
                        reader.schools().stream()
                                .flatMap(school -> {
                                    var weeks = weeks(school);
                                    var known =
                                            sql.of(school, weeks).stream()
                                                    .map(Counted::begins)
                                                    .toList();
                                    return weeks.stream()
                                            .filter(week -> !known.contains(week))
                                            .map(week -> new WeekReader.Week(tenant, school, week));
                                })
                                .toList());
    }

    /** Counts one week. */
    void count(WeekReader.Week week) {
        work.write(
                SupportBook.planning(week.tenant()),
                () -> sql.keep(week.school(), reader.was(week), time.now()));
    }
}
