package org.cairnlearn.school.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;

/**
 * Who the agents of statements are. Nobody is guessed: an e-mail address counts when one student
 * alone has it, the name of an account only where the school said that it is the roster's own id.
 */
final class ActivityStudents {
    private static final String MAILTO = "mailto:";

    private final RosterBook roster;
    private final Set<String> accountHomes;
    private final Map<String, Optional<PersonId>> found = new HashMap<>();

    ActivityStudents(RosterBook roster, Set<String> accountHomes) {
        this.roster = roster;
        this.accountHomes = Set.copyOf(accountHomes);
    }

    /** Looks up all of those who are known by an e-mail address at once, before they are asked. */
    void lookUp(List<Map<String, Object>> actors) {
        var addresses =
                actors.stream()
                        .map(actor -> actor.get("mbox"))
                        .filter(String.class::isInstance)
                        .map(mbox -> address((String) mbox))
                        .filter(address -> !found.containsKey(MAILTO + address))
                        .collect(Collectors.toSet());
        if (!addresses.isEmpty()) {
            var people = roster.activeWithEmails(addresses);
            addresses.forEach(
                    one -> found.put(MAILTO + one, only(people.getOrDefault(one, List.of()))));
        }
    }

    private static String address(String mbox) {
        return mbox.substring(MAILTO.length()).toLowerCase(Locale.ROOT);
    }

    /** One of those who were looked up, or who has an account. */
    Optional<PersonId> find(Map<String, Object> actor) {
        if (actor.get("mbox") instanceof String mbox) {
            return found.getOrDefault(MAILTO + address(mbox), Optional.empty());
        }
        if (actor.get("account") instanceof Map<?, ?> account
                && account.get("name") instanceof String name
                && accountHomes.contains(String.valueOf(account.get("homePage")))) {
            return found.computeIfAbsent(
                    name, _ -> only(roster.findPersonBySourcedId(name).stream().toList()));
        }
        return Optional.empty();
    }

    private static Optional<PersonId> only(List<Person> people) {
        return people.size() == 1 && people.getFirst().role() == Role.STUDENT
                ? Optional.of(people.getFirst().id())
                : Optional.empty();
    }
}
