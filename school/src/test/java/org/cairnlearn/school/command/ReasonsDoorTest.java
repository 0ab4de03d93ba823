package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cairnlearn.school.audit.AuditBook;
import org.cairnlearn.school.mastery.Why;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator asks a school why a student stands where he or she stands. */
@SchoolTest
class ReasonsDoorTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired JdbcClient sql;
    private SmallSchool school;

    @BeforeEach
    void a_student_who_has_worked_on_halves() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        school.lacks(List.of("ada"), Skill.HALVES);
    }

    @Test
    void the_parts_are_the_pieces_of_work_and_sum_to_the_level() {
        var why = ask("ada", "FR.halves").why();
        assertThat(why.parts().stream().mapToDouble(Why.Part::logit).sum())
                .isCloseTo(why.logit(), within(1e-9));
        assertThat(why.parts()).filteredOn(part -> part.observation() != null).hasSize(6);
    }

    @Test
    void the_log_keeps_that_the_operator_looked() {
        ask("ada", "FR.halves");
        assertThat(looks()).containsExactly("OPERATOR cairn mastery explain");
    }

    @ParameterizedTest
    @CsvSource({"nobody, FR.halves", "ada, FR.thirds"})
    void whom_or_what_the_school_does_not_know_is_told_and_shows_nothing(
            String student, String competency) {
        assertThatExceptionOfType(CommandStopped.class)
                .isThrownBy(() -> ask(student, competency))
                .satisfies(stopped -> assertThat(stopped.exitCode()).isEqualTo(2));
        assertThat(looks()).isEmpty();
    }

    private ReasonsDoor.Answer ask(String student, String competency) {
        return new ReasonsDoor(application, school.tenant()).of(student, competency);
    }

    private List<String> looks() {
        return application
                .getBean(Work.class)
                .read(
                        AuditBook.reading(school.tenant()),
                        () ->
                                sql.sql("select role || ' ' || screen from audit.line")
                                        .query(String.class)
                                        .list());
    }
}
