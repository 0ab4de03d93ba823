package org.cairnlearn.school.conference;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairnlearn.school.roster.PersonId;

/**
 * Once round a class: who had a talk, and who remains. When everybody had one, it begins again.
 *
 * @param done who had a talk in this round
 */
public record Round(Set<PersonId> done) {
    public Round {
        done = Set.copyOf(done);
    }

    /**
     * The round at hand.
     *
     * @param students who is in the class now
     * @param held with whom talks were held, the oldest first
     */
    public static Round of(Collection<PersonId> students, List<PersonId> held) {
        var all = new HashSet<>(students);
        var done = new HashSet<PersonId>();
        for (var student : held) {
            if (done.containsAll(all)) {
                done.clear();
            }
            if (all.contains(student)) {
                done.add(student);
            }
        }
        return new Round(done.containsAll(all) ? Set.of() : done);
    }
}
