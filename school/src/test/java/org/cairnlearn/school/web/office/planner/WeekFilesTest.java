package org.cairnlearn.school.web.office.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.plan.WeekBook;
import org.cairnlearn.school.plan.WeekFigures;
import org.cairnlearn.school.web.kit.Words;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WeekFilesTest {
    private static final Words ENGLISH = Words.of(Locale.ENGLISH);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Test
    void the_days_of_all_weeks_stand_in_one_file_that_is_named_after_none_of_them() {
        var file = new FigureWords(ENGLISH, LocalDate::toString).weeks(List.of(), twoWeeks());
        var days = file.allDays(ENGLISH);
        assertThat(days.caption()).isEqualTo("How weeks were planned, day by day");
        assertThat(days.heads()).startsWith("Week from", "Day", "First choices kept");
        assertThat(days.rows())
                .extracting(row -> row.subList(0, 3))
                .containsExactly(
                        List.of("2026-11-16", "2026-11-17", "50 % (1 of 2)"),
                        List.of("2026-11-09", "2026-11-10", "50 % (1 of 2)"));
        assertThat(file.table().rows())
                .extracting(List::getFirst)
                .containsExactly("2026-11-16", "2026-11-09");
    }

    @Test
    void a_page_says_its_days_in_short() {
        var page = new FigureWords(ENGLISH).weeks(List.of(), twoWeeks());
        assertThat(page.table().rows()).extracting(List::getFirst).contains("16 Nov", "9 Nov");
        assertThat(page.weeks().getFirst().title()).isEqualTo("Week from 16 Nov, day by day");
    }

    private static List<WeekBook.Counted> twoWeeks() {
        return List.of(week(MONDAY), week(MONDAY.minusWeeks(1)));
    }

    private static WeekBook.Counted week(LocalDate begins) {
        return new WeekBook.Counted(
                begins, half(), List.of(new WeekBook.OfDay(begins.plusDays(1), half())));
    }

    private static WeekFigures half() {
        var part = new WeekFigures.Part(1, 2);
        return new WeekFigures(part, part, part, null, part);
    }
}
