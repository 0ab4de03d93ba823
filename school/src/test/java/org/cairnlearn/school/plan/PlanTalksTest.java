package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.conference.AskBook;
import org.cairnlearn.school.conference.Closing;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.Conference.Between;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.conference.ConferenceId;
import org.cairnlearn.school.conference.DueBook;
import org.cairnlearn.school.conference.Request;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the plan knows of the talks that were really held, missed and asked for. */
@SchoolTest
class PlanTalksTest {
    private static final LocalDate TUESDAY = SmallSchool.MONDAY.plusDays(1);
    private static final LocalDate FRIDAY = SmallSchool.MONDAY.plusDays(4);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    @Autowired ConferenceBook conferences;
    @Autowired DueBook dues;
    @Autowired AskBook asked;

    private SmallSchool school;
    private ThirdPeriod third;
    private PersonId okafor;

    @BeforeEach
    void harbor_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        school.begins(SmallSchool.STUDENTS, Skill.HALVES);
        third = new ThirdPeriod(school, book, hand);
        okafor = school.person("okafor");
    }

    @Test
    void who_had_a_talk_is_free_and_who_had_none_comes_first() {
        SmallSchool.STUDENTS.subList(0, 5).forEach(this::talk);
        assertThat(third.plan(TUESDAY).talks())
                .isNotEmpty()
                .allSatisfy(talk ->
                        assertThat(people(SmallSchool.STUDENTS.subList(5, 8)))
                                .contains(talk.student()));
    }

    @Test
    void whoever_asks_comes_forward_when_all_had_a_talk() {
        SmallSchool.STUDENTS.forEach(this::talk);
        school.as(
                "gus",
                () -> {
                    asked.ask(
                            school.person("gus"),
                            new Request.Wish(
                                    null, Request.Topic.WORK, Request.Soon.TODAY, "Please"));
                    return true;
                });
        assertThat(third.plan(TUESDAY).talks())
                .extracting(Talk::student)
                .contains(school.person("gus"));
    }

    @Test
    void one_that_was_not_held_comes_back() {
        SmallSchool.STUDENTS.forEach(student -> talk(student, SmallSchool.MONDAY.minusDays(3)));
        school.as(
                "okafor",
                () -> {
                    var between = new Between(school.person("fay"), okafor);
                    conferences.notHeld(between, Conference.Why.AWAY);
                    dues.setRhythm(school.schoolClass("math"), Optional.of(20), okafor);
                    return true;
                });
        var waits = third.plan(TUESDAY).talks().stream().map(Talk::student).toList();
        assertThat(waits).contains(school.person("fay"));
    }

    @Test
    void a_day_holds_no_second_talk_of_a_student() {
        var first = third.plan(TUESDAY).talks().stream().map(Talk::student).toList();
        var second = third.planOf(TUESDAY, "4").talks().stream().map(Talk::student).toList();
        assertThat(first).isNotEmpty();
        assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
    }

    private List<PersonId> people(List<String> names) {
        return names.stream().map(school::person).toList();
    }

    private void talk(String student) {
        talk(student, SmallSchool.MONDAY);
    }

    private void talk(String student, LocalDate day) {
        var between = new Between(school.person(student), okafor);
        var said = new Closing.Said(null, new Closing.Notes("", ""), "Go on", FRIDAY);
        var table = new Closing.Table(List.of(), List.of(), null);
        school.as(
                "okafor",
                () ->
                        conferences.close(
                                new Closing(
                                        new ConferenceId(UUID.randomUUID()),
                                        between,
                                        day,
                                        said,
                                        table)));
    }
}
