package org.cairnlearn.school.web.teacher.profile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.profile.Draft;
import org.cairnlearn.school.profile.GoalBook;
import org.cairnlearn.school.profile.ProfileBook;
import org.cairnlearn.school.profile.ShowBook;
import org.cairnlearn.school.profile.Showpiece;
import org.cairnlearn.school.profile.Statement;
import org.cairnlearn.school.profile.Statement.Readers;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.profile.StatementWords;
import org.springframework.stereotype.Component;

/** Reads what is written in a profile, and drafts what could be. */
@Component
class WrittenReader {
    private final Books books;
    private final RosterBook roster;
    private final SchoolClock clock;
    private final Gate gate;

    WrittenReader(Books books, RosterBook roster, SchoolClock clock, Gate gate) {
        this.books = books;
        this.roster = roster;
        this.clock = clock;
        this.gate = gate;
    }

    /** What is written, promised and shown. */
    @Component
    record Books(ProfileBook profiles, GoalBook goals, ShowBook shown) {}

    /**
     * What is written and what could be.
     *
     * @param people who wrote it
     * @param may what the reader may beside reading
     */
    record Facts(ProfileFacts profile, Said said, Map<PersonId, Person> people, May may) {
        List<Statement> statements() {
            return said.statements();
        }

        List<Draft> drafts() {
            return said.drafts();
        }
    }

    /** Whether the reader writes, and reads and holds talks. */
    record May(boolean write, boolean talk) {
        static final May NOTHING = new May(false, false);
    }

    /** What is said of the student, what could be, and what the student shows. */
    record Said(List<Statement> statements, List<Draft> drafts, List<Showpiece> shown) {}

    /** For somebody who teaches or answers for the student. */
    Facts read(ProfileFacts profile) {
        var reader = profile.who().reader().id();
        var student = Gate.student(profile.who().student().id());
        var facts = read(profile, gate.opens(reader, Action.SEE_NOTES, student));
        var may =
                new May(
                        gate.opens(reader, Action.WRITE_PROFILE, student),
                        gate.opens(reader, Action.HOLD_TALK, student));
        return new Facts(profile, facts.said(), facts.people(), may);
    }

    /** For somebody who has opened the student for a reason: all of it, to read. */
    Facts opened(ProfileFacts profile) {
        return read(profile, true);
    }

    private Facts read(ProfileFacts profile, boolean notes) {
        var student = List.of(profile.who().student().id());
        var statements =
                books.profiles().of(student).stream()
                        .filter(one -> notes || one.about().readers() == Readers.SHARED)
                        .toList();
        var calendar = profile.past().calendar();
        var drafts =
                Draft.of(
                        profile.way(),
                        books.goals().of(student),
                        statements,
                        one -> fresh(one, calendar));
        var shown = books.shown().of(student);
        var named =
                Stream.concat(
                                StatementWords.named(statements).stream(),
                                shown.stream()
                                        .flatMap(piece -> piece.said().stream())
                                        .map(Showpiece.Word::by))
                        .distinct()
                        .toList();
        var people = roster.people(named);
        return new Facts(
                profile,
                new Said(statements, drafts, shown),
                people.stream().collect(Collectors.toMap(Person::id, person -> person)),
                May.NOTHING);
    }

    private boolean fresh(Statement one, SchoolCalendar calendar) {
        return calendar.between(clock.dayOf(one.now().at()), clock.today())
                < ProfileBook.REVIEW_DAYS;
    }
}
