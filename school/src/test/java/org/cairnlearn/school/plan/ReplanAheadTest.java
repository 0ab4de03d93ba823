package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.attendance.PresenceChanged;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.testing.FlexSchool;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Ada and Ben were away when Monday's flex block was planned, and come after all. */
@SchoolTest
class ReplanAheadTest {
    private static final Presence.Late HERE = new Presence.Late(5);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired FlexBook flex;
    @Autowired ReplanBook replans;
    @Autowired AttendanceBook attendance;
    @Autowired ScheduleBook schedule;
    @Autowired Work work;
    @Autowired SchoolTime time;
    @Autowired TestClock clock;
    private TenantId tenant;
    private FlexSchool school;
    private Sitting sitting;
    private BlockPlan plan;
    private ReplanAhead ahead;
    private long before;

    @BeforeEach
    void two_without_a_place() {
        tenant = Schools.make(tenants).ours().id();
        school = FlexSchool.open(application, tenant);
        var harbor = school.school();
        sitting = new Sitting.OfFlex(harbor, FlexSchool.MONDAY, "F");
        ahead = new ReplanAhead(replans, schedule, tenants, work, time);
        school.write(() -> {
            schedule.setPeriods(
                    harbor,
                    List.of(
                            new Period(
                                    "F", "Flex", LocalTime.of(14, 0), LocalTime.of(14, 40), true)));
            return true;
        });
        mark("ada", new Presence.Away());
        mark("ben", new Presence.Away());
        var block = new Block.Flex(harbor, FlexSchool.MONDAY, "F");
        plan = ((Proposed.Plan) school.plan(() -> flex.planOf(block, 40))).plan();
        assertThat(plan.places()).hasSize(2);
        before = replans.searched();
    }

    @AfterEach
    void nobody_looks_any_more() {
        ahead.destroy();
    }

    private void mark(String student, Presence presence) {
        var okafor = school.person("okafor");
        school.write(() -> {
            attendance.mark(sitting, school.person(student), presence, okafor);
            return true;
        });
    }

    private void told(Sitting about) {
        school.write(() -> {
            ahead.on(new PresenceChanged(Set.of(about)));
            return true;
        });
    }

    /** So many seconds after the first mark. */
    private void at(int seconds, Runnable what) {
        clock.at(TestClock.MONDAY_MORNING.plusSeconds(seconds), what);
    }

    private void waitForASearch() {
        for (var waited = 0; searched() == 0 && waited < 300; waited++) {
            try {
                Thread.sleep(Duration.ofMillis(50));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private long searched() {
        return replans.searched() - before;
    }

    private Replan preview() {
        var seen = new Change(plan.id(), plan.version(), school.person("okafor"));
        return school.plan(() -> replans.preview(seen));
    }

    private void workOut() {
        school.plan(() -> {
            replans.workOut(plan.block());
            return true;
        });
    }

    @Test
    void students_who_are_marked_one_after_the_other_are_worked_out_once_when_it_is_quiet() {
        mark("ada", HERE);
        told(sitting);
        at(
                8,
                () -> {
                    ahead.lookWhereItIsQuiet();
                    mark("ben", HERE);
                    told(sitting);
                });
        at(17, ahead::lookWhereItIsQuiet);
        at(18, ahead::lookWhereItIsQuiet);
        waitForASearch();
        assertThat(preview().shifts()).as("both are shown a place").hasSize(2);
        assertThat(searched()).as("and were looked for once, unasked").isEqualTo(1);
        at(60, ahead::lookWhereItIsQuiet);
        assertThat(searched()).as("what was told is done").isEqualTo(1);
    }

    @Test
    void a_file_that_says_it_of_the_whole_day_is_worked_out_too() {
        mark("ada", HERE);
        told(new Sitting.WholeDay(FlexSchool.MONDAY));
        at(10, ahead::lookWhereItIsQuiet);
        waitForASearch();
        assertThat(preview().shifts()).hasSize(1);
        assertThat(searched()).isEqualTo(1);
    }

    @Test
    void nothing_is_searched_for_who_is_only_away() {
        mark("chi", new Presence.Away());
        workOut();
        assertThat(preview().shifts()).singleElement().matches(shift -> shift.to() == null);
        assertThat(searched()).isZero();
    }

    @Test
    void what_waits_for_long_is_worked_out_anew_before_it_is_forgotten() {
        mark("ada", HERE);
        workOut();
        workOut();
        assertThat(searched()).as("the same moment asks for one search").isEqualTo(1);
        at(4 * 60, this::workOut);
        assertThat(searched()).as("it is fresh").isEqualTo(1);
        at(10 * 60, this::workOut);
        assertThat(searched()).as("it is not").isEqualTo(2);
        assertThat(preview().shifts()).hasSize(1);
        assertThat(searched()).as("who looks does not wait").isEqualTo(2);
    }

    @Test
    void what_nobody_told_this_application_is_found_the_next_time_it_looks() {
        mark("ada", HERE);
        ahead.lookAgain(tenant);
        waitForASearch();
        assertThat(preview().shifts()).hasSize(1);
        assertThat(searched()).isEqualTo(1);
    }
}
