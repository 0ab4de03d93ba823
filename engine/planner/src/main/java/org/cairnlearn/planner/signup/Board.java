package org.cairnlearn.planner.signup;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.signup.Claim.State;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed up where. It never changes; each word gives a new one.
 *
 * <p>A stronger word bumps a weaker one. What is bumped is remembered: when the stronger word is
 * taken back, the student goes back to the former place if there is a seat. Among words of one
 * level the first one holds, only students change their own choice as they like. Nobody is put out
 * of a seat for somebody else; who finds none waits, also from another place, until the seat is
 * there or the student waits no more. Each word costs a few passes over the claims.
 */
public final class Board {
    private final Map<SessionId, Meeting> meetings;
    private final Map<BlockId, Window> windows;
    private final List<Claim> claims;

    private Board(
            Map<SessionId, Meeting> meetings, Map<BlockId, Window> windows, List<Claim> claims) {
        this.meetings = meetings;
        this.windows = windows;
        this.claims = List.copyOf(claims);
    }

    /**
     * A board as it was kept.
     *
     * @param meetings what can be signed up for
     * @param windows when students may choose, by block; without one they may not
     * @param claims in the order in which they came
     */
    public static Board of(
            Collection<Meeting> meetings, Map<BlockId, Window> windows, List<Claim> claims) {
        Map<SessionId, Meeting> byId = new TreeMap<>();
        for (Meeting meeting : meetings) {
            if (byId.put(meeting.id(), meeting) != null) {
                throw new IllegalArgumentException("Two meetings are " + meeting.id());
            }
        }
        return new Board(byId, Map.copyOf(windows), claims);
    }

    /** All claims, in the order in which they came. */
    public List<Claim> claims() {
        return claims;
    }

    /** Somebody says where a student is to be. */
    public Answer ask(Request request) {
        Meeting meeting = meetings.get(request.meeting());
        if (meeting == null) {
            return new Answer.Refused(Answer.Reason.UNKNOWN);
        }
        Claim holding = holding(request.student(), meeting.block());
        Answer.Reason against = against(request, meeting, holding);
        if (against != null) {
            return new Answer.Refused(against);
        }
        boolean seated =
                holding != null
                        && holding.meeting().equals(meeting.id())
                        && holding.level() != Level.PLUS_ADD;
        boolean seat =
                seated || request.level() == Level.PLUS_ADD || seatsLeft(claims, meeting) > 0;
        Turn turn = new Turn();
        if (seat) {
            turn.place(new Claim(request, meeting.block(), State.HOLDS), holding);
            return new Answer.Placed(turn.board(), holding == null ? null : holding.meeting());
        }
        if (request.level() != Level.CHOSEN) {
            return new Answer.Refused(Answer.Reason.FULL);
        }
        if (!waiting(meeting.id()).contains(request.student())) {
            turn.claims.add(new Claim(request, meeting.block(), State.WAITS));
        }
        Board board = turn.board();
        return new Answer.Waiting(
                board, board.waiting(meeting.id()).indexOf(request.student()) + 1);
    }

    private Answer.@Nullable Reason against(
            Request request, Meeting meeting, @Nullable Claim holding) {
        if (request.level() == Level.CATCH_ALL) {
            return Answer.Reason.CATCH_ALL_ONLY;
        }
        if (request.level() == Level.PLUS_ADD && request.reason().isBlank()) {
            return Answer.Reason.NO_REASON;
        }
        if (request.level() == Level.CHOSEN && !isOpen(meeting, request)) {
            return Answer.Reason.WINDOW_CLOSED;
        }
        if (holding == null || request.level().isStrongerThan(holding.level())) {
            return null;
        }
        boolean ownChoice =
                request.level() == Level.CHOSEN
                        && holding.level() == Level.CHOSEN
                        && !holding.meeting().equals(meeting.id());
        return ownChoice ? null : Answer.Reason.HELD;
    }

    private boolean isOpen(Meeting meeting, Request request) {
        Window window = windows.get(meeting.block());
        return window != null && window.holds(request.at());
    }

    /** What holds a student in a block is taken back; the former place holds again if it can. */
    public Board cancel(StudentId student, BlockId block) {
        Claim holding = holding(student, block);
        Turn turn = new Turn();
        if (holding != null) {
            turn.claims.remove(holding);
            turn.goBack(student, block);
            turn.stillWaits(student, block);
            turn.freed(holding.meeting());
        }
        return turn.board();
    }

    /** A meeting does not take place: whoever was to be there is where he or she was before. */
    public Board drop(SessionId meeting) {
        Turn turn = new Turn();
        turn.claims.removeIf(
                claim -> claim.meeting().equals(meeting) && claim.state() != State.HOLDS);
        Board board = turn.board();
        for (Claim claim : turn.claims) {
            if (claim.meeting().equals(meeting)) {
                board = board.cancel(claim.student(), claim.block());
            }
        }
        return board;
    }

    /** A student waits no more for a meeting. */
    public Board withdraw(StudentId student, SessionId meeting) {
        Turn turn = new Turn();
        turn.claims.removeIf(claim ->
                claim.state() == State.WAITS
                        && claim.student().equals(student)
                        && claim.meeting().equals(meeting));
        return turn.board();
    }

