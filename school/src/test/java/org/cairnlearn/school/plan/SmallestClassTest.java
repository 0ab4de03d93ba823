package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class SmallestClassTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    @Autowired AttendanceBook attendance;
    private SmallSchool school;
    private ThirdPeriod third;

    @BeforeEach
    void a_class_that_has_begun_on_equal_fractions() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        third = new ThirdPeriod(school, book, hand);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 1", "2, 0", "2, 1", "3, 2"})
    void a_class_of_one_or_two_has_a_plan_with_and_without_a_teacher(int students, int teachers) {
        school.enroll(
                SmallSchool.STUDENTS.subList(0, students), SmallSchool.STAFF.subList(0, teachers));
        assertThat(third.plan().places()).hasSize(students);
        assertThat(third.again().places()).hasSize(students);
    }

    @Test
    void a_class_of_which_nobody_is_here_has_a_plan_without_places() {
        school.enroll(SmallSchool.STUDENTS.subList(0, 1), SmallSchool.STAFF);
        var block = third.block(SmallSchool.MONDAY);
        var sitting = new Sitting.OfClass(block.schoolClass(), block.date(), block.period());
        var ada = school.person("ada");
        var okafor = school.person("okafor");
        school.write(() -> {
            attendance.mark(sitting, ada, new Presence.Away(), okafor);
            return true;
        });
        assertThat(third.plan().places()).isEmpty();
        assertThat(third.again().places()).isEmpty();
    }
}
