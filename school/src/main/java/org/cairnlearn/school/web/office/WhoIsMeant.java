package org.cairnlearn.school.web.office;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds whom the office means by what it typed: an id of the roster, or a name. Whoever has the
 * whole name alone is meant; of others who may be, a person chooses.
 */
@Component
final class WhoIsMeant {
    /** As many as somebody chooses from. */
    static final int MOST = 20;

    /** So many classes tell a student from another of the same name. */
    private static final int CLASSES = 2;

    private final RosterBook roster;
    private final Gate gate;

    WhoIsMeant(RosterBook roster, Gate gate) {
        this.roster = roster;
        this.gate = gate;
    }

    /** Who is found. */
    sealed interface Found {
        record One(Person person) implements Found {}

        record Some(List<Person> people) implements Found {
            public Some {
                people = List.copyOf(people);
            }
        }

        record Nobody() implements Found {}

        /** Whom to choose from; empty when nobody has to choose. */
        default List<Person> choices() {
            return this instanceof Some(var people) ? people : List.of();
        }
    }

    /** A student for whom the reader answers. */
    Found student(@Nullable String typed, PersonId reader) {
        return find(
                typed,
                person -> person.role() == Role.STUDENT && answersFor(reader, person.id()),
                (words, most) -> roster.searchAtHome(words, led(reader), most));
    }

    /** Somebody of the staff: by name, of the schools that the reader leads. */
    Found adult(@Nullable String typed, PersonId reader, Predicate<Person> can) {
        return find(
                typed, can, (words, most) -> roster.searchStaffAtHome(words, led(reader), most));
    }

    private Found find(
            @Nullable String typed,
            Predicate<Person> can,
            BiFunction<String, Integer, List<Person>> search) {
        var words = typed == null ? "" : typed.strip();
        if (words.isEmpty()) {
            return new Found.Nobody();
        }
        var known = roster.findPersonBySourcedId(words).filter(Person::active).filter(can);
        if (known.isPresent()) {
            return new Found.One(known.get());
        }
        var found = search.apply(words, MOST).stream().filter(can).toList();
        var called = found.stream().filter(person -> isCalled(person, words)).toList();
        if (called.size() == 1) {
            return new Found.One(called.getFirst());
        }
        return found.isEmpty() ? new Found.Nobody() : new Found.Some(found);
    }

    private static boolean isCalled(Person person, String words) {
        var name = person.name();
        var typed = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return typed.equals((name.given() + " " + name.family()).toLowerCase(Locale.ROOT))
                || typed.equals((name.family() + " " + name.given()).toLowerCase(Locale.ROOT));
    }

    private List<OrganisationId> led(PersonId reader) {
        return List.copyOf(gate.organisations(reader, Action.GIVE_RESPONSIBILITY));
    }

    boolean answersFor(PersonId reader, PersonId student) {
        var schools = roster.lines(List.of(student)).getOrDefault(student, List.of());
        return gate.opens(reader, Action.GIVE_RESPONSIBILITY, Gate.student(student, schools));
    }

    MeantField field(String name, String label, @Nullable String typed, Found found, Words words) {
        return new MeantField(
                name, label, Objects.requireNonNullElse(typed, ""), choices(found, words));
    }

    private List<MeantField.Choice> choices(Found found, Words words) {
        var people = found.choices();
        var classes =
                roster.classesOf(people.stream().map(Person::id).toList(), gate.time().today());
        return people.stream()
                .map(one ->
                        new MeantField.Choice(
                                one.sourcedId(),
                                words.say(
                                        "office.meant.choice",
                                        "name",
                                        one.name().full(),
                                        "role",
                                        one.role(),
                                        "classes",
                                        titles(classes.getOrDefault(one.id(), List.of())),
                                        "id",
                                        one.sourcedId())))
                .toList();
    }

    private static String titles(List<SchoolClass> classes) {
        return classes.stream()
                .limit(CLASSES)
                .map(SchoolClass::title)
                .collect(Collectors.joining(", "));
    }
}
