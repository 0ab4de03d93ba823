package org.cairnlearn.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalendarTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Calendar CALENDAR =
            Calendar.of(Term.around(new SchoolSeed(7, MONDAY, 35)).session(), MONDAY);

    @Test
    void days_take_turns_and_there_is_a_holiday_and_a_half_day() {
        Calendar calendar = CALENDAR;
        List<SchoolDay> before = calendar.before(MONDAY);

        for (int n = 1; n < before.size(); n++) {
            assertThat(before.get(n).rotation()).isNotEqualTo(before.get(n - 1).rotation());
        }
        assertThat(before).extracting(SchoolDay::kind).containsOnlyOnce(SchoolDay.Kind.HALF);
        assertThat(before).extracting(SchoolDay::kind).containsOnlyOnce(SchoolDay.Kind.ASSEMBLY);
        assertThat(calendar.holidays())
                .filteredOn(holiday -> holiday.date().isBefore(MONDAY))
                .hasSize(1)
                .allSatisfy(holiday -> assertThat(calendar.find(holiday.date())).isEmpty());
        assertThat(before.getFirst().date()).isEqualTo(MONDAY.minusWeeks(8));
    }

    @Test
    void every_day_has_six_lessons_and_a_flex_block_one_after_the_other() {
        for (Rotation rotation : Rotation.values()) {
            for (SchoolDay.Kind kind : SchoolDay.Kind.values()) {
                List<Bells> blocks = Bells.of(rotation, kind);
                assertThat(blocks)
                        .extracting(Bells::code)
                        .contains("1", "2", "3", "4", "5", "6", Bells.FLEX);
                for (int n = 1; n < blocks.size(); n++) {
                    assertThat(blocks.get(n).begin()).isAfter(blocks.get(n - 1).end());
                }
            }
        }
    }
}
