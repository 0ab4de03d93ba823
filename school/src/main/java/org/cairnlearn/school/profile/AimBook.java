package org.cairnlearn.school.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * The front door of where students want to go, for whoever plans or offers something: the skills of
 * their live goals, and what they like, of which nothing but its words is known. To be called
 * inside a piece of {@code Work}.
 */
@Component
public final class AimBook {
    private final AimSql sql;

    AimBook(AimSql sql) {
        this.sql = sql;
    }

    /**
     * What students aim at; who aims at nothing is left out.
     *
     * @param goals the skills of live goals, the nearest day first
     */
    public record Aims(Map<PersonId, List<CompetencyId>> goals, Map<PersonId, Likes> likes) {
        public Aims {
            goals = Map.copyOf(goals);
            likes = Map.copyOf(likes);
        }

        /** The skills of a student's live goals. */
        public List<CompetencyId> goals(PersonId student) {
            return goals.getOrDefault(student, List.of());
        }

        /** What a student likes. */
        public Likes likes(PersonId student) {
            return likes.getOrDefault(student, Likes.NOTHING);
        }
    }

    /** What these students aim at, in two statements for any number. */
    public Aims of(Collection<PersonId> students) {
        var likes = new HashMap<PersonId, Likes>();
        sql.interests(students).forEach((student, said) -> likes.put(student, Likes.of(said)));
        return new Aims(sql.goals(students), likes);
    }

    /** What one student aims at. */
    public Aims of(PersonId student) {
        return of(Set.of(student));
    }
}
