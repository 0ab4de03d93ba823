package org.cairnlearn.school.plan;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cairnlearn.planner.signup.Answer;
import org.cairnlearn.planner.signup.Board;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * The front door of sign-up for flex blocks: which sessions there are, who asks to be where, and
 * who calls whom. The rules are the engine's ({@link Board}); the words are kept here. One word can
 * move others, so it is written as the planner; whether somebody may say it is the caller's to
 * know. To be called inside a piece of {@code Work}.
 */
@Component
public final class SignUpBook {
    private final SignUpSql sql;
    private final SignUpReader reader;
    private final AsPlanner planner;
    private final Ids ids;
    private final SchoolTime time;

    SignUpBook(SignUpSql sql, SignUpReader reader, AsPlanner planner, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.reader = reader;
        this.planner = planner;
        this.ids = ids;
        this.time = time;
    }

    /** By which rule a school signs up. */
    public DayRule rule(OrganisationId school) {
        return reader.rule(school);
    }

    /** From now on a school signs up so. */
    public void set(OrganisationId school, DayRule rule, PersonId by) {
        planner.does(() -> sql.set(school, rule, by, time.now()));
    }

    /** One block's own window, in place of the rule's. */
    public void setWindow(Block.Flex block, SignUps.Window window) {
        var span =
                new SignUpSql.Span(
                        ZonedDateTime.of(window.opens(), time.zone()).toInstant(),
                        ZonedDateTime.of(window.closes(), time.zone()).toInstant());
        planner.does(() -> sql.setWindow(block, span));
    }

    /** What can be signed up for, and who has; all of it, for whoever may see that. */
    public SignUps of(Block.Flex block) {
        return planner.does(() -> reader.of(block));
    }

    /** All that was said about where a student is to be, the newest day first. */
    public List<SignedUp> of(PersonId student) {
        return sql.of(student);
    }

    /** One session, also one that was taken back. */
    public Optional<Meeting> find(MeetingId meeting) {
        return planner.does(() -> sql.find(meeting));
    }

    /**
     * Opens a session.
     *
     * @return whether it is open: not where its host holds another one then
     */
    public boolean open(Block.Flex block, PersonId host, Meeting.Offer offer) {
        var meeting = new Meeting(new MeetingId(ids.next()), block, host, offer, false);
        return planner.does(() -> sql.open(meeting)) == 1;
    }

    /** Takes a session back; who was called or had chosen it is where he or she was before. */
    public void drop(MeetingId meeting) {
        planner.does(() -> {
            locked(meeting).ifPresent(all -> drop(all, meeting));
            return true;
        });
    }

    private void drop(SignUps all, MeetingId meeting) {
        var kept = new SignUpBoard(all, time);
        sql.change(kept.changed(kept.board().drop(SignUpBoard.session(meeting))), time.now());
        sql.drop(meeting, time.now());
    }

    /** Says whether the host of a session has the first word on its day. */
    public void firstWord(MeetingId meeting, boolean first) {
        planner.does(() -> sql.firstWord(meeting, first));
    }

    /** What would come of a word, without saying it. */
    public SignUpSaid wouldBe(SignUp.Wanted wanted, Call call) {
        return planner.does(() -> ask(wanted, call, false));
    }

    /** Says where a student is to be. */
    public SignUpSaid ask(SignUp.Wanted wanted, Call call) {
        return planner.does(() -> ask(wanted, call, true));
    }

    /**
     * Who says it and how strongly.
     *
     * @param reason in words that the student reads; may be empty
     */
    public record Call(PersonId by, SignUp.Level level, String reason) {
        /** A student's own choice. */
        public static Call choice(PersonId student) {
            return new Call(student, SignUp.Level.CHOSEN, "");
        }
    }

    private SignUpSaid ask(SignUp.Wanted wanted, Call call, boolean forGood) {
        var all = locked(wanted.meeting());
        if (all.isEmpty() || all.get().find(wanted.meeting()).isEmpty()) {
            return new SignUpSaid.Refused(SignUpSaid.Reason.GONE);
        }
        if (all.get().timing().planned()) {
            return new SignUpSaid.Refused(SignUpSaid.Reason.PLANNED);
        }
        if (isTooOften(wanted, call, all.get())) {
            return new SignUpSaid.Refused(SignUpSaid.Reason.TOO_OFTEN);
        }
        return answer(all.get(), word(wanted, call), forGood);
    }

