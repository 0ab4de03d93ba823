package org.cairnlearn.school.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.support.SupportBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The front door of proposals that are made before anybody asks: what a school's day still lacks.
 * There is no list of jobs. What is to be done is read from what stands, so a stop at any moment
 * loses the one block that was being planned, and doing it again does nothing. Not to be called
 * inside a piece of {@link Work}: each block is one of its own, as the planner's task.
 */
@Component
public final class DayAhead {
    /** Then, on the day itself, what nobody has touched is planned again if work came in since. */
    private static final LocalTime MORNING = LocalTime.of(5, 0);

    private static final LocalTime MORNING_ENDS = LocalTime.of(7, 0);

    private final Work work;
    private final AheadReader reader;
    private final AheadMaker maker;
    private final SchoolTime time;

    DayAhead(Work work, AheadReader reader, AheadMaker maker, SchoolTime time) {
        this.work = work;
        this.reader = reader;
        this.maker = maker;
        this.time = time;
    }

    /** One school's day. */
    public record Day(TenantId tenant, OrganisationId school, LocalDate date) {}

    /**
     * A block that can be planned.
     *
     * @param times null while the school has not said when it is
     * @param students everybody who is enrolled for it
     */
    public record Lacking(Block block, @Nullable Period times, List<PersonId> students) {
        public Lacking {
            students = List.copyOf(students);
        }

        static Lacking of(Block block, @Nullable Period times, List<Person> students) {
            return new Lacking(block, times, students.stream().map(Person::id).toList());
        }

        /** How long it is. */
        int minutes() {
            return times == null ? SchoolDay.USUAL_MINUTES : times.minutes();
        }
    }

    /**
     * The days that should be planned by now: today, and from the school's own hour on, or where
     * today has no school, the next school day.
     */
    public List<Day> due(TenantId tenant) {
        return work.read(
                task(tenant),
                () ->
                        reader.schools().stream()
                                .flatMap(school -> due(tenant, school).stream())
                                .toList());
    }

    private List<Day> due(TenantId tenant, OrganisationId school) {
        var now = time.at(time.now());
        var today = now.toLocalDate();
        var calendar = reader.calendar(school);
        var days = new ArrayList<Day>();
        if (calendar.isSchoolDay(today)) {
            days.add(new Day(tenant, school, today));
        }
        if (!calendar.isSchoolDay(today) || !now.toLocalTime().isBefore(reader.evening(school))) {
            days.add(new Day(tenant, school, calendar.next(today)));
        }
        return days;
    }

    /**
     * The blocks of a day that are still to come and have no proposal, by period and flex blocks
     * last; early on the day itself also those that were planned before and nobody has touched
     * since.
     */
    public List<Lacking> lacking(Day day) {
        var since = morningOf(day).orElse(Instant.EPOCH);
        return work.read(task(day.tenant()), () -> reader.lacking(day, since)).stream()
                .filter(one -> !isOver(one))
                .toList();
    }

    private boolean isOver(Lacking one) {
        var times = one.times();
        return times != null
                && !one.block()
                        .date()
                        .atTime(times.ends())
                        .atZone(time.zone())
                        .toInstant()
                        .isAfter(time.now());
    }

    /**
     * Makes one proposal, unless it stands by now or is being made elsewhere at this moment; what
     * was planned before the morning is made again if work has come in since.
     *
     * @return whether it was made
     */
    public boolean make(Day day, Lacking lacking) {
        return work.write(task(day.tenant()), () -> maker.make(lacking, morningOf(day)));
    }

    /**
     * Makes every proposal that a day lacks, on all processors: for whoever waits for it. What is
     * planned counts for the periods that are planned after it, so these come one after the other;
     * of one period all are drafted side by side and then stand in the order of the day, so that
     * what is scarce goes to the same ones each time.
     */
    public void make(Day day) {
        lacking(day).stream()
                .collect(
                        Collectors.groupingBy(
                                one -> one.block().period(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .forEach(period ->
                        period.parallelStream()
                                .map(one -> draft(day, one))
                                .toList()
                                .forEach(Runnable::run));
    }

    /** Drafts a block; what is left to do has it stand. */
    private Runnable draft(Day day, Lacking lacking) {
        var draft = work.read(task(day.tenant()), () -> maker.draft(lacking));
        return draft.<Runnable>map(one -> () -> keep(day, one)).orElse(() -> make(day, lacking));
    }

    private void keep(Day day, Proposer.Draft draft) {
        work.write(
                task(day.tenant()),
                () -> {
                    maker.keep(draft);
                    return true;
                });
    }

    /** Early on a day: since when a proposal is new enough. Empty at any other time. */
    private Optional<Instant> morningOf(Day day) {
        var now = time.at(time.now());
        var clock = now.toLocalTime();
        return now.toLocalDate().equals(day.date())
                        && !clock.isBefore(MORNING)
                        && clock.isBefore(MORNING_ENDS)
                ? Optional.of(day.date().atTime(MORNING).atZone(time.zone()).toInstant())
                : Optional.empty();
    }

    private static Actor task(TenantId tenant) {
        return SupportBook.planning(tenant);
    }
}
