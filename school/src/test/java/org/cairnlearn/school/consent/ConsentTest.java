package org.cairnlearn.school.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SchoolTest
class ConsentTest {
    private static final LocalDate TODAY = SmallSchool.MONDAY;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired ConsentBook consents;
    @Autowired SchoolTime time;
    @Autowired JdbcClient sql;

    private SmallSchool school;

    @BeforeEach
    void a_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
    }

    private void says(String student, Purpose purpose, DataKind data, Answer answer) {
        says(student, purpose, data, answer, TODAY.minusDays(30), null);
    }

    private void says(
            String student,
            Purpose purpose,
            DataKind data,
            Answer answer,
            LocalDate from,
            @Nullable LocalDate until) {
        var said =
                new Said(
                        school.person(student),
                        new Said.About(purpose, data),
                        answer,
                        new Said.Paper("form 7", from, until),
                        new Said.Entry(null, time.now()));
        work.write(ConsentBook.importing(school.tenant()), () -> consents.add(List.of(said)));
    }

    private Set<PersonId> refused(Purpose purpose, DataKind data) {
        return school.read(() -> consents.refused(purpose, data, school.students()));
    }

    @Test
    void while_nobody_says_anything_each_purposes_own_rule_holds() {
        assertThat(refused(Purpose.DISPLAY, DataKind.NAME)).isEmpty();
        assertThat(refused(Purpose.RESEARCH, DataKind.WORK)).isEmpty();
        assertThat(refused(Purpose.MODELS, DataKind.WORK)).isEmpty();
        assertThat(refused(Purpose.SHARING, DataKind.WORK)).hasSameSizeAs(school.students());
        assertThat(refused(Purpose.PICTURES, DataKind.PICTURES)).hasSameSizeAs(school.students());
        assertThat(refused(Purpose.SCHOOL_WORK, DataKind.WORK)).isEmpty();
    }

    @Test
    void a_refusal_is_about_its_purpose_and_its_kind_of_data() {
        says("ada", Purpose.RESEARCH, DataKind.WORK, Answer.REFUSED);
        assertThat(refused(Purpose.RESEARCH, DataKind.WORK)).containsExactly(person("ada"));
        assertThat(refused(Purpose.RESEARCH, DataKind.ATTENDANCE)).isEmpty();
        assertThat(refused(Purpose.MODELS, DataKind.WORK)).isEmpty();
        assertThat(refused(Purpose.RESEARCH, DataKind.EVERYTHING))
                .as("who takes everything takes that too")
                .containsExactly(person("ada"));
    }

    @Test
    void a_refusal_of_one_kind_wins_over_consent_for_everything() {
        says("ada", Purpose.SHARING, DataKind.WORK, Answer.REFUSED);
        says("ada", Purpose.SHARING, DataKind.EVERYTHING, Answer.GIVEN);
        assertThat(refused(Purpose.SHARING, DataKind.WORK)).contains(person("ada"));
        assertThat(refused(Purpose.SHARING, DataKind.NAME)).doesNotContain(person("ada"));
    }

    @Test
    void the_last_word_counts_and_consent_taken_back_is_a_refusal() {
        says("ben", Purpose.SHARING, DataKind.EVERYTHING, Answer.GIVEN, TODAY.minusDays(9), null);
        assertThat(refused(Purpose.SHARING, DataKind.WORK)).doesNotContain(person("ben"));
        says("ben", Purpose.SHARING, DataKind.EVERYTHING, Answer.WITHDRAWN, TODAY, null);
        assertThat(refused(Purpose.SHARING, DataKind.WORK)).contains(person("ben"));
    }

    @Test
    void an_answer_holds_from_its_first_day_to_its_last() {
        says("ada", Purpose.DISPLAY, DataKind.NAME, Answer.REFUSED, TODAY.plusDays(1), null);
        says("ben", Purpose.DISPLAY, DataKind.NAME, Answer.REFUSED, TODAY.minusDays(9), TODAY);
        says(
                "chi",
                Purpose.DISPLAY,
                DataKind.NAME,
                Answer.REFUSED,
                TODAY.minusDays(9),
                TODAY.minusDays(1));
        assertThat(refused(Purpose.DISPLAY, DataKind.NAME)).containsExactly(person("ben"));
    }

    @Test
    void the_same_answer_twice_is_there_once() {
        says("ada", Purpose.RESEARCH, DataKind.WORK, Answer.REFUSED);
        says("ada", Purpose.RESEARCH, DataKind.WORK, Answer.REFUSED);
        assertThat(
                        work.read(
                                ConsentBook.importing(school.tenant()),
                                () -> consents.history(person("ada"))))
                .hasSize(1);
    }

    @Test
    void a_way_out_asks_as_often_for_two_students_as_for_eight() {
        var all = school.students();
        var two = all.subList(0, 2);
        assertThat(
                        Statements.of(() ->
                                school.read(() ->
                                        consents.refused(Purpose.DISPLAY, DataKind.NAME, all))))
                .hasSameSizeAs(
                        Statements.of(() ->
                                school.read(() ->
                                        consents.refused(Purpose.DISPLAY, DataKind.NAME, two))));
    }

    @Test
    void who_may_not_read_the_answers_is_told_of_the_refusals_all_the_same() {
        says("ada", Purpose.DISPLAY, DataKind.EVERYTHING, Answer.REFUSED);
        var teacher = new Actor.Somebody(school.tenant(), person("okafor").value());
        assertThat(work.read(teacher, () -> consents.history(person("ada")))).isEmpty();
        assertThat(
                        work.read(
                                teacher,
                                () ->
                                        consents.refused(
                                                Purpose.DISPLAY, DataKind.NAME, school.students())))
                .containsExactly(person("ada"));
        var herself = new Actor.Somebody(school.tenant(), person("ada").value());
        assertThat(work.read(herself, () -> consents.history(person("ada")))).hasSize(1);
        var another = new Actor.Somebody(school.tenant(), person("ben").value());
        assertThat(work.read(another, () -> consents.history(person("ada")))).isEmpty();
    }

    @Test
    void nobody_changes_or_removes_what_was_said() {
        says("ada", Purpose.DISPLAY, DataKind.EVERYTHING, Answer.REFUSED);
        for (var change :
                List.of(
                        "update consent.answer set answer = 'given'",
                        "delete from consent.answer")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() ->
                            work.write(
                                    ConsentBook.importing(school.tenant()),
                                    () -> sql.sql(change).update()));
        }
    }

    private PersonId person(String id) {
        return school.person(id);
    }
}
