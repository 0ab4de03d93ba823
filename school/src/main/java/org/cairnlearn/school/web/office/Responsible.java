package org.cairnlearn.school.web.office;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Responsibilities;
import org.cairnlearn.school.roster.Responsibility;
import org.cairnlearn.school.roster.Responsibility.Kind;
import org.cairnlearn.school.roster.Responsibility.Whom;
import org.cairnlearn.school.roster.ResponsibilityId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.office.WhoIsMeant.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives responsibilities and takes them back; inside an administrator's own work. */
@Component
final class Responsible {
    private final Responsibilities responsibilities;
    private final RosterBook roster;
    private final WhoIsMeant meant;
    private final NamedStudents named;
    private final Gate gate;
    private final SchoolTime time;

    Responsible(
            Responsibilities responsibilities,
            RosterBook roster,
            Meant meant,
            Gate gate,
            SchoolTime time) {
        this.meant = meant.one();
        this.named = meant.students();
        this.gate = gate;
        this.responsibilities = responsibilities;
        this.roster = roster;
        this.time = time;
    }

    /** Finds people by what was typed. */
    @Component
    record Meant(WhoIsMeant one, NamedStudents students) {}

    /** What came of giving one. */
    sealed interface Outcome {
        record Done() implements Outcome {}

        record NoAdult() implements Outcome {}

        /** Several may be meant by a name. */
        record Choose() implements Outcome {}

        record NoKind() implements Outcome {}

        /** Neither students nor a class, or both. */
        record NobodyOrBoth() implements Outcome {}

        /**
         * Some of the students are not on the roster.
         *
         * @param place the place in the list of the first one, from 1
         */
        record NoStudent(int place) implements Outcome {}

        record TooMany(int most) implements Outcome {}

        record NoClass() implements Outcome {}

        record NoDate() implements Outcome {}

        /** The last day lies before the first, or has passed. */
        record OverAlready() implements Outcome {}

        /** A substitute has a class and a last day. */
        record SubstituteNeeds() implements Outcome {}

        record ThereAlready() implements Outcome {}
    }

    /** Gives what was typed, to all students named or to none. */
    Outcome give(ResponsiblePage.Typed typed, PersonId by) {
        return switch (meant.adult(typed.adult(), by, Responsible::isStaff)) {
            case Found.Nobody() -> new Outcome.NoAdult();
            case Found.Some(var _) -> new Outcome.Choose();
            case Found.One(var adult) ->
                    kind(typed.kind())
                            .map(kind -> give(adult.id(), kind, typed, by))
                            .orElseGet(Outcome.NoKind::new);
        };
    }

    private Outcome give(PersonId adult, Kind kind, ResponsiblePage.Typed typed, PersonId by) {
        var begins = day(typed.begins());
        var ends = day(typed.ends());
        if (begins.isEmpty() || (ends.isEmpty() && !blank(typed.ends()))) {
            return new Outcome.NoDate();
        }
        var last = ends.orElse(null);
        if (last != null && (last.isBefore(begins.get()) || last.isBefore(time.today()))) {
            return new Outcome.OverAlready();
        }
        if (kind == Kind.SUBSTITUTE && (last == null || blank(typed.schoolClass()))) {
            return new Outcome.SubstituteNeeds();
        }
        var whom = new ArrayList<Whom>();
        var wrong = whom(typed, by, whom);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var all =
                whom.stream()
                        .map(one -> new Responsibility(adult, kind, one, begins.get(), last))
                        .toList();
        return responsibilities.give(all, by) ? new Outcome.Done() : new Outcome.ThereAlready();
    }

    private Optional<Outcome> whom(ResponsiblePage.Typed typed, PersonId by, List<Whom> into) {
        if (blank(typed.students()) == blank(typed.schoolClass())) {
            return Optional.of(new Outcome.NobodyOrBoth());
        }
        if (blank(typed.students())) {
            var found =
                    roster.findClassBySourcedId(stripped(typed.schoolClass()))
                            .filter(one -> leads(by, one.school()));
            found.ifPresent(one -> into.add(new Whom.OfClass(one.id())));
            return found.isPresent() ? Optional.empty() : Optional.of(new Outcome.NoClass());
        }
        return students(stripped(typed.students()), by, into);
    }

    private Optional<Outcome> students(String typed, PersonId by, List<Whom> into) {
        return switch (named.read(typed, by)) {
            case NamedStudents.Read.All(var students) -> {
                students.forEach(student -> into.add(new Whom.OfStudent(student)));
                yield students.isEmpty()
                        ? Optional.of(new Outcome.NobodyOrBoth())
                        : Optional.empty();
            }
            case NamedStudents.Read.Unknown(var place) -> Optional.of(new Outcome.NoStudent(place));
            case NamedStudents.Read.TooMany(var most) -> Optional.of(new Outcome.TooMany(most));
            case NamedStudents.Read.Unclear(var _, var _, var _) ->
                    Optional.of(new Outcome.Choose());
        };
    }

    private boolean answersFor(
            PersonId by, PersonId student, Map<PersonId, List<OrganisationId>> lines) {
        var schools = lines.getOrDefault(student, List.of());
        return gate.opens(by, Action.GIVE_RESPONSIBILITY, Gate.student(student, schools));
    }

    private boolean leads(PersonId by, OrganisationId school) {
        return gate.opens(by, Action.GIVE_RESPONSIBILITY, Gate.organisation(school));
    }

    void end(ResponsibilityId id, PersonId by) {
        var whom = responsibilities.find(id).orElseThrow(NotThere::new).whom();
        var mine =
                switch (whom) {
                    case Whom.OfStudent(var student) ->
                            answersFor(by, student, roster.lines(List.of(student)));
                    case Whom.OfClass(var schoolClass) ->
                            roster.classes(List.of(schoolClass)).values().stream()
                                    .anyMatch(one -> leads(by, one.school()));
                };
        if (!mine || !responsibilities.end(id, by)) {
            throw new NotThere();
        }
    }

    static boolean isStaff(Person person) {
        return switch (person.role()) {
            case TEACHER, AIDE, ADMINISTRATOR, PROCTOR -> true;
            case STUDENT, FAMILY -> false;
        };
    }

    private static Optional<Kind> kind(@Nullable String typed) {
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(stripped(typed)))
                .findFirst();
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(stripped(typed)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean blank(@Nullable String typed) {
        return stripped(typed).isEmpty();
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
