package org.cairnlearn.school.web.flex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.access.Rights;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.SignUp;
import org.cairnlearn.school.plan.SignUpBook;
import org.cairnlearn.school.plan.SignedUp;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.schedule.LostBlock;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.testing.FlexSchool;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.TestClock;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Mr. Reyes holds chess on Tuesday, Mrs. Okafor a lab; Mrs. Solberg coordinates. */
@SchoolTest
class SignUpPagesTest {
    private static final LocalDate TUESDAY = FlexSchool.MONDAY.plusDays(1);
    private static final Words WORDS = Words.of(Locale.ENGLISH);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired SignUpDesk desk;
    @Autowired StudentSignUpDesk students;
    @Autowired WhereReader where;
    @Autowired SignUpBook book;
    @Autowired Rights rights;
    @Autowired ScheduleBook schedule;
    @Autowired YearDesk year;
    @Autowired AttendanceBook attendance;
    @Autowired TestClock clock;
    private FlexSchool school;
    private UUID chess;
    private UUID lab;

    @BeforeEach
    void two_sessions() {
        TenantId tenant = Schools.make(tenants).ours().id();
        school = FlexSchool.open(application, tenant);
        var period = new Period("F", "Flex", LocalTime.of(14, 0), LocalTime.of(14, 40), true);
        school.write(() -> {
            schedule.setPeriods(school.school(), List.of(period));
            return true;
        });
        var solberg = school.person("solberg");
        school.administer(() -> {
            rights.give(solberg, Rights.Right.FLEX_COORDINATOR, school.school());
            return true;
        });
        chess = open("reyes", "Chess");
        lab = open("okafor", "Lab");
    }

    private UUID open(String host, String title) {
        var which = new SignUpDesk.Which(school.school().value(), TUESDAY, "F");
        var offered = new SignUpDesk.Offered(null, title, "Hall", 1, null);
        assertThat(school.as(host, () -> desk.open(school.person(host), which, offered)))
                .endsWith("said=opened");
        var block = new Block.Flex(school.school(), TUESDAY, "F");
        return school.plan(() -> book.of(block)).meetings().stream()
                .filter(one -> one.offer().title().equals(title))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private String ask(String student, UUID meeting) {
        return school.as(student, () -> students.ask(school.person(student), meeting));
    }

    private StudentSignUpPage.OfBlock mine(String student) {
        return school.as(student, () -> students.show(school.person(student), TUESDAY, WORDS))
                .page()
                .blocks()
                .getFirst();
    }

    private SignUpPage page(String adult, Optional<SignUpController.Called> call) {
        return school.as(adult, () -> desk.page(school.person(adult), TUESDAY, call, WORDS));
    }

    private SignUpController.Called called(String student, UUID meeting) {
        return new SignUpController.Called(
                meeting, school.person(student).value(), "Finish the test", false);
    }

    @Test
    void a_student_reads_in_plain_words_how_it_stands() {
        assertThat(ask("chi", chess)).endsWith("said=placed");
        assertThat(ask("ada", chess)).endsWith("said=waiting");
        assertThat(mine("chi").notes().getFirst()).isEqualTo("You picked Chess.");
        var seen = mine("ada").sessions().getFirst();
        assertThat(seen.state().text()).isEqualTo("You wait. The next free seat is yours.");
        school.as("chi", () -> students.leave(school.person("chi"), chess));
        assertThat(mine("ada").sessions().getFirst().state().mine()).isTrue();
    }

    @Test
    void a_teacher_reads_what_a_call_changes_and_the_other_host_sees_it_afterwards() {
        ask("ada", chess);
        var asked = page("okafor", Optional.of(called("ada", lab))).asked();
        assertThat(asked).isNotNull();
        assertThat(asked.text()).contains("Ada Lindqvist is in Chess now by own choice");
        school.as("okafor", () -> desk.call(school.person("okafor"), called("ada", lab)));
        assertThat(mine("ada").notes().getFirst())
                .isEqualTo("Okafor Lindqvist asked for you in Lab. The reason: Finish the test.");
        var own = page("reyes", Optional.empty()).blocks().getFirst().sessions().getFirst();
        assertThat(own.lists().getFirst().words().getFirst().note())
                .isEqualTo("now in Lab, called by Okafor Lindqvist");
        // Mr. Reyes cannot take the call back, Mrs. Okafor can.
        var ada = school.person("ada").value();
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() ->
                        school.as("reyes", () -> desk.back(school.person("reyes"), lab, ada)));
        school.as("okafor", () -> desk.back(school.person("okafor"), lab, ada));
        assertThat(mine("ada").notes().getFirst()).isEqualTo("You picked Chess.");
    }

