package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.cairnlearn.school.plan.SignUp.Became;
import org.cairnlearn.school.plan.SignUp.Level;
import org.cairnlearn.school.plan.SignUp.State;
import org.cairnlearn.school.plan.SignUpSaid.Reason;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.testing.FlexSchool;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Mr. Reyes offers chess with two seats, Mrs. Okafor a lab; Ada, Ben, Chi and Dia sign up. */
@SchoolTest
class SignUpTest {
    private static final LocalDate MONDAY = FlexSchool.MONDAY;
    private static final LocalDateTime FRIDAY = MONDAY.minusDays(3).atTime(10, 0);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired SignUpBook book;
    @Autowired FlexBook flex;
    @Autowired PlanBook plans;
    @Autowired PlanHand hand;
    @Autowired PairBook pairs;
    @Autowired DayAhead ahead;
    @Autowired ScheduleBook schedule;
    @Autowired TestClock clock;
    private TenantId tenant;
    private FlexSchool school;
    private Block.Flex block;
    private Meeting chess;
    private Meeting lab;

    @BeforeEach
    void two_sessions() {
        tenant = Schools.make(tenants).ours().id();
        school = FlexSchool.open(application, tenant);
        block = new Block.Flex(school.school(), MONDAY, "F");
        school.write(() -> {
            schedule.setPeriods(
                    school.school(),
                    List.of(new Period("F", "F", LocalTime.of(13, 0), LocalTime.of(13, 40), true)));
            return true;
        });
        chess = open("reyes", "Chess", 2, false);
        lab = open("okafor", "Lab", 2, false);
    }

