package org.cairnlearn.school.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import java.util.List;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class ScheduleBookTest {
    private static final Period FIRST = period("1", "08:10", "08:55");
    private static final Period THIRD = period("3", "09:50", "10:35");

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired ScheduleBook book;
    private SmallSchool ours;
    private SmallSchool theirs;
    private OrganisationId harbor;

    @BeforeEach
    void two_schools() {
        var schools = Schools.make(tenants);
        ours = SmallSchool.open(application, schools.ours().id());
        theirs = SmallSchool.open(application, schools.theirs().id());
        harbor = ours.roster("math").schoolClass().school();
    }

    @Test
    void a_school_that_said_nothing_has_no_periods() {
        assertThat(ours.read(() -> book.findPeriod(harbor, "3"))).isEmpty();
    }

    @Test
    void a_period_comes_back_as_it_was_said() {
        set(FIRST, THIRD);
        assertThat(ours.read(() -> book.findPeriod(harbor, "3"))).contains(THIRD);
        assertThat(THIRD.minutes()).isEqualTo(45);
    }

    @Test
    void a_new_bell_schedule_takes_the_place_of_the_old_one() {
        set(FIRST, THIRD);
        var shorter = period("3", "09:40", "10:15");
        set(shorter);
        assertThat(ours.read(() -> book.findPeriod(harbor, "3"))).contains(shorter);
        assertThat(ours.read(() -> book.findPeriod(harbor, "1"))).isEmpty();
    }

    @Test
    void another_district_neither_sees_nor_touches_it() {
        set(THIRD);
        assertThat(theirs.read(() -> book.findPeriod(harbor, "3"))).isEmpty();
        theirs.write(() -> {
            book.setPeriods(harbor, List.of());
            return true;
        });
        assertThat(ours.read(() -> book.findPeriod(harbor, "3"))).contains(THIRD);
    }

    @Test
    void a_period_has_a_name_and_ends_after_it_starts() {
        assertThatIllegalArgumentException().isThrownBy(() -> period(" ", "08:00", "09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> period("1", "09:00", "09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> period("1", "23:30", "00:10"));
    }

    private void set(Period... periods) {
        ours.write(() -> {
            book.setPeriods(harbor, List.of(periods));
            return true;
        });
    }

    private static Period period(String code, String starts, String ends) {
        return new Period(code, LocalTime.parse(starts), LocalTime.parse(ends));
    }
}