    private SignUp word(SignUp.Wanted wanted, Call call) {
        return new SignUp(
                ids.next(),
                wanted,
                new SignUp.Said(
                        call.level(), call.reason(), SignUpBoard.kept(time.now()), call.by()),
                SignUp.State.HOLDS,
                null);
    }

    private boolean isTooOften(SignUp.Wanted wanted, Call call, SignUps all) {
        if (call.level() == SignUp.Level.CHOSEN || call.level() == SignUp.Level.SCHOOL) {
            return false;
        }
        var begins = reader.week(all.block());
        return sql.calls(call.by(), wanted.student(), begins, begins.plusDays(6))
                >= reader.rule(all.block().school()).callsAWeek();
    }

    private SignUpSaid answer(SignUps all, SignUp word, boolean forGood) {
        var kept = new SignUpBoard(all, time);
        var board = kept.board();
        return switch (board.ask(kept.request(word.wanted(), word.said()))) {
            case Answer.Refused(var reason) -> new SignUpSaid.Refused(reason(reason));
            case Answer.Waiting(var after, var place) -> {
                store(kept, after, word, forGood);
                yield new SignUpSaid.Waiting(place);
            }
            case Answer.Placed(var after, var _) -> {
                store(kept, after, word, forGood);
                yield new SignUpSaid.Placed(all.holding(word.student()).orElse(null));
            }
        };
    }

    private void store(SignUpBoard kept, Board after, SignUp word, boolean forGood) {
        if (forGood) {
            sql.change(kept.changed(after), time.now());
            kept.added(after, word).forEach(sql::add);
        }
    }

    private static SignUpSaid.Reason reason(Answer.Reason reason) {
        return switch (reason) {
            case UNKNOWN, CATCH_ALL_ONLY -> SignUpSaid.Reason.GONE;
            case WINDOW_CLOSED -> SignUpSaid.Reason.WINDOW_CLOSED;
            case HELD -> SignUpSaid.Reason.HELD;
            case FULL -> SignUpSaid.Reason.FULL;
            case NO_REASON -> SignUpSaid.Reason.NO_REASON;
        };
    }

    /**
     * Takes back the word that holds a student in a session; the former place holds again if it
     * can.
     *
     * @return the word that was taken back; empty where the student was not there, or it is too
     *     late
     */
    public Optional<SignUp> takeBack(SignUp.Wanted wanted) {
        return changeOf(
                wanted,
                SignUp.State.HOLDS,
                board -> board.cancel(SignUpBoard.student(wanted.student()), SignUpBoard.BLOCK));
    }

    /** A student waits no more for a session. */
    public Optional<SignUp> withdraw(SignUp.Wanted wanted) {
        return changeOf(
                wanted,
                SignUp.State.WAITS,
                board ->
                        board.withdraw(
                                SignUpBoard.student(wanted.student()),
                                SignUpBoard.session(wanted.meeting())));
    }

    private Optional<SignUp> changeOf(
            SignUp.Wanted wanted, SignUp.State state, Function<Board, Board> what) {
        return planner.does(() -> {
            var all = locked(wanted.meeting()).filter(one -> !one.timing().planned());
            var word =
                    all.stream()
                            .flatMap(one -> one.of(wanted.meeting(), state).stream())
                            .filter(one -> one.student().equals(wanted.student()))
                            .findFirst();
            word.ifPresent(_ -> {
                var kept = new SignUpBoard(all.orElseThrow(), time);
                sql.change(kept.changed(what.apply(kept.board())), time.now());
            });
            return word;
        });
    }

    private Optional<SignUps> locked(MeetingId meeting) {
        return sql.find(meeting)
                .map(Meeting::block)
                .map(block -> {
                    sql.lock(block);
                    return reader.of(block);
                });
    }

    /** The sessions that an adult holds in a block. */
    public static List<Meeting> heldBy(PersonId adult, SignUps all) {
        return all.meetings().stream().filter(one -> one.host().equals(adult)).toList();
    }
}
