package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.schedule.SaidDay;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolWeek;
import org.junit.jupiter.api.Test;

class DuesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);
    private static final int WEEKLY = 120;

    private static Dues.Span on(LocalDate today, LocalDate first) {
        return new Dues(SchoolCalendar.weekdays(), today).of(Optional.of(first));
    }

    @Test
    void a_whole_week_is_due_by_its_last_day() {
        assertThat(on(MONDAY, MONDAY)).isEqualTo(new Dues.Span(MONDAY, 1, 5));
        assertThat(on(FRIDAY, MONDAY)).isEqualTo(new Dues.Span(MONDAY, 1, 1));
    }

    @Test
    void a_day_that_is_closed_is_none_on_which_they_can_be_given() {
        var snow = new SaidDay(MONDAY.plusDays(1), DayKind.CLOSED);
        var calendar =
                new SchoolCalendar(
                        List.of(), List.of(snow), Optional.empty(), List.of(), SchoolWeek.USUAL);
        assertThat(new Dues(calendar, MONDAY).of(Optional.of(MONDAY)))
                .isEqualTo(new Dues.Span(MONDAY, 1, 4));
    }

    @Test
    void of_a_week_in_which_planning_begins_the_rest_may_wait_for_the_first_day_of_the_next() {
        var first = on(FRIDAY, FRIDAY);
        assertThat(first.from()).isEqualTo(FRIDAY);
        assertThat(first.due(WEEKLY)).isEqualTo(WEEKLY / 5);
        assertThat(first.daysLeft()).isEqualTo(2);
    }

    @Test
    void what_waited_is_due_with_the_week_after_and_what_was_given_counts() {
        var then = on(NEXT_MONDAY, FRIDAY);
        assertThat(then.from()).isEqualTo(FRIDAY);
        assertThat(then.due(WEEKLY)).isEqualTo(WEEKLY + WEEKLY / 5);
        assertThat(then.daysLeft()).isEqualTo(5);
    }

    @Test
    void later_weeks_are_reckoned_alone() {
        assertThat(on(NEXT_MONDAY, MONDAY)).isEqualTo(new Dues.Span(NEXT_MONDAY, 1, 5));
        assertThat(on(NEXT_MONDAY.plusDays(9), FRIDAY))
                .isEqualTo(new Dues.Span(NEXT_MONDAY.plusDays(7), 1, 3));
    }
}