    private Meeting open(String host, String title, int seats, boolean catchAll) {
        var offer = new Meeting.Offer(title, "Hall", seats, catchAll);
        assertThat(school.as(host, () -> book.open(block, school.person(host), offer))).isTrue();
        return all().meetings().stream()
                .filter(one -> one.offer().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private SignUps all() {
        return school.plan(() -> book.of(block));
    }

    private SignUp.Wanted wanted(String student, Meeting meeting) {
        return new SignUp.Wanted(school.person(student), meeting.id());
    }

    private SignUpSaid choose(String student, Meeting meeting) {
        return chooseAt(FRIDAY, student, meeting);
    }

    private SignUpSaid chooseNow(String student, Meeting meeting) {
        return school.as(
                student,
                () ->
                        book.ask(
                                wanted(student, meeting),
                                SignUpBook.Call.choice(school.person(student))));
    }

    private SignUpSaid call(String adult, String student, Meeting meeting, Level level) {
        var why = level == Level.PLUS_ADD ? "" : "Finish the test";
        return school.as(
                adult,
                () ->
                        book.ask(
                                wanted(student, meeting),
                                new SignUpBook.Call(school.person(adult), level, why)));
    }

    private String where(String student) {
        return all().holding(school.person(student))
                .flatMap(word -> all().find(word.wanted().meeting()))
                .map(one -> one.offer().title())
                .orElse("");
    }

    private static SignUpSaid refused(Reason reason) {
        return new SignUpSaid.Refused(reason);
    }

    @Test
    void students_sign_up_while_the_window_is_open_and_not_before_or_after() {
        assertThat(chooseNow("ada", chess)).isEqualTo(refused(Reason.WINDOW_CLOSED));
        assertThat(choose("ada", chess)).isEqualTo(new SignUpSaid.Placed(null));
        assertThat(where("ada")).isEqualTo("Chess");
        choose("ada", lab);
        assertThat(where("ada")).isEqualTo("Lab");
        school.as(
                "solberg",
                () -> {
                    book.setWindow(
                            block, new SignUps.Window(MONDAY.atTime(8, 0), MONDAY.atTime(12, 0)));
                    return true;
                });
        assertThat(chooseNow("ben", chess)).isEqualTo(new SignUpSaid.Placed(null));
        assertThat(choose("chi", chess)).isEqualTo(refused(Reason.WINDOW_CLOSED));
    }

    @Test
    void a_schools_weekly_window_opens_and_closes_to_the_minute_before_and_after_noon() {
        var opens = MONDAY.minusDays(7).atTime(7, 0);
        var closes = MONDAY.minusDays(3).atTime(15, 0);
        assertThat(chooseAt(opens.minusMinutes(1))).isEqualTo(refused(Reason.WINDOW_CLOSED));
        assertThat(chooseAt(opens)).isEqualTo(new SignUpSaid.Placed(null));
        assertThat(chooseAt(closes.minusMinutes(1))).isNotEqualTo(refused(Reason.WINDOW_CLOSED));
        assertThat(chooseAt(closes)).isEqualTo(refused(Reason.WINDOW_CLOSED));
        var noon = new DayRule.Moment(1, LocalTime.NOON);
        var past = new DayRule.Moment(1, LocalTime.of(12, 30));
        school.as(
                "solberg",
                () -> {
                    book.set(
                            school.school(),
                            new DayRule(noon, past, 2, LocalTime.of(16, 0)),
                            school.person("solberg"));
                    return true;
                });
        var friday = MONDAY.minusDays(3);
        assertThat(chooseAt(friday.atTime(0, 15))).isEqualTo(refused(Reason.WINDOW_CLOSED));
        assertThat(chooseAt(friday.atTime(12, 15))).isNotEqualTo(refused(Reason.WINDOW_CLOSED));
        assertThat(chooseAt(friday.atTime(12, 30))).isEqualTo(refused(Reason.WINDOW_CLOSED));
    }

    private SignUpSaid chooseAt(LocalDateTime at) {
        return chooseAt(at, "ada", chess);
    }

    private SignUpSaid chooseAt(LocalDateTime at, String student, Meeting meeting) {
        var answer = new SignUpSaid[1];
        clock.at(
                at.atZone(school.zone()).toInstant(),
                () -> answer[0] = chooseNow(student, meeting));
        return answer[0];
    }

    @Test
    void a_full_session_has_a_line_and_a_seat_goes_to_the_first_in_it() {
        choose("ada", chess);
        choose("ben", chess);
        assertThat(choose("chi", chess)).isEqualTo(new SignUpSaid.Waiting(1));
        assertThat(choose("dia", chess)).isEqualTo(new SignUpSaid.Waiting(2));
        school.as("ada", () -> book.takeBack(wanted("ada", chess)));
        assertThat(where("chi")).isEqualTo("Chess");
        assertThat(all().waiting(chess.id(), school.person("dia"))).isEqualTo(1);
        school.as("dia", () -> book.withdraw(wanted("dia", chess)));
        assertThat(all().of(chess.id(), State.WAITS)).isEmpty();
    }

    @Test
    void a_teachers_call_is_shown_before_it_bumps_a_choice_and_gives_it_back_when_it_ends() {
        choose("ada", chess);
        var would =
                school.as(
                        "okafor",
                        () ->
                                book.wouldBe(
                                        wanted("ada", lab),
                                        new SignUpBook.Call(
                                                school.person("okafor"), Level.REQUIRED, "")));
        assertThat(((SignUpSaid.Placed) would).instead().wanted()).isEqualTo(wanted("ada", chess));
        assertThat(where("ada")).isEqualTo("Chess");
        call("okafor", "ada", lab, Level.REQUIRED);
        assertThat(where("ada")).isEqualTo("Lab");
        assertThat(all().of(chess.id(), State.BUMPED)).hasSize(1);
        assertThat(choose("ada", chess)).isEqualTo(refused(Reason.HELD));
        school.as("okafor", () -> book.takeBack(wanted("ada", lab)));
        assertThat(where("ada")).isEqualTo("Chess");
    }

    @Test
    void one_more_than_there_are_seats_needs_a_reason() {
        choose("ada", chess);
        choose("ben", chess);
        assertThat(call("reyes", "chi", chess, Level.REQUIRED)).isEqualTo(refused(Reason.FULL));
        assertThat(call("reyes", "chi", chess, Level.PLUS_ADD))
                .isEqualTo(refused(Reason.NO_REASON));
        var why = new SignUpBook.Call(school.person("reyes"), Level.PLUS_ADD, "Plays tomorrow");
        assertThat(school.as("reyes", () -> book.ask(wanted("chi", chess), why)))
                .isEqualTo(new SignUpSaid.Placed(null));
        assertThat(all().seatsLeft(chess)).isEqualTo(-1);
    }

    @Test
    void one_adult_calls_a_student_twice_a_week_at_most() {
        for (var day = 1; day <= 2; day++) {
            var other = new Block.Flex(school.school(), MONDAY.plusDays(day), "F");
            var offer = new Meeting.Offer("Chess", "", 4, false);
            school.as("reyes", () -> book.open(other, school.person("reyes"), offer));
            var meeting = school.plan(() -> book.of(other)).meetings().getFirst();
            assertThat(call("reyes", "ada", meeting, Level.REQUIRED))
                    .isEqualTo(new SignUpSaid.Placed(null));
        }
        assertThat(call("reyes", "ada", chess, Level.REQUIRED))
                .isEqualTo(refused(Reason.TOO_OFTEN));
        assertThat(call("solberg", "ada", chess, Level.SCHOOL))
                .isEqualTo(new SignUpSaid.Placed(null));
    }

    @Test
    void a_session_that_is_taken_back_gives_everybody_the_place_before() {
        choose("ada", chess);
        call("okafor", "ada", lab, Level.REQUIRED);
        school.as(
                "okafor",
                () -> {
                    book.drop(lab.id());
                    return true;
                });
        assertThat(where("ada")).isEqualTo("Chess");
        assertThat(call("okafor", "ada", lab, Level.REQUIRED)).isEqualTo(refused(Reason.GONE));
    }

    private BlockPlan plan() {
        return ((Proposed.Plan) school.plan(() -> flex.planOf(block, 40))).plan();
    }

    private List<String> in(BlockPlan plan, Meeting meeting) {
        return plan.in(meeting.group()).stream()
                .map(place ->
                        List.of("ada", "ben", "chi", "dia").stream()
                                .filter(name -> school.person(name).equals(place.student()))
                                .findFirst()
                                .orElseThrow())
                .sorted()
                .toList();
    }

    @Test
    void the_evenings_proposal_holds_who_signed_up_and_a_later_word_is_taken_in() {
        choose("ada", chess);
        choose("chi", chess);
        call("okafor", "ada", lab, Level.REQUIRED);
        var plan = plan();
        assertThat(in(plan, chess)).containsExactly("chi");
        assertThat(in(plan, lab)).containsExactly("ada");
        assertThat(plan.hostedBy(school.person("okafor")))
                .anyMatch(group -> group.hand().topic().equals("Lab"));
        assertThat(all().holding(school.person("ada")).orElseThrow().became())
                .isEqualTo(Became.KEPT);
        var day = new DayAhead.Day(tenant, school.school(), MONDAY);
        assertThat(ahead.lacking(day)).isEmpty();
        clock.at(
                MONDAY.atTime(9, 0).atZone(school.zone()).toInstant(),
                () -> {
                    school.as("okafor", () -> book.takeBack(wanted("ada", lab)));
                    assertThat(ahead.lacking(day)).hasSize(1);
                });
        clock.at(
                MONDAY.atTime(9, 5).atZone(school.zone()).toInstant(),
                () -> {
                    ahead.make(day);
                    assertThat(ahead.lacking(day)).isEmpty();
                });
        assertThat(in(plan(), chess)).containsExactly("ada", "chi");
    }

    @Test
    void who_takes_the_own_word_back_after_a_proposal_is_planned_anew() {
        choose("ada", chess);
        choose("chi", lab);
        assertThat(in(plan(), chess)).containsExactly("ada");
        school.as("ada", () -> book.takeBack(wanted("ada", chess)));
        school.as(
                "okafor",
                () -> {
                    book.drop(lab.id());
                    return true;
                });
        var again = ((Proposed.Plan) school.plan(() -> flex.proposeAgain(block, 40))).plan();
        assertThat(in(again, chess)).isEmpty();
        assertThat(again.find(lab.group())).isEmpty();
        assertThat(again.places()).hasSize(4);
    }

    @Test
    void what_a_hand_did_to_the_plan_stays_and_an_approved_plan_takes_no_more_words() {
        choose("ada", chess);
        var first = plan();
        var by = school.person("okafor");
        var home =
                first.hostedBy(by).stream()
                        .filter(group -> group.kind() == Group.Kind.OWN_PACE)
                        .findFirst()
                        .orElseThrow();
        school.plan(() ->
                hand.move(
                        new Change(first.id(), first.version(), by),
                        school.person("ben"),
                        chess.group()));
        var again = ((Proposed.Plan) school.plan(() -> flex.proposeAgain(block, 40))).plan();
        assertThat(in(again, chess)).containsExactly("ada", "ben");
        assertThat(again.find(home.id())).isEmpty();
        school.plan(() -> plans.approve(new Change(again.id(), again.version(), by)));
        assertThat(call("okafor", "ada", lab, Level.REQUIRED)).isEqualTo(refused(Reason.PLANNED));
    }

    @Test
    void who_is_kept_apart_is_not_brought_together_and_reads_why() {
        school.as(
                "okafor",
                () -> {
                    pairs.enter(
                            new PairBook.Two(school.person("ada"), school.person("chi")),
                            Pair.Kind.APART,
                            school.person("okafor"),
                            "private");
                    return true;
                });
        choose("ada", chess);
        choose("chi", chess);
        assertThat(in(plan(), chess)).containsExactly("ada");
        assertThat(all().holding(school.person("chi")).orElseThrow().became())
                .isEqualTo(Became.APART);
    }

    @Test
    void who_has_no_group_comes_where_those_may_come() {
        school.as(
                "okafor",
                () -> {
                    book.drop(lab.id());
                    return true;
                });
        open("okafor", "Study hall", 3, true);
        choose("ada", chess);
        var hall = all().meetings().getLast();
        assertThat(hall.offer().catchAll()).isTrue();
        assertThat(in(plan(), hall)).containsExactly("ben", "chi", "dia");
        assertThat(in(plan(), chess)).containsExactly("ada");
    }
}
