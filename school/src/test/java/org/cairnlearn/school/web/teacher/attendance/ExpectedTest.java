package org.cairnlearn.school.web.teacher.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.Changed;
import org.cairnlearn.school.plan.FlexBook;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.NewGroup;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.PlanHand;
import org.cairnlearn.school.plan.Proposed;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.testing.FlexSchool;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two homerooms in a flex period: Mrs. Okafor's with Ada and Ben, Mr. Reyes' with Chi and Dia. */
@SchoolTest
class ExpectedTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired AttendanceReader reader;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    @Autowired FlexBook flex;
    @Autowired ScheduleBook schedule;
    private FlexSchool school;

    @BeforeEach
    void two_homerooms() {
        school = FlexSchool.open(application, Schools.make(tenants).ours().id());
        school.write(() -> {
            schedule.setPeriods(
                    school.school(),
                    List.of(
                            new Period(
                                    "F", "Flex", LocalTime.of(10, 0), LocalTime.of(10, 40), true)));
            return true;
        });
    }

    @Test
    void without_a_plan_everybody_is_at_home() {
        assertThat(expected("okafor")).containsExactly("ada", "ben");
        assertThat(expected("reyes")).containsExactly("chi", "dia");
    }

    @Test
    void who_is_sent_to_another_adult_is_expected_there_as_soon_as_that_is_shared() {
        var plan = adaIsSentToReyes();
        assertThat(expected("okafor")).containsExactly("ada", "ben");
        done(school.as("reyes", () -> book.approve(by("reyes", plan))));
        assertThat(expected("okafor")).containsExactly("ben");
        assertThat(expected("reyes")).containsExactly("ada", "chi", "dia");
    }

    private BlockPlan adaIsSentToReyes() {
        var block = new Block.Flex(school.school(), FlexSchool.MONDAY, "F");
        var proposed = ((Proposed.Plan) school.as("reyes", () -> flex.planOf(block, 40))).plan();
        var club =
                new NewGroup(
                        Group.Kind.LESSON,
                        new NewGroup.Topic.Named("Chess"),
                        school.person("reyes"),
                        "Hall");
        var added = done(school.as("reyes", () -> hand.add(by("reyes", proposed), club)));
        var group =
                added.groups().stream().filter(one -> one.hand().added()).findFirst().orElseThrow();
        return done(
                school.as(
                        "okafor",
                        () -> hand.move(by("okafor", added), school.person("ada"), group.id())));
    }

    private Change by(String person, BlockPlan seen) {
        return new Change(seen.id(), seen.version(), school.person(person));
    }

    private static BlockPlan done(Changed changed) {
        return ((Changed.Done) changed).plan();
    }

    private List<String> expected(String adult) {
        var person = school.person(adult);
        var named =
                new AttendanceReader.Named(
                        school.schoolClass(adult + "-home").value(), FlexSchool.MONDAY, "F");
        return school.as(
                person,
                () ->
                        reader
                                .read(person, reader.find(person, named).orElseThrow())
                                .students()
                                .stream()
                                .map(Person::sourcedId)
                                .toList());
    }
}
