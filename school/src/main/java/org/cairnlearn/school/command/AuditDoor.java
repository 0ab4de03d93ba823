package org.cairnlearn.school.command;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.audit.AuditBook;
import org.cairnlearn.school.audit.Breach;
import org.cairnlearn.school.audit.Chain;
import org.cairnlearn.school.audit.Question;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** The log of who saw what, as commands ask it. */
record AuditDoor(BeanFactory beans, TenantId tenant) {
    /** What came out with an account; who was asked for in vain stands apart. */
    record Report(List<Line> shown, List<Student> attempted) {}

    /** A student as the school knows him or her. */
    record Student(String school, String sourcedId, String name) {}

    /** What came out of one student. */
    record Line(Student student, Breach.Touched what) {}

    /** Looks whether the log is as it was written. */
    Chain verify(@Nullable String kept) {
        var audit = beans.getBean(AuditBook.class);
        return work().read(AuditBook.reading(tenant), () -> audit.verify(kept));
    }

    /** Lists what an account was shown in these days. */
    Report report(String login, Days days) {
        var account =
                Login.find(login)
                        .flatMap(typed ->
                                work().read(
                                                Actor.Task.administering(tenant),
                                                () -> beans.getBean(Accounts.class).find(typed)))
                        .orElseThrow(() ->
                                CommandStopped.usage(
                                        "account.unknown",
                                        "Nobody signs in with this name.",
                                        "--account takes the name that is typed at the sign-in."));
        var time = beans.getBean(SchoolTime.class);
        var question =
                Question.with(
                        account.id(),
                        time.startOf(days.from()),
                        time.startOf(days.to().plusDays(1)));
        return work().read(AuditBook.reading(tenant), () -> report(question));
    }

    private Report report(Question question) {
        var breach = beans.getBean(AuditBook.class).breach(question);
        var ids =
                Stream.concat(
                                breach.touched().stream().map(Breach.Touched::student),
                                breach.attempted().stream())
                        .toList();
        var students = students(ids);
        return new Report(
                breach.touched().stream()
                        .map(one -> new Line(student(students, one.student()), one))
                        .toList(),
                breach.attempted().stream()
                        .filter(students::containsKey)
                        .map(id -> student(students, id))
                        .toList());
    }

    /** One who is gone from the roster stands there with the id alone. */
    private static Student student(Map<PersonId, Student> students, PersonId id) {
        return students.getOrDefault(id, new Student("", id.toString(), ""));
    }

    private Map<PersonId, Student> students(Collection<PersonId> ids) {
        var roster = beans.getBean(RosterBook.class);
        var lines = roster.lines(ids);
        var names =
                roster.organisations().stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name));
        Function<PersonId, String> school =
                id ->
                        lines.getOrDefault(id, List.of()).stream()
                                .findFirst()
                                .map(one -> names.getOrDefault(one, ""))
                                .orElse("");
        return roster.people(ids).stream()
                .filter(person -> person.role() == Role.STUDENT)
                .collect(
                        Collectors.toMap(
                                Person::id,
                                person ->
                                        new Student(
                                                school.apply(person.id()),
                                                person.sourcedId(),
                                                person.name().full())));
    }

    private Work work() {
        return beans.getBean(Work.class);
    }

    /** From the first to the last day. */
    record Days(LocalDate from, LocalDate to) {}
}
