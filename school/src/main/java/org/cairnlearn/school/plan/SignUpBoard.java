package org.cairnlearn.school.plan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.signup.Board;
import org.cairnlearn.planner.signup.Claim;
import org.cairnlearn.planner.signup.Level;
import org.cairnlearn.planner.signup.Request;
import org.cairnlearn.planner.signup.Window;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;

/** What was said for a flex block, put on the engine's board, and what the board made of it. */
final class SignUpBoard {
    static final BlockId BLOCK = DayProblem.BLOCK;

    private final SignUps signUps;
    private final SchoolTime time;
    private final Map<Request, SignUp> known = new HashMap<>();

    SignUpBoard(SignUps signUps, SchoolTime time) {
        this.signUps = signUps;
        this.time = time;
    }

    Board board() {
        var claims = new ArrayList<Claim>();
        for (var word : signUps.words()) {
            var request = request(word.wanted(), word.said());
            known.put(request, word);
            claims.add(new Claim(request, BLOCK, Claim.State.valueOf(word.state().name())));
        }
        var window = signUps.timing().window();
        return Board.of(
                signUps.meetings().stream().map(SignUpBoard::meeting).toList(),
                Map.of(BLOCK, new Window(window.opens(), window.closes())),
                claims);
    }

    private static org.cairnlearn.planner.signup.Meeting meeting(Meeting one) {
        return new org.cairnlearn.planner.signup.Meeting(
                session(one.id()),
                BLOCK,
                new TeacherId(one.host().toString()),
                one.offer().seats(),
                one.offer().catchAll());
    }

    Request request(SignUp.Wanted wanted, SignUp.Said said) {
        return new Request(
                student(wanted.student()),
                session(wanted.meeting()),
                Level.valueOf(said.level().name()),
                time.at(said.at()).toLocalDateTime(),
                said.reason());
    }

    static StudentId student(PersonId student) {
        return new StudentId(student.toString());
    }

    static SessionId session(MeetingId meeting) {
        return new SessionId(meeting.toString());
    }

    static MeetingId meeting(SessionId session) {
        return new MeetingId(UUID.fromString(session.value()));
    }

    /** Which words another board changes: those that it has otherwise, or no more. */
    List<SignUp> changed(Board after) {
        var left = new HashMap<>(known);
        var changed = new ArrayList<SignUp>();
        for (var claim : after.claims()) {
            var word = left.remove(claim.request());
            var state = SignUp.State.valueOf(claim.state().name());
            if (word != null && word.state() != state) {
                changed.add(word.now(state));
            }
        }
        left.values().forEach(word -> changed.add(word.now(SignUp.State.ENDED)));
        return changed;
    }

    /** The words that are new on another board, as somebody has said them just now. */
    List<SignUp> added(Board after, SignUp said) {
        var request = request(said.wanted(), said.said());
        return after.claims().stream()
                .filter(claim -> claim.request().equals(request) && !known.containsKey(request))
                .map(claim -> said.now(SignUp.State.valueOf(claim.state().name())))
                .toList();
    }

    /** The moment as the database keeps it. */
    static Instant kept(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
