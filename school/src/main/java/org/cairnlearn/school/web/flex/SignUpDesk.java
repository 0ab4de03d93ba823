package org.cairnlearn.school.web.flex;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.DayRule;
import org.cairnlearn.school.plan.Meeting;
import org.cairnlearn.school.plan.MeetingId;
import org.cairnlearn.school.plan.SignUp;
import org.cairnlearn.school.plan.SignUpBook;
import org.cairnlearn.school.plan.SignUpSaid;
import org.cairnlearn.school.plan.SignUps;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.LostBlocks;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.OfficeFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What adults do with sessions that students sign up for, each as far as he or she may. */
@Component
class SignUpDesk {
    /** What the page after a change can say. */
    static final Set<String> SAID =
            Set.of(
                    "opened",
                    "twice",
                    "dropped",
                    "called",
                    "back",
                    "late",
                    "saved",
                    "not_fit",
                    "held",
                    "full",
                    "no_reason",
                    "too_often",
                    "planned",
                    "gone",
                    "window_closed");

    private final SignUpBook book;
    private final SessionsReader reader;
    private final FlexReader days;
    private final FlexGate gate;
    private final SignUpRules rules;

    SignUpDesk(
            SignUpBook book,
            SessionsReader reader,
            FlexReader days,
            FlexGate gate,
            SignUpRules rules) {
        this.book = book;
        this.reader = reader;
        this.days = days;
        this.gate = gate;
        this.rules = rules;
    }

    /** Which block a form is about. */
    record Which(UUID school, LocalDate date, String period) {
        Block.Flex block() {
            return new Block.Flex(new OrganisationId(school), date, period);
        }
    }

    /**
     * A session that somebody wants to open.
     *
     * @param host null for whoever asks
     */
    record Offered(
            @Nullable UUID host,
            String title,
            @Nullable String room,
            int seats,
            @Nullable String catchAll) {
        boolean all() {
            return "true".equals(catchAll);
        }

        String where() {
            return room == null ? "" : room;
        }
    }

    SignUpPage page(
            PersonId person,
            @Nullable LocalDate asked,
            Optional<SignUpController.Called> call,
            Words words) {
        var meeting = call.map(one -> reader.run(person, new MeetingId(one.meeting())));
        var date =
                meeting.map(one -> one.block().date())
                        .or(() -> Optional.ofNullable(asked))
                        .orElseGet(() -> days.nextFrom(person, gate.time().today()));
        var facts = reader.of(person, date);
        return new SignUpPage(
                new SignUpPage.Head(
                        words.day(date),
                        date.toString(),
                        links(person, date, words),
                        facts.isEmpty() ? none(person, date, words) : null),
                meeting.map(one -> asked(person, call.orElseThrow(), one, words)).orElse(null),
                facts.stream().map(one -> new SignUpView(one, words).block()).toList(),
                rules.of(gate.schools(person, Action.APPROVE_FLEX)));
    }

    private Notice none(PersonId person, LocalDate date, Words words) {
        var day = days.dayOf(person, date);
        var lost = LostBlocks.withWho(day, gate.time().today(), words);
        return new Notice(
                words.say("flex.none"), lost.isEmpty() ? words.say("flex.none_why") : lost, null);
    }

    private List<Link> links(PersonId person, LocalDate date, Words words) {
        var links = new ArrayList<Link>();
        if (gate.schools(person, Action.SEE_FLEX).isEmpty()) {
            links.add(Link.to(words.say("flex.open"), FlexDay.HOST + "?date=" + date));
        } else {
            links.add(Link.to(words.say("flex.title_all"), OfficeFrame.FLEX + "?date=" + date));
            links.add(Link.to(words.say("where.title"), WhereController.PAGE));
        }
        return links;
    }

    /** What a call would do, in words. */
    private SignUpPage.Asked asked(
            PersonId person, SignUpController.Called call, Meeting meeting, Words words) {
        var student = mayCall(person, meeting, call);
        var wanted = new SignUp.Wanted(student, meeting.id());
        var all = book.of(meeting.block());
        var name = name(student, meeting);
        return switch (book.wouldBe(wanted, call(person, meeting, call))) {
            case SignUpSaid.Refused(var reason) ->
                    new SignUpPage.Asked(words.say("signup.said", "what", text(reason)), List.of());
            case SignUpSaid.Waiting _ -> throw new IllegalStateException("Only students wait");
            case SignUpSaid.Placed(var instead) ->
                    new SignUpPage.Asked(
                            instead == null
                                    ? words.say(
                                            "signup.would_come",
                                            "student",
                                            name,
                                            "session",
                                            meeting.offer().title())
                                    : bumps(name, instead, all, words),
                            fields(call));
        };
    }

    private String name(PersonId student, Meeting meeting) {
        return reader.name(student, meeting.block());
    }

    private static String bumps(String name, SignUp instead, SignUps all, Words words) {
        return words.say(
                "signup.would_bump",
                "student",
                name,
                "session",
                all.find(instead.wanted().meeting()).map(one -> one.offer().title()).orElse(""),
                "level",
                instead.said().level());
    }

    private static List<SignUpPage.Field> fields(SignUpController.Called call) {
        return List.of(
                new SignUpPage.Field("meeting", call.meeting().toString()),
                new SignUpPage.Field("student", call.student().toString()),
                new SignUpPage.Field("reason", call.reason()),
                new SignUpPage.Field("plus", String.valueOf(call.plus())));
    }

