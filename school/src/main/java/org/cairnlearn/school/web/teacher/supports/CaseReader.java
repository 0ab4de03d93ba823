package org.cairnlearn.school.web.teacher.supports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.support.Provider;
import org.cairnlearn.school.support.Support;
import org.cairnlearn.school.support.SupportBook;
import org.cairnlearn.school.support.SupportChange;
import org.cairnlearn.school.support.SupportEntry;
import org.cairnlearn.school.support.SupportId;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes what one student has; inside the case manager's own work. */
@Component
final class CaseReader {
    private final SupportBook support;
    private final RosterBook roster;
    private final RoomNeedsReader rooms;
    private final Gate gate;
    private final SchoolTime time;

    CaseReader(
            SupportBook support,
            RosterBook roster,
            RoomNeedsReader rooms,
            Gate gate,
            SchoolTime time) {
        this.rooms = rooms;
        this.gate = gate;
        this.support = support;
        this.roster = roster;
        this.time = time;
    }

    /** What came of a step. */
    sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(CaseView.Said said) implements Outcome {}
    }

    /**
     * The page of a student of the reader's own caseload.
     *
     * @param typed a form that was refused, to be shown again; an empty one else
     */
    CasePage page(PersonId reader, PersonId student, CaseView.Shown typed, Words words) {
        gate.enter(reader, Action.SEE_SERVICES, Gate.student(student));
        var entries = support.of(student);
        var history = support.history(student);
        var ids =
                Stream.concat(
                        Stream.concat(
                                entries.stream().map(CaseReader::provider),
                                history.stream().map(SupportChange::by)),
                        Stream.of(student));
        Map<PersonId, Person> people =
                roster.people(ids.filter(Objects::nonNull).distinct().toList()).stream()
                        .collect(Collectors.toMap(Person::id, one -> one));
        return new CaseView(words, time, people)
                .page(new CaseView.Facts(student, entries, rooms.of(student), history), typed);
    }

    private static @Nullable PersonId provider(SupportEntry entry) {
        return entry.what() instanceof Support.Service service ? service.provider().person() : null;
    }

    Outcome add(PersonId student, SupportForm form, PersonId by) {
        gate.enter(by, Action.CHANGE_SERVICES, Gate.student(student));
        return switch (form.read(text -> provider(text, List.of()))) {
            case SupportForm.Read.Bad(var wrong) -> new Outcome.Refused(said(wrong));
            case SupportForm.Read.Good(var what) -> outcome(support.add(student, what, by));
        };
    }

    Outcome change(PersonId student, SupportId entry, SupportForm form, PersonId by) {
        gate.enter(by, Action.CHANGE_SERVICES, Gate.student(student));
        var known = support.of(student);
        return switch (form.read(text -> provider(text, known))) {
            case SupportForm.Read.Bad(var wrong) -> new Outcome.Refused(said(wrong));
            case SupportForm.Read.Good(var what) ->
                    outcome(support.change(entry, student, what, by));
        };
    }

    Outcome end(PersonId student, SupportId entry, PersonId by) {
        gate.enter(by, Action.CHANGE_SERVICES, Gate.student(student));
        return outcome(support.end(entry, student, by));
    }

    private static Outcome outcome(SupportBook.Written written) {
        return switch (written) {
            case DONE -> new Outcome.Done();
            case THERE_ALREADY -> new Outcome.Refused(CaseView.Said.THERE_ALREADY);
            case NOT_THERE -> throw new NotThere();
        };
    }

    private static CaseView.Said said(SupportForm.Wrong wrong) {
        return switch (wrong) {
            case NAME -> CaseView.Said.NAME;
            case MINUTES -> CaseView.Said.MINUTES;
            case DATES -> CaseView.Said.DATES;
        };
    }

    /** Somebody of the staff by the roster's id, a provider that was there, or just a name. */
    private Provider provider(String text, List<SupportEntry> known) {
        var staff =
                text.isEmpty()
                        ? Optional.<Person>empty()
                        : roster.findPersonBySourcedId(text)
                                .filter(person ->
                                        person.role() == Role.TEACHER
                                                || person.role() == Role.AIDE);
        return staff.map(person -> Provider.of(person.id()))
                .or(() ->
                        known.stream()
                                .map(CaseReader::provider)
                                .filter(Objects::nonNull)
                                .filter(id ->
                                        roster.findPerson(id)
                                                .filter(one -> one.name().full().equals(text))
                                                .isPresent())
                                .map(Provider::of)
                                .findFirst())
                .orElseGet(() -> Provider.named(text));
    }
}
