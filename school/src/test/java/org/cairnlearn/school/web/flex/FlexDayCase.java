package org.cairnlearn.school.web.flex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairnlearn.school.access.Rights;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.DayAhead;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.NewGroup;
import org.cairnlearn.school.plan.PlanHand;
import org.cairnlearn.school.plan.PlanId;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.testing.FlexSchool;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.web.kit.Words;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Mrs. Okafor's homeroom with Ada and Ben, Mr. Reyes' with Chi and Dia; he adds a chess club. */
abstract class FlexDayCase {
    static final Words WORDS = Words.of(Locale.ENGLISH);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired FlexDay day;
    @Autowired FlexReader reader;
    @Autowired FlexHand flexHand;
    @Autowired Rights rights;
    @Autowired RosterBook roster;
    @Autowired AttendanceBook attendance;
    @Autowired PlanHand hand;
    @Autowired ScheduleBook schedule;
    @Autowired DayAhead ahead;
    FlexSchool school;
    private TenantId tenant;

    @BeforeEach
    void two_homerooms() {
        tenant = Schools.make(tenants).ours().id();
        school = FlexSchool.open(application, tenant);
        var period = new Period("F", "Flex", LocalTime.of(14, 0), LocalTime.of(14, 40), true);
        school.write(() -> {
            schedule.setPeriods(school.school(), List.of(period));
            return true;
        });
        var district = school.read(this::district);
        coordinates("okafor", school.school());
        coordinates("solberg", district);
    }

    private void coordinates(String person, OrganisationId where) {
        var id = school.person(person);
        school.administer(() -> {
            rights.give(id, Rights.Right.FLEX_COORDINATOR, where);
            return true;
        });
    }

    private OrganisationId district() {
        return roster.organisations().stream()
                .filter(one -> one.type().equals("district"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** As it is made in the evening before; made once, it stays. */
    void planned() {
        ahead.make(new DayAhead.Day(tenant, school.school(), FlexSchool.MONDAY));
    }

    FlexPage.Flex host(String person) {
        planned();
        return only(school.as(person, () -> day.host(school.person(person), asked(null), WORDS)));
    }

    FlexDay.Asked asked(PersonId student) {
        return new FlexDay.Asked(
                FlexSchool.MONDAY, student, student == null ? null : plan(), false);
    }

    PlanId plan() {
        return facts().plan().id();
    }

    FlexPage.Flex all() {
        return all(null);
    }

    FlexPage.Flex all(PersonId student) {
        planned();
        var solberg = school.person("solberg");
        return only(school.as(solberg, () -> day.all(solberg, asked(student), WORDS)));
    }

    static FlexPage.Flex only(FlexPage page) {
        assertThat(page.notice()).isNull();
        assertThat(page.blocks()).hasSize(1);
        return page.blocks().getFirst();
    }

    FlexFacts facts() {
        planned();
        var nobody = school.person("solberg");
        return school.plan(() -> reader.all(nobody, school.school(), FlexSchool.MONDAY))
                .blocks()
                .getFirst();
    }

    Visitor visitor(String person) {
        return new Visitor(
                tenant,
                UUID.randomUUID(),
                school.person(person),
                Role.TEACHER,
                new Visitor.Session("t", false));
    }

    FlexHand.Seen seen() {
        var plan = facts().plan();
        return new FlexHand.Seen(plan.id().value(), plan.version());
    }

    Group club() {
        var plan = facts().plan();
        school.as(
                "reyes",
                () ->
                        hand.add(
                                new Change(plan.id(), plan.version(), school.person("reyes")),
                                new NewGroup(
                                        Group.Kind.LESSON,
                                        new NewGroup.Topic.Named("Chess"),
                                        school.person("reyes"),
                                        "Hall")));
        return facts().plan().groups().stream()
                .filter(group -> group.hand().added())
                .findFirst()
                .orElseThrow();
    }

    void adaGoesToTheClub() {
        var club = club();
        var seen = seen();
        var ada = FlexHand.Moving.to(school.person("ada"), club.id());
        school.as("okafor", () -> flexHand.move(visitor("okafor"), seen, ada));
    }

    static List<FlexPage.Student> students(FlexPage.Flex page, String title) {
        return page.sessions().stream()
                .filter(session -> session.title().equals(title))
                .findFirst()
                .orElseThrow()
                .students();
    }

    void mark(String student, Presence presence) {
        school.write(() -> {
            attendance.mark(
                    new Sitting.OfFlex(school.school(), FlexSchool.MONDAY, "F"),
                    school.person(student),
                    presence,
                    school.person("okafor"));
            return true;
        });
    }

    FlexPage.Session session(FlexPage.Flex flex, String student) {
        var id = school.person(student).toString();
        return flex.sessions().stream()
                .filter(one -> one.students().stream().anyMatch(each -> each.id().endsWith(id)))
                .findFirst()
                .orElseThrow();
    }
}
