package org.cairnlearn.school.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.profile.PaceBand.Place;
import org.cairnlearn.school.roster.CourseTime;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.schedule.SaidDay;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolWeek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaceBandTest {
    /** Nothing is due in the first tenth of the time; at the end 80 of 100. */
    private static final Policy.Pace RULE = new Policy.Pace(0.10, 0.80);

    private static final LocalDate BEGINS = LocalDate.of(2026, 9, 1);
    private static final LocalDate HALF = BEGINS.plusDays(100);
    private static final LocalDate ENDS = BEGINS.plusDays(200);

    @Test
    void half_way_the_slowest_pace_asks_for_less_than_an_even_one() {
        // 0.8 * (0.5 - 0.1) / 0.9 = 0.3556 of 26 is 9.2: ten skills, where an even pace has 13.
        assertThat(PaceBand.of(RULE, 10, 26, 0.5))
                .isEqualTo(new PaceBand(Place.WITHIN, 10, 10, 13, 26));
        assertThat(PaceBand.of(RULE, 9, 26, 0.5).place()).isEqualTo(Place.BELOW);
        assertThat(PaceBand.of(RULE, 13, 26, 0.5).place()).isEqualTo(Place.WITHIN);
        assertThat(PaceBand.of(RULE, 14, 26, 0.5).place()).isEqualTo(Place.AHEAD);
    }

    @Test
    void nobody_is_below_the_band_in_the_first_days() {
        assertThat(PaceBand.of(RULE, 0, 26, 0.1).place()).isEqualTo(Place.WITHIN);
    }

    @Test
    void at_the_end_as_much_is_asked_for_as_the_policy_says_and_no_more_later() {
        assertThat(PaceBand.of(RULE, 20, 25, 1))
                .isEqualTo(new PaceBand(Place.WITHIN, 20, 20, 25, 25));
        assertThat(gone(ENDS.plusDays(30))).contains(1.0);
    }

    @Test
    void the_skills_of_the_courses_grade_count_however_the_roster_writes_it() {
        var skills = List.of(skill("6"), skill("7"), skill("7"));
        assertThat(PaceBand.courseSkills(skills, List.of("07"))).hasSize(2);
        assertThat(PaceBand.courseSkills(skills, List.of("03"))).hasSize(3);
        assertThat(PaceBand.courseSkills(List.of(skill("K"), skill("1")), List.of("KG")))
                .hasSize(1);
        assertThat(PaceBand.courseSkills(List.of(skill("HS"), skill("8")), List.of("10")))
                .hasSize(1);
    }

    @Test
    void a_course_without_dates_or_before_its_first_day_has_no_pace() {
        var skills = List.of(skill("7"));
        var undated = course(null, null, SchoolCalendar.weekdays());
        var dated = course(BEGINS, ENDS, SchoolCalendar.weekdays());
        assertThat(PaceBand.of(RULE, undated, skills, _ -> true, HALF)).isEmpty();
        assertThat(PaceBand.of(RULE, dated, skills, _ -> true, BEGINS.minusDays(1))).isEmpty();
        assertThat(PaceBand.of(RULE, dated, List.of(), _ -> true, HALF)).isEmpty();
        assertThat(PaceBand.of(RULE, dated, skills, _ -> true, HALF)).isPresent();
    }

    @Test
    void holidays_and_snow_days_are_no_time_of_the_course() {
        var snow = new ArrayList<SaidDay>();
        HALF.minusDays(11).datesUntil(HALF).forEach(day -> snow.add(closed(day)));
        var winter =
                new SchoolCalendar(List.of(), snow, Optional.empty(), List.of(), SchoolWeek.USUAL);
        assertThat(course(BEGINS, ENDS, winter).gone(HALF).orElseThrow())
                .isCloseTo((72 - 8) / (143.0 - 8), within(1e-12));
    }

    private static SaidDay closed(LocalDate day) {
        return new SaidDay(day, DayKind.CLOSED);
    }

    private static Optional<Double> gone(LocalDate day) {
        return course(BEGINS, ENDS, SchoolCalendar.weekdays()).gone(day);
    }

    private static PaceBand.Course course(
            @Nullable LocalDate begins, @Nullable LocalDate ends, SchoolCalendar calendar) {
        return new PaceBand.Course(new CourseTime(begins, ends, List.of()), calendar);
    }

    private static Competency skill(String grade) {
        return new Competency(
                new CompetencyId(UUID.randomUUID()),
                new FrameworkId(UUID.randomUUID()),
                "code",
                "name",
                "statement",
                "strand",
                grade);
    }
}