    /** Who has no place in a block comes where who has none may come, where most seats are left. */
    public Board close(BlockId block, Collection<StudentId> students, LocalDateTime at) {
        Board board = this;
        for (StudentId student : students) {
            Optional<Meeting> hall = board.roomiest(block);
            if (board.holding(student, block) == null && hall.isPresent()) {
                Request request = new Request(student, hall.get().id(), Level.CATCH_ALL, at, "");
                Turn turn = board.new Turn();
                turn.claims.add(new Claim(request, block, State.HOLDS));
                board = turn.board();
            }
        }
        return board;
    }

    private Optional<Meeting> roomiest(BlockId block) {
        return meetings.values().stream()
                .filter(meeting -> meeting.catchAll() && meeting.block().equals(block))
                .filter(meeting -> seatsLeft(claims, meeting) > 0)
                .max(
                        Comparator.comparingInt((Meeting meeting) -> seatsLeft(claims, meeting))
                                .thenComparing(Meeting::id, Comparator.reverseOrder()));
    }

    /** Where a student should be in a block. */
    public Optional<SessionId> whereabouts(StudentId student, BlockId block) {
        return Optional.ofNullable(holding(student, block)).map(Claim::meeting);
    }

    /** Who should be at a meeting. */
    public List<StudentId> expected(SessionId meeting) {
        return students(meeting, State.HOLDS);
    }

    /** Who would be at a meeting, had not a stronger word called them away. */
    public List<StudentId> missing(SessionId meeting) {
        List<StudentId> missing = new ArrayList<>(students(meeting, State.BUMPED));
        missing.removeAll(expected(meeting));
        return missing;
    }

    /** Who waits for a seat at a meeting, the first first. */
    public List<StudentId> waiting(SessionId meeting) {
        return students(meeting, State.WAITS);
    }

    /** Who of these has no place in a block. */
    public List<StudentId> nowhere(BlockId block, Collection<StudentId> students) {
        return students.stream().filter(one -> holding(one, block) == null).toList();
    }

    private List<StudentId> students(SessionId meeting, State state) {
        return claims.stream()
                .filter(claim -> claim.state() == state && claim.meeting().equals(meeting))
                .map(Claim::student)
                .toList();
    }

    private @Nullable Claim holding(StudentId student, BlockId block) {
        return holding(claims, student, block);
    }

    private static @Nullable Claim holding(List<Claim> among, StudentId student, BlockId block) {
        for (Claim claim : among) {
            if (claim.state() == State.HOLDS
                    && claim.student().equals(student)
                    && claim.block().equals(block)) {
                return claim;
            }
        }
        return null;
    }

    private static int seatsLeft(List<Claim> among, Meeting meeting) {
        int taken = 0;
        for (Claim claim : among) {
            boolean there = claim.state() == State.HOLDS && claim.meeting().equals(meeting.id());
            taken += there ? 1 : 0;
        }
        return meeting.seats() - taken;
    }

    /** A board while it changes. */
    private final class Turn {
        private final List<Claim> claims = new ArrayList<>(Board.this.claims);

        Board board() {
            return new Board(meetings, windows, claims);
        }

        /** A choice in the place of a choice is forgotten, anything else is bumped. */
        void place(Claim claim, @Nullable Claim before) {
            claims.removeIf(old ->
                    old.state() == State.WAITS
                            && old.request().student().equals(claim.student())
                            && old.meeting().equals(claim.meeting()));
            if (before == null) {
                claims.add(claim);
                return;
            }
            if (claim.level().isStrongerThan(before.level())) {
                claims.set(claims.indexOf(before), before.now(State.BUMPED));
            } else {
                claims.remove(before);
            }
            claims.add(claim);
            freed(before.meeting());
        }

        /** The strongest of what was bumped holds again, if there is a seat. */
        void goBack(StudentId student, BlockId block) {
            claims.stream()
                    .filter(claim -> claim.state() == State.BUMPED)
                    .filter(claim -> claim.student().equals(student))
                    .filter(claim -> claim.block().equals(block))
                    .filter(claim ->
                            claim.level() == Level.PLUS_ADD
                                    || seatsLeft(claims, meeting(claim)) > 0)
                    .min(Comparator.comparing(Claim::level))
                    .ifPresent(claim -> claims.set(claims.indexOf(claim), claim.now(State.HOLDS)));
        }

        /** A seat that came free while a stronger word held is his or hers who waits for it. */
        void stillWaits(StudentId student, BlockId block) {
            for (Claim claim : List.copyOf(claims)) {
                if (claim.state() == State.WAITS
                        && claim.student().equals(student)
                        && claim.block().equals(block)) {
                    freed(claim.meeting());
                }
            }
        }

        private Meeting meeting(Claim claim) {
            Meeting meeting = meetings.get(claim.meeting());
            if (meeting == null) {
                throw new IllegalStateException("A claim on no meeting: " + claim.meeting());
            }
            return meeting;
        }

        /** The first who waits and may change gets the seat, which may free another. */
        void freed(SessionId id) {
            Meeting meeting = meetings.get(id);
            if (meeting == null || seatsLeft(claims, meeting) <= 0) {
                return;
            }
            for (Claim claim : List.copyOf(claims)) {
                Claim before = holding(claims, claim.student(), claim.block());
                boolean may = before == null || !before.level().isStrongerThan(Level.CHOSEN);
                if (claim.state() == State.WAITS && claim.meeting().equals(id) && may) {
                    claims.remove(claim);
                    place(claim.now(State.HOLDS), before);
                    return;
                }
            }
        }
    }
}
