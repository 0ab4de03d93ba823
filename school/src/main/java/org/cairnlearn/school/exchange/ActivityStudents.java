package org.cairnlearn.school.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.course.CourseRuns;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;

/**
 * Who the agents of statements are. Nobody is guessed: an e-mail address counts when one student
 * alone has it, the name of an account only where the school said that it is the roster's own id,
 * or where a packaged course was opened under it here.
 */
final class ActivityStudents {
    private static final String MAILTO = "mailto:";

    private final RosterBook roster;
    private final CourseRuns courses;
    private final Set<String> accountHomes;
    private final Map<String, Optional<PersonId>> found = new HashMap<>();

    ActivityStudents(RosterBook roster, CourseRuns courses, Set<String> accountHomes) {
        this.courses = courses;
        this.roster = roster;
        this.accountHomes = Set.copyOf(accountHomes);
    }

    Optional<PersonId> find(Map<String, Object> actor) {
        if (actor.get("mbox") instanceof String mbox) {
            var address = mbox.substring(MAILTO.length()).toLowerCase(Locale.ROOT);
            return found.computeIfAbsent(
                    MAILTO + address, _ -> only(roster.activeWithEmail(address)));
        }
        if (actor.get("account") instanceof Map<?, ?> account
                && account.get("name") instanceof String name) {
            var home = String.valueOf(account.get("homePage"));
            return found.computeIfAbsent(
                    home + " " + name,
                    _ ->
                            accountHomes.contains(home)
                                    ? only(roster.findPersonBySourcedId(name).stream().toList())
                                    : courses.student(home, name));
        }
        return Optional.empty();
    }

    private static Optional<PersonId> only(List<Person> people) {
        return people.size() == 1 && people.getFirst().role() == Role.STUDENT
                ? Optional.of(people.getFirst().id())
                : Optional.empty();
    }
}
