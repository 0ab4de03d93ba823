package org.cairnlearn.school.web.flex;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.MeetingId;
import org.cairnlearn.school.plan.SignUp;
import org.cairnlearn.school.plan.SignUpBook;
import org.cairnlearn.school.plan.SignUpSaid;
import org.cairnlearn.school.plan.SignUps;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.LostBlock;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.LostBlocks;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a student may sign up for: the flex blocks in which he or she has a class. */
@Component
class StudentSignUpDesk {
    /** So many school days are offered to choose from. */
    private static final int DAYS = 5;

    private final SignUpBook book;
    private final SignUpDay days;
    private final Gate gate;

    StudentSignUpDesk(SignUpBook book, SignUpDay days, Gate gate) {
        this.book = book;
        this.days = days;
        this.gate = gate;
    }

    /** The page and whose it is. */
    record Shown(StudentSignUpPage page, Frames.Who who) {}

    Shown show(PersonId student, @Nullable LocalDate asked, Words words) {
        enter(student);
        var calendar = days.schedule().calendarOf(student);
        var first = calendar.nextFrom(gate.time().today());
        var date = asked == null ? toPick(student, first, calendar) : asked;
        var classes = days.roster().classesOf(student, date);
        var blocks =
                blocks(classes, date)
                        .map(one ->
                                new StudentSignUpView(
                                                book.of(one.block()).mine(student),
                                                one.times(),
                                                words)
                                        .block())
                        .toList();
        return new Shown(
                new StudentSignUpPage(
                        words.day(date),
                        links(first, date, calendar, words),
                        blocks,
                        blocks.isEmpty() ? none(calendar.day(date), words) : null),
                who(student, classes));
    }

    private Notice none(SchoolDay day, Words words) {
        var lost = LostBlocks.sentences(day, gate.time().today(), words);
        return new Notice(
                words.say("student.flex.none"),
                lost.isEmpty() ? words.say("student.flex.none_why") : lost,
                null);
    }

    /** The next school day, or the one after it, where the next can be picked for no more. */
    private LocalDate toPick(PersonId student, LocalDate first, SchoolCalendar calendar) {
        var timings =
                blocks(days.roster().classesOf(student, first), first)
                        .map(one -> book.of(one.block()).timing())
                        .toList();
        var over = !timings.isEmpty() && timings.stream().allMatch(SignUps.Timing::over);
        return over ? calendar.next(first) : first;
    }

    private void enter(PersonId student) {
        gate.enter(student, Action.CHOOSE, Gate.student(student));
    }

    private Frames.Who who(PersonId student, List<SchoolClass> classes) {
        var name = days.roster().findPerson(student).map(Person::name).orElseThrow(NotThere::new);
        return new Frames.Who(
                classes.stream().findFirst().map(SchoolClass::schoolName).orElse(""), name.full());
    }

    private static List<Link> links(
            LocalDate first, LocalDate date, SchoolCalendar calendar, Words words) {
        return Stream.iterate(first, calendar::next)
                .limit(DAYS)
                .map(day ->
                        new Link(
                                words.shortDay(day),
                                StudentSignUpController.PAGE + "?date=" + day,
                                day.equals(date)))
                .toList();
    }

    /** A block and when it is. */
    private record Timed(Block.Flex block, Period times) {}

    private Stream<Timed> blocks(List<SchoolClass> classes, LocalDate date) {
        return classes.stream()
                .map(SchoolClass::school)
                .distinct()
                .flatMap(school ->
                        days.periods(school, date).stream()
                                .filter(period -> meets(classes, period, date))
                                .map(period ->
                                        new Timed(
                                                new Block.Flex(school, date, period.code()),
                                                period)));
    }

    private boolean meets(List<SchoolClass> classes, Period period, LocalDate date) {
        return classes.stream()
                .anyMatch(one ->
                        days.schedule()
                                .calendar(one.school())
                                .meets(one, date)
                                .contains(period.code()));
    }

    String ask(PersonId student, UUID id) {
        var block = mine(student, id);
        if (isLost(block)) {
            return "?date=%s".formatted(block.date());
        }
        var wanted = new SignUp.Wanted(student, new MeetingId(id));
        var said =
                switch (book.ask(wanted, SignUpBook.Call.choice(student))) {
                    case SignUpSaid.Placed _ -> "placed";
                    case SignUpSaid.Waiting _ -> "waiting";
                    case SignUpSaid.Refused(var reason) ->
                            choice(student, wanted, block).isPresent()
                                    ? "placed"
                                    : reason.name().toLowerCase(Locale.ROOT);
                };
        return "?date=%s&said=%s".formatted(block.date(), said);
    }

    /** A block in which the student has a class: of another school's there is nothing to choose. */
    private Block.Flex mine(PersonId student, UUID meeting) {
        enter(student);
        var block = book.find(new MeetingId(meeting)).orElseThrow(NotThere::new).block();
        var classes = days.roster().classesOf(student, block.date());
        var own =
                isLost(block)
                        ? classes.stream().anyMatch(one -> one.school().equals(block.school()))
                        : blocks(classes, block.date()).anyMatch(one -> one.block().equals(block));
        if (!own) {
            throw new NotThere();
        }
        return block;
    }

    /** Of a block that does not take place the page says so, whatever was pressed on an old one. */
    private boolean isLost(Block.Flex block) {
        return days.schedule()
                .calendar(block.school())
                .lost()
                .contains(new LostBlock(block.date(), block.period()));
    }

    /** Takes the own word back; an adult's is the adult's. */
    String leave(PersonId student, UUID id) {
        var block = mine(student, id);
        if (isLost(block)) {
            return "?date=%s".formatted(block.date());
        }
        var wanted = new SignUp.Wanted(student, new MeetingId(id));
        var all = book.of(block);
        var there = all.holding(student).filter(word -> word.wanted().equals(wanted));
        var chosen = choice(student, wanted, block);
        if (there.isPresent() && chosen.isEmpty()) {
            return "?date=%s&said=held".formatted(block.date());
        }
        var left =
                !all.timing().open()
                        ? Optional.<SignUp>empty()
                        : chosen.isPresent() ? book.takeBack(wanted) : book.withdraw(wanted);
        return "?date=%s&said=%s".formatted(block.date(), left.isPresent() ? "left" : "late");
    }

    /** The own choice that holds a student there: also one who presses twice is in. */
    private Optional<SignUp> choice(PersonId student, SignUp.Wanted wanted, Block.Flex block) {
        return book.of(block)
                .holding(student)
                .filter(word -> word.wanted().equals(wanted))
                .filter(word -> word.said().level() == SignUp.Level.CHOSEN);
    }
}
