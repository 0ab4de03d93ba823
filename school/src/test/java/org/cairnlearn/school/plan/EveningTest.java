package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.cairnlearn.school.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Three districts with a school each, whose evenings begin at 15:00, 16:00 and 18:00. */
@SchoolTest
class EveningTest {
    private static final LocalDate MONDAY = SmallSchool.MONDAY;
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanClock evening;
    @Autowired PlanBook book;
    @Autowired SignUpBook rules;
    @Autowired ScheduleBook schedule;
    @Autowired SchoolTime time;
    @Autowired TestClock clock;
    private final List<Tenant> districts = new ArrayList<>();
    private final List<SmallSchool> schools = new ArrayList<>();

    @BeforeEach
    void three_schools() {
        for (var hour : List.of(15, 16, 18)) {
            var tenant = tenants.add("District of %d o'clock".formatted(hour));
            var school = SmallSchool.open(application, tenant.id());
            school.begins(SmallSchool.STUDENTS, Skill.DECIMALS);
            var harbor = harbor(school);
            school.write(() -> {
                schedule.setPeriods(
                        harbor,
                        List.of(new Period("3", LocalTime.of(10, 0), LocalTime.of(10, 45))));
                return true;
            });
            var usual = DayRule.USUAL;
            school.plan(() -> {
                rules.set(
                        harbor,
                        new DayRule(usual.opens(), usual.closes(), 2, LocalTime.of(hour, 0)),
                        school.person("okafor"));
                return true;
            });
            districts.add(tenant);
            schools.add(school);
        }
    }

    private static OrganisationId harbor(SmallSchool school) {
        return school.roster("math").schoolClass().school();
    }

    private void lookAt(int hour, int minute) {
        clock.at(
                MONDAY.atTime(hour, minute).atZone(time.zone()).toInstant(),
                () -> evening.look(districts));
    }

    private Optional<BlockPlan> tuesday(SmallSchool school) {
        var block = new Block.Section(school.schoolClass("math"), TUESDAY, "3");
        return school.plan(() -> book.find(block));
    }

    private List<Boolean> planned() {
        return schools.stream().map(school -> tuesday(school).isPresent()).toList();
    }

    @Test
    void each_schools_next_day_is_proposed_at_its_own_hour_and_once() {
        lookAt(14, 59);
        assertThat(planned()).containsExactly(false, false, false);
        lookAt(15, 0);
        assertThat(planned()).containsExactly(true, false, false);
        lookAt(16, 0);
        assertThat(planned()).containsExactly(true, true, false);
        lookAt(18, 0);
        assertThat(planned()).containsExactly(true, true, true);
        var made = schools.stream().map(this::tuesday).toList();
        lookAt(18, 10);
        lookAt(23, 50);
        assertThat(schools.stream().map(this::tuesday).toList()).isEqualTo(made);
        assertThat(made).allMatch(plan -> plan.orElseThrow().version() == 1);
    }

    @Test
    void a_school_whose_plan_breaks_off_stops_no_other_and_has_it_at_the_next_look()
            throws SQLException {
        var broken = districts.get(1).id();
        owner(
                """
                create function breaks_off() returns trigger language plpgsql as $$
                begin
                    if new.tenant = '%s' then raise exception 'breaks off'; end if;
                    return new;
                end $$
                """
                        .formatted(broken));
        owner(
                "create trigger breaks before insert on plan.block_plan"
                        + " for each row execute function breaks_off()");
        try {
            lookAt(18, 0);
            assertThat(planned()).containsExactly(true, false, true);
        } finally {
            owner("drop trigger breaks on plan.block_plan");
            owner("drop function breaks_off()");
        }
        lookAt(18, 10);
        assertThat(planned()).containsExactly(true, true, true);
    }

    private static void owner(String statement) throws SQLException {
        var login = TestDatabase.database().owner();
        try (var connection =
                        DriverManager.getConnection(login.url(), login.user(), login.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
