package org.cairnlearn.school.plan;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A block that is over, as it stood. What no plan may have is refused here already: somebody in two
 * groups, more in a group than its kind takes, an adult who leads two lessons at once.
 *
 * @param minutes how long the block was
 * @param made when it was put together
 * @param approval of a class's plan as a whole; null for a flex block, of which each group is
 *     approved, and where nobody approved
 */
public record PlanBefore(
        Block block, int minutes, Instant made, @Nullable Approval approval, List<Part> parts) {
    public PlanBefore {
        parts = List.copyOf(parts);
        if (minutes <= 0 || (approval != null && block instanceof Block.Flex)) {
            throw new IllegalArgumentException("No block is like %s".formatted(block));
        }
        var students = new HashSet<PersonId>();
        var leaders = new HashSet<PersonId>();
        for (var part : parts) {
            var leader = part.kind() == Group.Kind.LESSON ? part.host() : null;
            if (leader != null && !leaders.add(leader)) {
                throw new IllegalArgumentException(
                        "%s leads two lessons in %s".formatted(leader, block));
            }
            for (var one : part.places()) {
                if (!students.add(one.student())) {
                    throw new IllegalArgumentException(
                            "%s is in two groups of %s".formatted(one.student(), block));
                }
            }
        }
    }

    /** Who approved something, and when. */
    public record Approval(PersonId by, Instant at) {}

    /**
     * A group, or an own-pace place.
     *
     * @param about its skill; null at own pace and where a service was the purpose
     * @param host the adult who led or had it; null for nobody
     * @param room in the school's own words; empty for none
     * @param approval in a flex block; null in a class, and where nobody approved
     */
    public record Part(
            Group.Kind kind,
            Group.Reason reason,
            @Nullable CompetencyId about,
            @Nullable PersonId host,
            String room,
            @Nullable Approval approval,
            List<Seat> places) {
        public Part {
            places = List.copyOf(places);
            var needsNone = kind == Group.Kind.OWN_PACE || reason == Group.Reason.SERVICE;
            if (needsNone != (about == null) || places.size() > Sizes.most(kind)) {
                throw new IllegalArgumentException(
                        "No group of %d is %s for %s".formatted(places.size(), kind, reason));
            }
        }
    }

    /**
     * Where a student was.
     *
     * @param own the student's own next skill; null for none
     * @param home the class where the student is by the base timetable
     * @param chosen what the student had chosen for the block; null for nothing
     */
    public record Seat(
            PersonId student,
            @Nullable CompetencyId own,
            ClassId home,
            @Nullable CompetencyId chosen) {

        /** What became of the choice. */
        Wish.@Nullable Fate fate(Part part) {
            if (chosen == null) {
                return null;
            }
            if (part.reason() == Group.Reason.SERVICE) {
                return Wish.Fate.SERVICE;
            }
            var about = part.kind() == Group.Kind.OWN_PACE ? own : part.about();
            return Objects.equals(chosen, about) ? Wish.Fate.KEPT : Wish.Fate.NEEDED_MORE;
        }
    }
}
