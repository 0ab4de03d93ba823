package org.cairnlearn.school.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.conference.Conference.Between;
import org.cairnlearn.school.conference.Conference.Kept;
import org.cairnlearn.school.conference.Conference.Outcome;
import org.cairnlearn.school.conference.Note.Readers;
import org.cairnlearn.school.conference.Request.Soon;
import org.cairnlearn.school.conference.Request.Topic;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.schedule.SaidDay;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SchoolTest
class ConferenceBookTest {
    private static final LocalDate MONDAY = SmallSchool.MONDAY;
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired ConferenceBook conferences;
    @Autowired AskBook asked;
    @Autowired DueBook dues;
    @Autowired JdbcClient sql;
    @Autowired TestClock clock;
    @Autowired YearDesk desk;

    private SmallSchool school;
    private PersonId ada;
    private PersonId ben;
    private PersonId okafor;

    @BeforeEach
    void harbor_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        ada = school.person("ada");
        ben = school.person("ben");
        okafor = school.person("okafor");
    }

    @Test
    void a_talk_ends_with_a_step_and_a_day_and_the_step_is_the_next_promise() {
        assertThat(close(form(ada, "  ", FRIDAY))).isEqualTo(new Closed.NoStep());
        assertThat(close(form(ada, "Read two pages", null)))
                .isEqualTo(new Closed.NotThen(MONDAY, LocalDate.of(2027, 1, 4)));
        assertThat(close(form(ada, "Read two pages", MONDAY.minusDays(1))))
                .isInstanceOf(Closed.NotThen.class);

        var first = done(close(form(ada, "Read two pages", FRIDAY)));
        assertThat(first.next()).isEqualTo(new Conference.Step("Read two pages", FRIDAY));
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofHours(1)),
                () -> done(close(form(ada, Kept.PARTLY, "Read the third", FRIDAY))));
        var second = school.as("ada", () -> conferences.last(List.of(ada))).get(ada);
        assertThat(second.outcome())
                .isEqualTo(
                        new Outcome.Held(
                                new Conference.Last(first.id(), Kept.PARTLY),
                                new Conference.Step("Read the third", FRIDAY),
                                4));
    }

    @Test
    void a_step_for_a_day_that_is_closed_is_due_on_the_next_school_day() {
        done(close(form(ada, "Read two pages", MONDAY.plusDays(1))));
        school.write(() -> {
            desk.setDay(
                    school.roster("math").schoolClass().school(),
                    new SaidDay(MONDAY.plusDays(1), DayKind.CLOSED));
            return true;
        });
        var last = school.as("ada", () -> conferences.last(List.of(ada))).get(ada);
        assertThat(last.next().by()).isEqualTo(MONDAY.plusDays(2));
    }

    @Test
    void sent_twice_it_is_kept_once_and_never_changes() {
        var form = form(ada, "Read two pages", FRIDAY);
        var kept = done(close(form));
        var again =
                new Closing(
                        form.id(),
                        form.between(),
                        MONDAY,
                        said(null, "Something else", FRIDAY),
                        form.table());
        assertThat(done(close(again))).isEqualTo(kept);
        assertThat(all(ada)).containsExactly(kept);
        var others =
                new Closing(form.id(), new Between(ben, okafor), MONDAY, form.said(), form.table());
        assertThat(close(others)).isEqualTo(new Closed.NotThere());
        assertThatThrownBy(() ->
                        school.as(
                                "okafor",
                                () ->
                                        sql.sql("update conference.conference set next_step = 'x'")
                                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_was_held_without_network_has_its_own_day_and_no_day_to_come() {
        var friday = MONDAY.minusDays(3);
        var late =
                new Closing(
                        next(),
                        new Between(ada, okafor),
                        friday,
                        said(null, "Read two pages", FRIDAY),
                        new Closing.Table(List.of(), List.of(), null));
        assertThat(done(close(late)).day()).isEqualTo(friday);
        for (var day : List.of(MONDAY.plusDays(1), MONDAY.minusDays(8))) {
            assertThat(close(new Closing(next(), late.between(), day, late.said(), late.table())))
                    .isEqualTo(new Closed.NotThere());
        }
    }

    @Test
    void a_private_note_is_its_authors_and_a_shared_one_is_for_both() {
        var talk = done(close(form(ada, "Read two pages", FRIDAY)));
        assertThat(words(talk, "okafor"))
                .containsExactly("SHARED Went well", "PRIVATE Looked tired");
        assertThat(words(talk, "ada")).containsExactly("SHARED Went well");
        assertThat(words(talk, "reyes")).containsExactly("SHARED Went well");
        assertThat(words(talk, "ben")).isEmpty();
    }

    @Test
    void what_is_said_later_stands_beside_it_with_its_time() {
        var talk = done(close(form(ada, "Read two pages", FRIDAY)));
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofDays(1)),
                () ->
                        assertThat(add(talk, new Note.Text(Readers.SHARED, "Two is enough")))
                                .isTrue());
        assertThat(add(talk, new Note.Text(Readers.SHARED, "  "))).isFalse();
        assertThat(school.as("ada", () -> conferences.notes(List.of(talk.id()))).get(talk.id()))
                .extracting(note -> note.text().words(), Note::later)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Went well", false),
                        org.assertj.core.groups.Tuple.tuple("Two is enough", true));
    }

    @Test
    void the_students_own_lines_come_to_the_table_and_a_request_is_answered() {
        school.as(
                "ada",
                () -> {
                    asked.ask(ada, new Request.Wish(okafor, Topic.GOAL, Soon.TODAY, "My goal"));
                    asked.ask(ada, new Request.Wish(null, Topic.ELSE, Soon.LATER, "Again"));
                    var twice = UUID.randomUUID();
                    return asked.write(ada, "The map")
                            && asked.write(ada, twice, "My seat")
                            && asked.write(ada, twice, "My seat");
                });
        assertThat(school.as("okafor", () -> asked.waiting(List.of(ada))))
                .singleElement()
                .extracting(one -> one.wish().words())
                .isEqualTo("My goal");
        assertThat(school.as("okafor", () -> asked.agenda(List.of(ada))).get(ada))
                .extracting(AgendaLine::words)
                .containsExactlyInAnyOrder("The map", "My seat");
        close(form(ada, "Read two pages", FRIDAY));
        assertThat(school.as("ada", () -> asked.agenda(List.of(ada)))).isEmpty();
        assertThat(school.as("ada", () -> asked.waiting(List.of(ada)))).isEmpty();
        assertThat(
                        school.as(
                                "ada",
                                () ->
                                        sql.sql(
                                                        "select kind from conference.agenda where"
                                                                + " conference is not null order by"
                                                                + " kind")
                                                .query(String.class)
                                                .list()))
                .containsExactly("EVIDENCE", "PROPOSAL", "STUDENT", "STUDENT");
    }

    @Test
    void a_place_in_line_is_a_number_and_nobodys_name() {
        ask("ben", null);
        var later = TestClock.MONDAY_MORNING.plus(Duration.ofHours(1));
        clock.at(later, () -> ask("ada", okafor));
        assertThat(place("ben")).isEqualTo(1);
        assertThat(place("ada")).isEqualTo(2);
        assertThat(school.as("ada", () -> asked.waiting(List.of(ben)))).isEmpty();
        school.as(
                "ben",
                () -> {
                    asked.cancel(ben);
                    return true;
                });
        assertThat(place("ada")).isEqualTo(1);
    }

    @Test
    void not_held_is_another_fact_and_the_student_stays_due() {
        assertThat(due(ada).waited()).isNull();
        close(form(ada, "Read two pages", FRIDAY));
        assertThat(due(ada)).extracting(Due::waited, Due::isDue).containsExactly(0, false);
        var friday = TestClock.MONDAY_MORNING.plus(Duration.ofDays(4));
        clock.at(
                friday,
                () -> {
                    missed(ada);
                    missed(ada);
                    var now = due(ada);
                    assertThat(now.waited()).isEqualTo(4);
                    assertThat(now.pressing())
                            .extracting(Due.Pressing::missed, Due.Pressing::promise)
                            .containsExactly(true, true);
                    assertThat(now.isDue()).isTrue();
                    assertThat(covered()).isEqualTo(1);
                });
        assertThat(all(ada)).hasSize(2);
    }

    @Test
    void a_talk_that_was_not_held_does_not_press_where_another_was_held_that_day() {
        close(form(ada, "Read two pages", FRIDAY));
        missed(ada);
        assertThat(due(ada).pressing().missed()).isFalse();
        assertThat(due(ada).isDue()).isFalse();
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofDays(1)),
                () -> {
                    missed(ada);
                    assertThat(due(ada).pressing().missed()).isTrue();
                });
    }

    @Test
    void a_students_rhythm_comes_before_that_of_the_class_and_this_before_the_schools_rule() {
        var math = school.schoolClass("math");
        assertThat(due(ada).every()).isEqualTo(8);
        set(() -> dues.setRhythm(math, Optional.of(10), okafor));
        assertThat(due(ada).every()).isEqualTo(10);
        set(() -> dues.setRhythm(ada, Optional.of(5), okafor));
        assertThat(due(ada).every()).isEqualTo(5);
        assertThat(due(ben).every()).isEqualTo(10);
        set(() -> dues.setRhythm(math, Optional.empty(), okafor));
        assertThat(due(ben).every()).isEqualTo(8);
    }

    @Test
    void a_draft_is_the_writers_alone_and_goes_when_the_talk_is_closed() {
        var form = form(ada, "Read", FRIDAY);
        var between = form.between();
        save(form);
        assertThat(school.as("okafor", () -> conferences.draft(between)).orElseThrow())
                .extracting(Draft::id, Draft::said)
                .containsExactly(form.id(), form.said());
        assertThat(school.as("reyes", () -> conferences.draft(between))).isEmpty();
        close(form);
        assertThat(school.as("okafor", () -> conferences.draft(between))).isEmpty();
        save(form);
        assertThat(school.as("okafor", () -> conferences.draft(between))).isEmpty();
    }

    private void save(Closing form) {
        set(() -> conferences.save(form.between(), form.id(), form.said()));
    }

    private void set(Runnable what) {
        school.as(
                "okafor",
                () -> {
                    what.run();
                    return true;
                });
    }

    private void missed(PersonId student) {
        set(() -> conferences.notHeld(new Between(student, okafor), Conference.Why.AWAY));
    }

    private int covered() {
        return school.as(
                "okafor",
                () -> dues.coveredOf(school.students(), SchoolCalendar.weekdays()).size());
    }

    private Due due(PersonId student) {
        var math = school.schoolClass("math");
        var today = clock.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate();
        return school.as(
                        "okafor",
                        () ->
                                dues.of(
                                        new DueBook.Asked(
                                                List.of(student),
                                                Map.of(student, math),
                                                8,
                                                SchoolCalendar.weekdays(),
                                                today)))
                .get(student);
    }

    private boolean ask(String student, @Nullable PersonId teacher) {
        return school.as(
                student,
                () -> {
                    asked.ask(
                            school.person(student),
                            new Request.Wish(teacher, Topic.WORK, Soon.TODAY, ""));
                    return true;
                });
    }

    private int place(String student) {
        return school.as(
                student,
                () -> asked.place(asked.waiting(List.of(school.person(student))).getFirst()));
    }

    private List<String> words(Conference talk, String reader) {
        return school
                .as(reader, () -> conferences.notes(List.of(talk.id())))
                .getOrDefault(talk.id(), List.of())
                .stream()
                .map(note -> note.text().readers() + " " + note.text().words())
                .toList();
    }

    private boolean add(Conference talk, Note.Text text) {
        return school.as("okafor", () -> conferences.add(talk.id(), talk.between(), text));
    }

    private List<Conference> all(PersonId student) {
        return school.as("okafor", () -> conferences.since(List.of(student), MONDAY.minusDays(9)));
    }

    private static Conference done(Closed closed) {
        assertThat(closed).isInstanceOf(Closed.Done.class);
        return ((Closed.Done) closed).conference();
    }

    private Closed close(Closing closing) {
        return school.as("okafor", () -> conferences.close(closing));
    }

    private Closing form(PersonId student, String step, @Nullable LocalDate by) {
        return form(student, null, step, by);
    }

    private Closing form(
            PersonId student, @Nullable Kept kept, String step, @Nullable LocalDate by) {
        return new Closing(
                next(),
                new Between(student, okafor),
                MONDAY,
                said(kept, step, by),
                new Closing.Table(List.of("A first goal"), List.of("halves: 3 of 4"), 4));
    }

    private static Closing.Said said(@Nullable Kept kept, String step, @Nullable LocalDate by) {
        return new Closing.Said(kept, new Closing.Notes("Went well", "Looked tired"), step, by);
    }

    private static ConferenceId next() {
        return new ConferenceId(UUID.randomUUID());
    }
}
