package org.cairnlearn.school.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.course.CourseRuns;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;

/**
 * Who the agents of statements are. Nobody is guessed: whom the office has named counts; else an
 * e-mail address counts when one student alone has it, the name of an account only where the school
 * said that it is the roster's own id, or where a packaged course was opened under it here.
 */
final class ActivityStudents {
    private final RosterBook roster;
    private final CourseRuns courses;
    private final Set<String> accountHomes;
    private final Map<Alias, PersonId> said;
    private final Map<Alias, Optional<PersonId>> found = new HashMap<>();

    ActivityStudents(
            RosterBook roster,
            CourseRuns courses,
            Set<String> accountHomes,
            Map<Alias, PersonId> said) {
        this.courses = courses;
        this.roster = roster;
        this.accountHomes = Set.copyOf(accountHomes);
        this.said = Map.copyOf(said);
    }

    /** Looks up all of those who are known by an e-mail address at once, before they are asked. */
    void lookUp(List<Map<String, Object>> actors) {
        var unknown =
                actors.stream()
                        .flatMap(actor -> Alias.of(actor).stream())
                        .filter(alias -> alias.kind() == Alias.Kind.MAIL)
                        .filter(alias -> !said.containsKey(alias) && !found.containsKey(alias))
                        .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            var people =
                    roster.activeWithEmails(
                            unknown.stream().map(Alias::name).collect(Collectors.toSet()));
            unknown.forEach(
                    one -> found.put(one, only(people.getOrDefault(one.name(), List.of()))));
        }
    }

    Optional<PersonId> find(Map<String, Object> actor) {
        return Alias.of(actor).flatMap(this::find);
    }

    Optional<PersonId> find(Alias alias) {
        return Optional.ofNullable(said.get(alias)).or(() -> inRoster(alias));
    }

    /** Whether the office had to say who it is. */
    boolean isSaid(Alias alias) {
        return said.containsKey(alias);
    }

    private Optional<PersonId> inRoster(Alias alias) {
        return switch (alias.kind()) {
            case MAIL ->
                    found.computeIfAbsent(alias, one -> only(roster.activeWithEmail(one.name())));
            case ACCOUNT -> found.computeIfAbsent(alias, this::ofAccount);
            case MAIL_DIGEST, OPENID, LOG -> Optional.empty();
        };
    }

    private Optional<PersonId> ofAccount(Alias alias) {
        return accountHomes.contains(alias.home())
                ? only(roster.findPersonBySourcedId(alias.name()).stream().toList())
                : courses.student(alias.home(), alias.name());
    }

    private static Optional<PersonId> only(List<Person> people) {
        return people.size() == 1 && people.getFirst().role() == Role.STUDENT
                ? Optional.of(people.getFirst().id())
                : Optional.empty();
    }
}
