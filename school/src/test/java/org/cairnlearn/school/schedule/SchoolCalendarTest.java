package org.cairnlearn.school.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.roster.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchoolCalendarTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);
    private static final Bells USUAL = bells("Usual", Set.of(), "1", "2", "3", "4");

    private final List<Term> terms = new ArrayList<>();
    private final List<SaidDay> said = new ArrayList<>();
    private final List<Bells> bells = new ArrayList<>();
    private @Nullable Rotation rotation;
    private SchoolWeek week = SchoolWeek.USUAL;

    @Test
    void a_school_that_said_nothing_has_school_from_monday_to_friday() {
        assertThat(calendar().schoolDays(MONDAY, NEXT_MONDAY))
                .containsExactly(
                        MONDAY, TUESDAY, WEDNESDAY, MONDAY.plusDays(3), FRIDAY, NEXT_MONDAY);
        assertThat(calendar().day(FRIDAY.plusDays(1)).kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar().day(MONDAY))
                .isEqualTo(
                        new SchoolDay(
                                MONDAY,
                                DayKind.INSTRUCTIONAL,
                                "",
                                Bells.NONE,
                                "",
                                List.of(),
                                Map.of()));
    }

    @Test
    void between_two_terms_there_is_no_school() {
        terms.add(new Term(MONDAY.minusDays(30), TUESDAY));
        terms.add(new Term(FRIDAY, FRIDAY.plusDays(60)));
        assertThat(calendar().isSchoolDay(WEDNESDAY)).isFalse();
        assertThat(calendar().next(TUESDAY)).isEqualTo(FRIDAY);
    }

    @Test
    void after_the_last_term_weekdays_are_counted_so_that_every_count_ends() {
        terms.add(new Term(MONDAY.minusDays(30), TUESDAY));
        assertThat(calendar().isSchoolDay(WEDNESDAY)).isFalse();
        assertThat(calendar().after(TUESDAY, 4)).isEqualTo(NEXT_MONDAY);
    }

    @Test
    void a_snow_day_moves_every_count_by_one() {
        assertThat(calendar().between(MONDAY, NEXT_MONDAY)).isEqualTo(5);
        assertThat(calendar().after(MONDAY, 3)).isEqualTo(MONDAY.plusDays(3));
        said.add(new SaidDay(TUESDAY, DayKind.CLOSED));
        assertThat(calendar().between(MONDAY, NEXT_MONDAY)).isEqualTo(4);
        assertThat(calendar().between(NEXT_MONDAY, MONDAY)).isEqualTo(-4);
        assertThat(calendar().after(MONDAY, 3)).isEqualTo(FRIDAY);
        assertThat(calendar().before(WEDNESDAY, 1)).isEqualTo(MONDAY);
        assertThat(calendar().nextFrom(TUESDAY)).isEqualTo(WEDNESDAY);
        assertThat(calendar().after(TUESDAY, 0)).isEqualTo(TUESDAY);
    }

    @Test
    void a_saturday_with_school_counts() {
        said.add(new SaidDay(FRIDAY.plusDays(1), DayKind.INSTRUCTIONAL));
        assertThat(calendar().between(FRIDAY, NEXT_MONDAY)).isEqualTo(2);
    }

    @Test
    void testing_assembly_and_early_release_are_school_days() {
        said.add(new SaidDay(MONDAY, DayKind.TESTING));
        said.add(new SaidDay(TUESDAY, DayKind.ASSEMBLY));
        said.add(new SaidDay(WEDNESDAY, DayKind.EARLY_RELEASE));
        assertThat(calendar().between(MONDAY.minusDays(1), WEDNESDAY)).isEqualTo(3);
    }

    @Test
    void a_closed_day_passes_its_letter_on_to_the_next() {
        rotation = new Rotation(List.of("A", "B"), MONDAY);
        assertThat(letters()).isEqualTo("ABABA");
        said.add(new SaidDay(TUESDAY, DayKind.CLOSED));
        assertThat(letters()).isEqualTo("A-BAB");
        assertThat(calendar().day(MONDAY.minusDays(3)).rotation()).isEmpty();
    }

    @Test
    void a_letter_that_is_said_goes_before_the_counted_one_and_the_count_goes_on_from_it() {
        rotation = new Rotation(List.of("1", "2", "3", "4"), MONDAY.minusDays(1));
        said.add(new SaidDay(WEDNESDAY, DayKind.ASSEMBLY, "1", "", ""));
        assertThat(letters()).isEqualTo("12123");
    }

    @Test
    void a_day_has_the_bells_it_names_then_those_of_its_kind_weekday_or_letter_then_the_usual() {
        bells.add(USUAL);
        bells.add(bells("Short", Set.of("early release"), "1", "2"));
        bells.add(bells("Midweek", Set.of("Wednesday"), "1", "3"));
        bells.add(bells("B day", Set.of("B"), "5", "6"));
        rotation = new Rotation(List.of("A", "B"), MONDAY);
        said.add(new SaidDay(WEDNESDAY.plusDays(1), DayKind.EARLY_RELEASE));
        said.add(new SaidDay(FRIDAY, DayKind.INSTRUCTIONAL, "", "Midweek", ""));
        assertThat(calendar().schoolDays(MONDAY, FRIDAY))
                .extracting(day -> calendar().day(day).bells().name())
                .containsExactly("Usual", "B day", "Midweek", "Short", "Midweek");
    }

    @Test
    void a_class_meets_on_the_days_of_its_rotation_and_in_the_periods_that_the_day_has() {
        bells.add(USUAL);
        bells.add(bells("Short", Set.of("early release"), "1", "2"));
        rotation = new Rotation(List.of("A", "B"), MONDAY);
        said.add(new SaidDay(WEDNESDAY, DayKind.EARLY_RELEASE));
        said.add(new SaidDay(FRIDAY, DayKind.CLOSED));
        assertThat(calendar().meets(List.of("3(A)"), MONDAY)).containsExactly("3");
        assertThat(calendar().meets(List.of("3(A)"), TUESDAY)).isEmpty();
        assertThat(calendar().meets(List.of("1(A,B)", "3"), TUESDAY)).containsExactly("1", "3");
        assertThat(calendar().meets(List.of("2", "3"), WEDNESDAY)).containsExactly("2");
        assertThat(calendar().meets(List.of("2", "3"), FRIDAY)).isEmpty();
        assertThat(calendar().meets(List.of(), FRIDAY)).isEmpty();
        assertThat(calendar().meets(List.of(), MONDAY)).containsExactly("");
    }

    @Test
    void a_period_that_no_bell_schedule_knows_is_not_hidden_by_them() {
        bells.add(USUAL);
        assertThat(calendar().meets(List.of("Homeroom"), MONDAY)).containsExactly("Homeroom");
    }

    @Test
    void a_period_whose_own_code_has_brackets_is_taken_by_its_code() {
        bells.add(bells("Usual", Set.of(), "1(A-E)"));
        rotation = new Rotation(List.of("A", "B"), MONDAY);
        assertThat(calendar().meets(List.of("1(A-E)"), TUESDAY)).containsExactly("1(A-E)");
    }

    @Test
    void a_school_from_sunday_to_thursday_counts_its_own_days() {
        week =
                week(
                        DayOfWeek.SUNDAY,
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY);
        var sunday = MONDAY.minusDays(1);
        assertThat(calendar().isSchoolDay(sunday)).isTrue();
        assertThat(calendar().isSchoolDay(FRIDAY)).isFalse();
        assertThat(calendar().next(FRIDAY.minusDays(1))).isEqualTo(sunday.plusDays(7));
        assertThat(calendar().between(sunday, sunday.plusDays(7))).isEqualTo(5);
        assertThat(calendar().after(MONDAY, 5)).isEqualTo(MONDAY.plusDays(7));
        assertThat(calendar().week().begin(FRIDAY)).isEqualTo(sunday);
        assertThat(calendar().withDaysOffBefore(sunday))
                .containsExactly(sunday.minusDays(2), sunday.minusDays(1), sunday);
    }

    @Test
    void a_school_with_a_saturday_counts_six_days_and_begins_on_monday() {
        week =
                week(
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY);
        assertThat(calendar().between(MONDAY, MONDAY.plusDays(7))).isEqualTo(6);
        assertThat(calendar().week().begin(FRIDAY.plusDays(1))).isEqualTo(MONDAY);
        assertThat(SchoolWeek.USUAL.begin(FRIDAY.plusDays(2))).isEqualTo(MONDAY);
        assertThat(week(DayOfWeek.values()).begin(FRIDAY)).isEqualTo(MONDAY);
        assertThat(week(DayOfWeek.WEDNESDAY).begin(FRIDAY)).isEqualTo(FRIDAY.minusDays(2));
    }

    private static SchoolWeek week(DayOfWeek... days) {
        return new SchoolWeek(Set.of(days));
    }

    private String letters() {
        var letters = new StringBuilder();
        for (var day = MONDAY; !day.isAfter(FRIDAY); day = day.plusDays(1)) {
            var letter = calendar().day(day).rotation();
            letters.append(letter.isEmpty() ? "-" : letter);
        }
        return letters.toString();
    }

    private SchoolCalendar calendar() {
        return new SchoolCalendar(terms, said, Optional.ofNullable(rotation), bells, week);
    }

    private static Bells bells(String name, Set<String> usedOn, String... codes) {
        var periods = new ArrayList<Period>();
        var starts = LocalTime.of(8, 0);
        for (var code : codes) {
            periods.add(new Period(code, starts, starts.plusMinutes(45)));
            starts = starts.plusMinutes(50);
        }
        return new Bells(name, usedOn, periods);
    }
}