    @Test
    void a_student_takes_along_what_was_said_about_the_own_places_and_nobody_elses() {
        ask("ada", chess);
        school.as("okafor", () -> desk.call(school.person("okafor"), called("ada", lab)));
        var ada = school.person("ada");
        assertThat(school.as("ada", () -> book.of(ada)))
                .extracting(SignedUp::day, SignedUp::session, one -> one.word().state())
                .containsExactly(
                        tuple(TUESDAY, "Chess", SignUp.State.BUMPED),
                        tuple(TUESDAY, "Lab", SignUp.State.HOLDS));
        assertThat(school.as("chi", () -> book.of(ada))).isEmpty();
    }

    @Test
    void a_teacher_calls_nobody_else_and_sees_nobody_elses_list() {
        ask("chi", chess);
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() ->
                        school.as(
                                "okafor",
                                () -> desk.call(school.person("okafor"), called("chi", lab))));
        var sessions = page("okafor", Optional.empty()).blocks().getFirst().sessions();
        assertThat(sessions.getFirst().name().title()).isEqualTo("Lab");
        assertThat(sessions.getFirst().doing().students())
                .extracting(FlexPage.Option::label)
                .containsExactly("Ada Lindqvist", "Ben Lindqvist");
        assertThat(sessions.getLast().lists()).isEmpty();
    }

    @Test
    void the_coordinator_sees_who_is_expected_and_not_there_and_places_anybody() {
        school.as("solberg", () -> desk.call(school.person("solberg"), called("dia", chess)));
        var sitting = new Sitting.OfFlex(school.school(), TUESDAY, "F");
        school.as(
                "reyes",
                () -> {
                    attendance.mark(
                            sitting,
                            school.person("dia"),
                            new Presence.Away(),
                            school.person("reyes"));
                    return true;
                });
        var block = page("solberg", Optional.empty()).blocks().getFirst();
        assertThat(block.missing())
                .containsExactly(
                        new FlexPage.Line(
                                "Dia Lindqvist", "expected: Hall · With Reyes Lindqvist"));
        assertThat(block.open()).isNotNull();
    }

    private SignUpPage.Session chess(String adult) {
        return page(adult, Optional.empty()).blocks().getFirst().sessions().stream()
                .filter(one -> one.name().title().equals("Chess"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoever_says_it_twice_reads_that_it_is_done() {
        assertThat(ask("chi", chess)).endsWith("said=placed");
        assertThat(ask("chi", chess)).endsWith("said=placed");
        var call = called("dia", chess);
        school.as("chi", () -> students.leave(school.person("chi"), chess));
        for (var _ : List.of("once", "again")) {
            assertThat(school.as("solberg", () -> desk.call(school.person("solberg"), call)))
                    .endsWith("said=called");
        }
        assertThat(school.as("dia", () -> students.leave(school.person("dia"), chess)))
                .as("an adult's word is the adult's")
                .endsWith("said=held");
    }

    @Test
    void the_coordinator_too_takes_one_more_than_there_are_seats_and_says_why() {
        ask("chi", chess);
        var dia = called("dia", chess);
        assertThat(school.as("solberg", () -> desk.call(school.person("solberg"), dia)))
                .endsWith("said=full");
        var more = new SignUpController.Called(chess, dia.student(), "The last round", true);
        assertThat(school.as("solberg", () -> desk.call(school.person("solberg"), more)))
                .endsWith("said=called");
        assertThat(chess("solberg").seats()).isEqualTo("No seat left: 1 more than there are");
        assertThat(chess("solberg").lists().getFirst().words().getLast().note())
                .isEqualTo("one more, by Solberg Lindqvist · The last round");
    }

    @Test
    void of_a_block_that_has_passed_nothing_is_opened_dropped_or_moved_any_more() {
        var wednesday = TUESDAY.plusDays(1).atTime(8, 0).atZone(school.zone()).toInstant();
        var which = new SignUpDesk.Which(school.school().value(), TUESDAY, "F");
        var go = new SignUpDesk.Offered(null, "Go", "Hall", 4, null);
        var noon = TUESDAY.atTime(12, 0);
        var solberg = school.person("solberg");
        clock.at(
                wednesday,
                () -> {
                    assertThat(
                                    List.of(
                                            school.as(
                                                    "solberg", () -> desk.open(solberg, which, go)),
                                            school.as("solberg", () -> desk.drop(solberg, chess)),
                                            school.as(
                                                    "solberg",
                                                    () ->
                                                            desk.window(
                                                                    solberg,
                                                                    which,
                                                                    noon,
                                                                    noon.plusHours(1)))))
                            .allMatch(said -> said.endsWith("said=late"));
                });
        assertThat(chess("solberg").name().title()).isEqualTo("Chess");
    }

    @Test
    void a_student_first_sees_the_day_that_can_still_be_picked() {
        var solberg = school.person("solberg");
        var monday = new SignUpDesk.Which(school.school().value(), FlexSchool.MONDAY, "F");
        var nine = FlexSchool.MONDAY.atTime(9, 0);
        school.as("solberg", () -> desk.window(solberg, monday, nine.minusHours(4), nine));
        assertThat(firstSeen()).isEqualTo(WORDS.day(FlexSchool.MONDAY));
        clock.at(
                nine.atZone(school.zone()).toInstant(),
                () -> assertThat(firstSeen()).isEqualTo(WORDS.day(TUESDAY)));
    }

    @Test
    void pressed_on_an_old_page_a_session_of_a_lost_block_leads_to_what_is_so_now() {
        ask("ada", chess);
        school.administer(() -> {
            year.loseBlock(school.school(), new LostBlock(TUESDAY, "F"));
            return true;
        });
        assertThat(ask("ada", lab)).isEqualTo("?date=" + TUESDAY);
        var ada = school.person("ada");
        assertThat(school.as("ada", () -> students.leave(ada, chess)))
                .isEqualTo("?date=" + TUESDAY);
        var page = school.as("ada", () -> students.show(ada, TUESDAY, WORDS)).page();
        assertThat(page.blocks()).isEmpty();
        assertThat(page.none())
                .extracting(Notice::text)
                .asString()
                .contains("Flex does not take place");

        school.administer(() -> {
            year.keepBlock(school.school(), new LostBlock(TUESDAY, "F"));
            return true;
        });
        assertThat(ask("ada", chess)).as("still in").endsWith("said=placed");
    }

    private String firstSeen() {
        return school.as("ada", () -> students.show(school.person("ada"), null, WORDS))
                .page()
                .date();
    }

    @Test
    void where_a_student_should_be_is_found_by_name() {
        var quarter = TUESDAY.atTime(14, 15).atZone(school.zone()).toInstant();
        clock.at(
                quarter,
                () -> {
                    var page =
                            school.as(
                                    "solberg",
                                    () -> where.of(school.person("solberg"), "Ada", WORDS));
                    assertThat(page.found())
                            .containsExactly(
                                    new WherePage.Found(
                                            "Ada Lindqvist",
                                            "Room okafor-home · Homeroom okafor-home, until 2:40",
                                            ""));
                });
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() ->
                        school.as("reyes", () -> where.of(school.person("reyes"), "Ada", WORDS)));
    }
}