    private PersonId mayCall(PersonId person, Meeting meeting, SignUpController.Called call) {
        var student = new PersonId(call.student());
        if (!reader.mayCall(person, meeting, student)) {
            throw new NotThere();
        }
        return student;
    }

    private SignUpBook.Call call(PersonId person, Meeting meeting, SignUpController.Called call) {
        var isHost = meeting.host().equals(person);
        var plus = call.plus() && (isHost || book.of(meeting.block()).seatsLeft(meeting) <= 0);
        return new SignUpBook.Call(person, level(meeting, isHost, plus), shortened(call.reason()));
    }

    private static String shortened(String reason) {
        return reason.length() <= SignUp.LONGEST_REASON
                ? reason
                : reason.substring(0, SignUp.LONGEST_REASON);
    }

    /**
     * Whoever looks after the block speaks for the school, but for the own session, and but for one
     * more than there are seats.
     */
    private static SignUp.Level level(Meeting meeting, boolean isHost, boolean plus) {
        if (plus) {
            return SignUp.Level.PLUS_ADD;
        }
        if (!isHost) {
            return SignUp.Level.SCHOOL;
        }
        return meeting.firstWord() ? SignUp.Level.PRIORITY : SignUp.Level.REQUIRED;
    }

    String call(PersonId person, SignUpController.Called call) {
        var meeting = reader.run(person, new MeetingId(call.meeting()));
        var student = mayCall(person, meeting, call);
        var wanted = new SignUp.Wanted(student, meeting.id());
        var said = book.ask(wanted, call(person, meeting, call));
        return page(
                meeting.block(),
                said instanceof SignUpSaid.Refused(var reason)
                                && !isCalled(person, wanted, meeting.block())
                        ? text(reason)
                        : "called");
    }

    /** Whether the same was said before: whoever presses twice reads that it is done. */
    private boolean isCalled(PersonId person, SignUp.Wanted wanted, Block.Flex block) {
        return book.of(block)
                .holding(wanted.student())
                .filter(word -> word.wanted().equals(wanted) && word.said().by().equals(person))
                .isPresent();
    }

    static String text(SignUpSaid.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    String open(PersonId person, Which which, Offered offered) {
        var host = offered.host() == null ? person : new PersonId(offered.host());
        var block = which.block();
        if (reader.opens(person, block, host).isEmpty()) {
            throw new NotThere();
        }
        if (!Meeting.Offer.isFit(offered.title(), offered.where(), offered.seats())) {
            return page(block, "not_fit");
        }
        if (isOver(block)) {
            return page(block, "late");
        }
        var all = offered.all() && reader.coordinates(person, block.school());
        var offer = new Meeting.Offer(offered.title(), offered.where(), offered.seats(), all);
        return page(block, book.open(block, host, offer) ? "opened" : "twice");
    }

    String drop(PersonId person, UUID id) {
        var meeting = reader.run(person, new MeetingId(id));
        if (isOver(meeting.block())) {
            return page(meeting.block(), "late");
        }
        book.drop(meeting.id());
        return page(meeting.block(), "dropped");
    }

    /** Whether the block has passed, or what it is to be is changed in its plan by now. */
    private boolean isOver(Block.Flex block) {
        return book.of(block).timing().planned();
    }

    String firstWord(PersonId person, UUID id, boolean first) {
        var meeting = reader.run(person, new MeetingId(id));
        gate.enter(person, Action.APPROVE_FLEX, meeting.block().school());
        book.firstWord(meeting.id(), first);
        return page(meeting.block(), "saved");
    }

    /** Takes a call back; what a student chose is the student's, and the coordinator's. */
    String back(PersonId person, UUID id, UUID student) {
        var meeting = reader.run(person, new MeetingId(id));
        var wanted = new SignUp.Wanted(new PersonId(student), meeting.id());
        var may =
                reader.coordinates(person, meeting.block().school())
                        || book.of(meeting.block()).of(meeting.id(), SignUp.State.HOLDS).stream()
                                .filter(word -> word.wanted().equals(wanted))
                                .anyMatch(word -> word.said().by().equals(person));
        var done = may && book.takeBack(wanted).isPresent();
        return page(meeting.block(), done ? "back" : "late");
    }

    String window(PersonId person, Which which, LocalDateTime opens, LocalDateTime closes) {
        gate.enter(person, Action.APPROVE_FLEX, new OrganisationId(which.school()));
        if (closes.isBefore(opens)) {
            return page(which.block(), "not_fit");
        }
        if (isOver(which.block())) {
            return page(which.block(), "late");
        }
        book.setWindow(which.block(), new SignUps.Window(opens, closes));
        return page(which.block(), "saved");
    }

    String rule(PersonId person, SignUpController.Rules said) {
        var school = new OrganisationId(said.school());
        gate.enter(person, Action.APPROVE_FLEX, school);
        var opens = new DayRule.Moment(said.opensDays(), said.opensAt());
        var closes = new DayRule.Moment(said.closesDays(), said.closesAt());
        if (!DayRule.isFit(opens, closes, said.calls())) {
            return "?said=not_fit";
        }
        book.set(school, new DayRule(opens, closes, said.calls(), said.plansAt()), person);
        return "?said=saved";
    }

    private static String page(Block.Flex block, String said) {
        return "?date=%s&said=%s".formatted(block.date(), said);
    }
}
