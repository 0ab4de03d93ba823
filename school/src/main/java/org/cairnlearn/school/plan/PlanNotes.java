package org.cairnlearn.school.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The front door of what proposals say beside who is where: which rules cannot all be kept, seen
 * before the search, and of what one more would have helped most. Counts, and nobody's name. To be
 * called inside a piece of {@code Work}, by an adult.
 */
@Component
public final class PlanNotes {
    private final NotesSql sql;

    PlanNotes(NotesSql sql) {
        this.sql = sql;
    }

    /**
     * Rules that cannot all be kept; without any one of them the others can.
     *
     * @param rules by their short names, the one that is not met first
     * @param students how many it concerns
     */
    public record Clash(List<String> rules, int students, Adults adults) {
        public Clash {
            rules = List.copyOf(rules);
        }
    }

    /** How it is with the adults who could help. */
    public enum Adults {
        /** There are none. */
        NONE,
        /** None of them is there and free. */
        AWAY,
        /** Those who are there have no time left. */
        FULL,
        /** It is not about adults. */
        ANY
    }

    /** What one more would be of. */
    public enum Kind {
        ROLE,
        ROOM,
        HOUR
    }

    /**
     * Of what.
     *
     * @param skill what one more group would be about; null for the others, or where it is none
     * @param leads what such an adult can lead work on; empty for everything
     * @param features what such a room has
     */
    public record Wanted(
            Kind kind, @Nullable CompetencyId skill, Set<FrameworkId> leads, Set<String> features) {
        public Wanted {
            leads = Set.copyOf(leads);
            features = Set.copyOf(features);
        }
    }

    /**
     * Something that a block lacks.
     *
     * @param worth what one more would have been worth at most, in thousandths of a mastered skill
     * @param students how many need what it offers and have no place on it
     */
    public record Lack(Wanted wanted, int worth, int students) {}

    /** What clashes in plans; plans without a clash are left out. */
    public Map<PlanId, List<Clash>> clashes(Collection<PlanId> plans) {
        return sql.clashes(plans);
    }

    /** What flex blocks lack, the dearest first. */
    public Map<PlanId, List<Lack>> lacks(Collection<PlanId> plans) {
        return sql.lacks(plans);
    }
}
