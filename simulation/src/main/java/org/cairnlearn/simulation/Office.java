package org.cairnlearn.simulation;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.simulation.learning.Chance;

/** The office: who looks after the data, who leads the school, who coordinates the flex block. */
final class Office {
    private static final List<String> DESKS = List.of("office", "principal", "flex");

    private Office() {}

    /** With ids from the given number on. */
    static List<Person> people(long seed, int first) {
        List<Names.Name> names = Names.draw(DESKS.size(), Chance.of(seed, "office"));
        var people = new ArrayList<Person>();
        for (int n = 0; n < DESKS.size(); n++) {
            Names.Name name = names.get(n);
            String own = name.username();
            people.add(
                    new Person(
                            SourcedId.of(seed, "person", first + n),
                            Role.ADMINISTRATOR,
                            name.given(),
                            name.family(),
                            DESKS.get(n) + "." + own.substring(own.indexOf('.') + 1)));
        }
        return List.copyOf(people);
    }
}
