package org.cairnlearn.school.web.teacher.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.conference.AskBook;
import org.cairnlearn.school.conference.Closed;
import org.cairnlearn.school.conference.Closing;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.conference.ConferenceId;
import org.cairnlearn.school.conference.Draft;
import org.cairnlearn.school.conference.Note;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.PlanHand;
import org.cairnlearn.school.plan.TalkBook;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows one talk while it is held, and writes down what came of it. */
@Component
class TalkDesk {
    private final Books books;
    private final RosterBook roster;
    private final Table table;
    private final Turn turn;
    private final Gate gate;

    TalkDesk(Books books, RosterBook roster, Table table, Turn turn, Gate gate) {
        this.books = books;
        this.roster = roster;
        this.table = table;
        this.turn = turn;
        this.gate = gate;
    }

    /** What keeps talks, and what plans them. */
    @Component
    record Books(ConferenceBook conferences, AskBook asked, TalkBook talks, PlanHand hand) {}

    /** Whose turn it is. */
    @Component
    record Turn(Callers callers, QueueReader queues) {}

    /** A page, and whose it is. */
    record Shown(TalkPage page, Frames.Who who) {}

    /**
     * A form that was sent and refused.
     *
     * @param refused why; null when it is shown the first time
     */
    record Sheet(@Nullable TalkForm form, @Nullable Closed refused) {
        static final Sheet NEW = new Sheet(null, null);
    }

    Shown show(Conference.Between between, Callers.Which which, Sheet sheet, Words words) {
        enter(between);
        var student = person(between.student());
        var classes = roster.classesOf(between.student(), turn.callers().clock().today());
        var last = books.conferences().last(List.of(between.student())).get(between.student());
        var clock = turn.callers().clock();
        var calendar = clock.calendarOf(between.student());
        var laid =
                table.lay(
                        new Table.Asked(
                                between.student(),
                                met(classes, which).orElse(null),
                                last,
                                calendar,
                                clock),
                        words);
        var facts =
                new TalkView.Facts(
                        student,
                        last,
                        last == null ? null : person(last.between().teacher()),
                        agenda(between));
        var draft =
                books.conferences()
                        .draft(between)
                        .orElseGet(() ->
                                new Draft(
                                        books.conferences().next(),
                                        Closing.Said.nothing(),
                                        clock.now()));
        var view = new TalkView(facts, words, new TalkView.Time(clock, calendar));
        return new Shown(
                view.page(laid, which, view.form(draft, which, sheet)),
                new Frames.Who(
                        classes.stream().findFirst().map(SchoolClass::schoolName).orElse(""),
                        person(between.teacher()).name().full()));
    }

    private TalkView.Agenda agenda(Conference.Between between) {
        var student = List.of(between.student());
        return new TalkView.Agenda(
                between.teacher(),
                books.asked().agenda(student).getOrDefault(between.student(), List.of()),
                books.asked().waiting(student).stream()
                        .filter(one -> one.asks(between.teacher()))
                        .findFirst()
                        .orElse(null));
    }

    private static Optional<SchoolClass> met(List<SchoolClass> classes, Callers.Which which) {
        return classes.stream()
                .filter(one -> one.id().value().equals(which.schoolClass()))
                .findFirst()
                .or(() -> classes.stream().findFirst());
    }

    void save(Conference.Between between, TalkForm form) {
        enter(between);
        books.conferences().save(between, form.conference(), form.words());
    }

    Closed close(Conference.Between between, Callers.Which which, TalkForm form, Words words) {
        enter(between);
        var shown = show(between, which, Sheet.NEW, words).page();
        var closed =
                books.conferences()
                        .close(
                                new Closing(
                                        form.conference(),
                                        between,
                                        form.day(),
                                        form.words(),
                                        new Closing.Table(
                                                shown.agenda().proposals(),
                                                shown.evidence().stream()
                                                        .map(TalkPage.Proof::text)
                                                        .toList(),
                                                form.tookMinutes())));
        if (closed instanceof Closed.Done(var conference)) {
            held(conference);
        }
        return closed;
    }

    /** The talks that were planned for the day between these two took place. */
    private void held(Conference conference) {
        var between = conference.between();
        books.talks().of(between.teacher(), conference.day()).stream()
                .filter(one -> one.talk().student().equals(between.student()))
                .forEach(one ->
                        books.hand()
                                .talkHeld(
                                        new Change(one.plan(), 0, between.teacher()),
                                        between.student()));
    }

    /** With whom the same adult talks next, of the same students. */
    Optional<PersonId> next(PersonId teacher, Callers.Which which) {
        var group = turn.callers().of(teacher, which);
        LocalDate today = turn.callers().clock().today();
        return turn.queues().read(group, turn.callers().calendar(group), today).queue().next();
    }

    boolean add(Conference.Between between, ConferenceId conference, Note.Text text) {
        enter(between);
        return books.conferences().add(conference, between, text);
    }

    private void enter(Conference.Between between) {
        gate.enter(between.teacher(), Action.HOLD_TALK, Gate.student(between.student()));
    }

    private Person person(PersonId id) {
        return roster.findPerson(id).orElseThrow(NotThere::new);
    }
}
