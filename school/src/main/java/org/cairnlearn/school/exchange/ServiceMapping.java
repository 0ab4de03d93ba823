package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.support.Dates;
import org.cairnlearn.school.support.Provider;
import org.cairnlearn.school.support.Setting;
import org.cairnlearn.school.support.Support;
import org.cairnlearn.school.support.SupportSnapshot;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.services.ServiceRow;
import org.cairnlearn.standards.services.ServicesReading;

/** Turns the rows of a table of services into people's entries. */
final class ServiceMapping {
    private final ServicesReading from;
    private final RosterBook roster;
    private final Map<String, PersonId> students;
    private final Map<String, Optional<Person>> adults = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<PersonId> unread = new HashSet<>();
    private long refused;

    ServiceMapping(ServicesReading from, RosterBook roster) {
        this.from = from;
        this.roster = roster;
        this.students = roster.studentIds();
    }

    /** The entries; what could not be mapped is among the problems then. */
    SupportSnapshot snapshot() {
        var lines = new ArrayList<SupportSnapshot.Line>();
        for (var row : from.rows()) {
            find(row).ifPresentOrElse(lines::add, () -> refused++);
        }
        for (var student : from.refusedStudents()) {
            Optional.ofNullable(students.get(student)).ifPresent(unread::add);
        }
        var count = from.count();
        var whole = count != null && count.whole() && !from.nameless();
        if (!whole) {
            problems.add(
                    Problem.warning("services.nothing-taken-for-gone", from.file())
                            .saying(
                                    "Of some rows not even the student could be read, so that nothing this file lacks was taken for gone.",
                                    "Correct the rows named for this file, then import again."));
        }
        return new SupportSnapshot(lines, unread, whole);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Rows that could be read, but not mapped. */
    long refused() {
        return refused;
    }

    private Optional<SupportSnapshot.Line> find(ServiceRow row) {
        var student = students.get(row.student());
        if (student == null) {
            refuse(
                    row,
                    "student",
                    "No student of the roster has this id.",
                    "Write the id that the roster gives the student, or import the roster first.");
            return Optional.empty();
        }
        var what = what(row, new Dates(row.begins(), row.ends()));
        if (what.isEmpty()) {
            unread.add(student);
        }
        return what.map(one -> new SupportSnapshot.Line(student, one, row.line()));
    }

    private Optional<Support> what(ServiceRow row, Dates dates) {
        return switch (row.what()) {
            case ServiceRow.What.Service service ->
                    Optional.of(
                            new Support.Service(
                                    service.name(),
                                    provider(service.provider()),
                                    service.minutesAWeek(),
                                    service.pushIn() ? Setting.PUSH_IN : Setting.PULL_OUT,
                                    dates));
            case ServiceRow.What.Accommodation accommodation ->
                    Optional.of(new Support.Accommodation(accommodation.helps(), dates));
            case ServiceRow.What.CaseManager manager -> manager(row, manager.person(), dates);
        };
    }

    private Provider provider(String text) {
        return adult(text)
                .map(person -> Provider.of(person.id()))
                .orElseGet(() -> Provider.named(text));
    }

    private Optional<Support> manager(ServiceRow row, String sourcedId, Dates dates) {
        var person = adult(sourcedId).filter(Person::active);
        if (person.isEmpty()) {
            refuse(
                    row,
                    "provider",
                    "Nobody of the school's staff has this id.",
                    "A case manager is named by the id that the roster gives a teacher, an aide or an administrator.");
        }
        return person.map(found -> new Support.CaseManager(found.id(), dates));
    }

    /** Somebody of the staff by the roster's id; asked once each. */
    private Optional<Person> adult(String sourcedId) {
        return sourcedId.isEmpty()
                ? Optional.empty()
                : adults.computeIfAbsent(
                        sourcedId,
                        id ->
                                roster.findPersonBySourcedId(id)
                                        .filter(person -> isStaff(person.role())));
    }

    private static boolean isStaff(Role role) {
        return switch (role) {
            case TEACHER, AIDE, ADMINISTRATOR -> true;
            case STUDENT, FAMILY, PROCTOR -> false;
        };
    }

    private void refuse(ServiceRow row, String column, String message, String fix) {
        problems.add(
                Problem.error("services.unknown-" + column, from.file())
                        .at(row.line())
                        .column(column)
                        .field(column)
                        .saying(message, fix));
    }
}
