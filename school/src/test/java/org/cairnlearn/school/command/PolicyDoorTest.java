package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.cairnlearn.school.competency.Publishing;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class PolicyDoorTest {
    private static final String THREE_CHECKS = "{\"retake\":{\"most\":3}}";

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    private TenantId ours;

    @BeforeEach
    void a_school() {
        ours = Schools.make(tenants).ours().id();
        SmallSchool.open(application, ours);
    }

    @Test
    void a_document_is_published_and_in_force() {
        assertThat(door("harbor").publish(THREE_CHECKS, null, "Ms. Tran", false))
                .isInstanceOf(Publishing.Published.class);
        assertThat(door("harbor").inForce().rules().retake().most()).isEqualTo(3);
        assertThat(door(null).inForce().version().name()).isEqualTo("1");
    }

    @Test
    void a_trial_says_the_same_and_leaves_nothing() {
        assertThat(door(null).publish(THREE_CHECKS, null, "Ms. Tran", true))
                .isInstanceOf(Publishing.Published.class);
        assertThat(door(null).inForce().version().name()).isEqualTo("0");
    }

    @Test
    void a_policy_for_next_year_is_not_in_force_yet() {
        assertThat(door(null).publish(THREE_CHECKS, LocalDate.of(2027, 8, 16), "Ms. Tran", false))
                .isInstanceOf(Publishing.Published.class);
        assertThat(door(null).inForce().version().name()).isEqualTo("0");
    }

    @Test
    void a_school_that_the_roster_does_not_have_is_told() {
        assertThatExceptionOfType(CommandStopped.class)
                .isThrownBy(() -> door("nowhere").inForce())
                .satisfies(stopped -> assertThat(stopped.exitCode()).isEqualTo(2));
    }

    private PolicyDoor door(@Nullable String school) {
        return new PolicyDoor(application, ours, school);
    }
}
