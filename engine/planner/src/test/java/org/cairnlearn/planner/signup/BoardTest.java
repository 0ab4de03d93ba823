package org.cairnlearn.planner.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.TeacherId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoardTest {
    private static final BlockId FLEX = new BlockId("flex");
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 26, 12, 0);
    private static final StudentId ADA = new StudentId("Ada");
    private static final StudentId BEN = new StudentId("Ben");
    private static final StudentId CEM = new StudentId("Cem");

    /** What was answered last. */
    private Answer answer = new Answer.Refused(Answer.Reason.UNKNOWN);

    /** Choosing is open from eleven to one. */
    private Board board =
            Board.of(
                    List.of(
                            meeting("chess", 1, false),
                            meeting("choir", 2, false),
                            meeting("tutoring", 1, false),
                            meeting("library", 2, true),
                            meeting("cafeteria", 1, true)),
                    Map.of(FLEX, new Window(NOON.minusHours(1), NOON.plusHours(1))),
                    List.of());

    private static Meeting meeting(String name, int seats, boolean catchAll) {
        return new Meeting(new SessionId(name), FLEX, new TeacherId("of " + name), seats, catchAll);
    }

    private void choose(StudentId student, String meeting) {
        ask(Request.choice(student, new SessionId(meeting), NOON));
    }

    private void call(StudentId student, String meeting, Level level, String reason) {
        ask(new Request(student, new SessionId(meeting), level, NOON, reason));
    }

    private void ask(Request request) {
        answer = board.ask(request);
        board =
                switch (answer) {
                    case Answer.Placed(Board now, _) -> now;
                    case Answer.Waiting(Board now, _) -> now;
                    case Answer.Refused _ -> board;
                };
    }

    private String where(StudentId student) {
        return board.whereabouts(student, FLEX).map(SessionId::toString).orElse("nowhere");
    }

    private void refused(Answer.Reason reason) {
        assertThat(answer).isEqualTo(new Answer.Refused(reason));
    }

    @Test
    void a_student_chooses_while_the_window_is_open_and_changes_the_choice() {
        choose(ADA, "chess");
        choose(ADA, "choir");
        assertThat(where(ADA)).isEqualTo("choir");
        assertThat(board.expected(new SessionId("chess"))).isEmpty();

        ask(Request.choice(ADA, new SessionId("chess"), NOON.plusHours(1)));
        refused(Answer.Reason.WINDOW_CLOSED);
        assertThat(where(ADA)).isEqualTo("choir");
    }

    @Test
    void a_stronger_word_bumps_a_weaker_one_and_gives_way_to_it_again() {
        choose(ADA, "choir");
        call(ADA, "tutoring", Level.REQUIRED, "");
        assertThat(where(ADA)).isEqualTo("tutoring");
        assertThat(board.missing(new SessionId("choir"))).containsExactly(ADA);

        call(ADA, "chess", Level.PRIORITY, "");
        assertThat(where(ADA)).isEqualTo("chess");
        board = board.cancel(ADA, FLEX);
        assertThat(where(ADA)).isEqualTo("tutoring");
        board = board.cancel(ADA, FLEX);
        assertThat(where(ADA)).isEqualTo("choir");
        assertThat(board.missing(new SessionId("choir"))).isEmpty();
    }

    @Test
    void who_was_bumped_does_not_come_back_to_a_seat_that_another_has_now() {
        choose(ADA, "chess");
        call(ADA, "tutoring", Level.REQUIRED, "");
        choose(BEN, "chess");
        board = board.cancel(ADA, FLEX);
        assertThat(where(ADA)).isEqualTo("nowhere");
        assertThat(where(BEN)).isEqualTo("chess");
    }

    @Test
    void a_seat_that_came_free_while_a_stronger_word_held_is_whose_who_waited_for_it() {
        choose(BEN, "chess");
        choose(ADA, "choir");
        choose(ADA, "chess");
        call(ADA, "tutoring", Level.REQUIRED, "");
        board = board.cancel(BEN, FLEX);
        assertThat(board.expected(new SessionId("chess"))).isEmpty();
        board = board.cancel(ADA, FLEX);
        assertThat(where(ADA)).isEqualTo("chess");
        assertThat(board.waiting(new SessionId("chess"))).isEmpty();
        assertThat(board.expected(new SessionId("choir"))).isEmpty();
    }

    @Test
    void of_a_meeting_that_is_dropped_everybody_is_where_they_were_before() {
        choose(ADA, "choir");
        call(ADA, "chess", Level.REQUIRED, "");
        call(ADA, "chess", Level.PLUS_ADD, "The last round");
        choose(BEN, "chess");
        board = board.drop(new SessionId("chess"));
        assertThat(where(ADA)).isEqualTo("choir");
        assertThat(where(BEN)).isEqualTo("nowhere");
        assertThat(board.claims()).noneMatch(claim -> claim.meeting().value().equals("chess"));
    }

    @Test
    void of_two_teachers_words_of_one_level_the_first_holds() {
        call(ADA, "tutoring", Level.REQUIRED, "");
        call(ADA, "choir", Level.REQUIRED, "");
        refused(Answer.Reason.HELD);
        choose(ADA, "choir");
        refused(Answer.Reason.HELD);
        assertThat(where(ADA)).isEqualTo("tutoring");
    }

    @Test
    void nobody_is_put_out_of_a_seat_and_a_plus_add_needs_none_but_a_reason() {
        choose(ADA, "chess");
        call(BEN, "chess", Level.REQUIRED, "");
        refused(Answer.Reason.FULL);
        call(BEN, "chess", Level.PLUS_ADD, " ");
        refused(Answer.Reason.NO_REASON);
        call(BEN, "chess", Level.PLUS_ADD, "plays on Friday");
        assertThat(board.expected(new SessionId("chess"))).containsExactly(ADA, BEN);
    }

    @Test
    void who_finds_no_seat_waits_from_another_place_and_gets_the_next_one() {
        choose(ADA, "chess");
        choose(BEN, "chess");
        assertThat(answer).isInstanceOf(Answer.Waiting.class);
        choose(BEN, "choir");
        choose(CEM, "chess");
        assertThat(board.waiting(new SessionId("chess"))).containsExactly(BEN, CEM);

        choose(ADA, "choir");
        assertThat(where(BEN)).isEqualTo("chess");
        assertThat(board.waiting(new SessionId("chess"))).containsExactly(CEM);
        board = board.withdraw(CEM, new SessionId("chess"));
        assertThat(board.waiting(new SessionId("chess"))).isEmpty();
    }

    @Test
    void who_has_no_place_comes_where_most_seats_are_left() {
        choose(ADA, "choir");
        StudentId dee = new StudentId("Dee");
        StudentId eli = new StudentId("Eli");
        board = board.close(FLEX, List.of(ADA, BEN, CEM, dee, eli), NOON);
        assertThat(board.expected(new SessionId("library"))).contains(BEN);
        assertThat(board.expected(new SessionId("library"))).hasSize(2);
        assertThat(board.expected(new SessionId("cafeteria"))).hasSize(1);
        assertThat(board.nowhere(FLEX, List.of(ADA, BEN, CEM, dee, eli))).containsExactly(eli);
    }

    @Test
    void attendance_says_who_is_missing_and_who_should_be_elsewhere() {
        choose(ADA, "choir");
        choose(BEN, "choir");
        choose(CEM, "chess");
        assertThat(Attendance.of(board, new SessionId("choir"), List.of(BEN, CEM)))
                .isEqualTo(new Attendance(List.of(BEN), List.of(ADA), List.of(CEM)));
    }

    @Test
    void whatever_is_said_nobody_is_in_two_places_and_only_plus_adds_exceed_the_seats() {
        Random random = new Random(7);
        List<StudentId> students = List.of(ADA, BEN, CEM, new StudentId("Dee"));
        List<String> meetings = List.of("chess", "choir", "tutoring", "library");
        Level[] levels = Level.values();
        for (int i = 0; i < 2000; i++) {
            StudentId student = students.get(random.nextInt(students.size()));
            String meeting = meetings.get(random.nextInt(meetings.size()));
            if (random.nextInt(4) == 0) {
                board = board.cancel(student, FLEX);
            } else {
                call(student, meeting, levels[random.nextInt(levels.length)], "why not");
            }
            Set<StudentId> seen = new HashSet<>();
            for (Meeting each : List.of(meeting("chess", 1, false), meeting("choir", 2, false))) {
                List<Claim> there = new ArrayList<>(board.claims());
                there.removeIf(claim ->
                        claim.state() != Claim.State.HOLDS || !claim.meeting().equals(each.id()));
                assertThat(there).allMatch(claim -> seen.add(claim.student()));
                long added =
                        there.stream().filter(claim -> claim.level() == Level.PLUS_ADD).count();
                assertThat(there.size() - added).isLessThanOrEqualTo(each.seats());
            }
        }
    }
}
