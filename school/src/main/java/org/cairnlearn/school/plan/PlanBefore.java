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
 * groups, an adult who leads two lessons at once. How large its groups were is what it was.
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
            var leader = part.work().kind() == Group.Kind.LESSON ? part.host() : null;
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

    /** The same text for the same block, in whatever order it was told. */
    String told() {
        return "%s %s"
                .formatted(
                        approval,
                        parts.stream()
                                .map(part ->
                                        "%s %s %s %s %s"
                                                .formatted(
                                                        part.work(),
                                                        part.host(),
                                                        part.room(),
                                                        part.approval(),
                                                        part.places().stream()
                                                                .map(Seat::toString)
                                                                .sorted()
                                                                .toList()))
                                .sorted()
                                .toList());
    }

    /** Who approved something, and when. */
    public record Approval(PersonId by, Instant at) {}

    /**
     * What a group did.
     *
     * @param about its skill; null at own pace, where a topic in words is, and where a service was
     *     the purpose
     * @param topic in words; empty for none
     */
    public record Done(Group.Kind kind, @Nullable CompetencyId about, String topic) {
        public Done {
            var things = (about == null ? 0 : 1) + (topic.isEmpty() ? 0 : 1);
            if (things > (kind == Group.Kind.OWN_PACE ? 0 : 1)
                    || (things == 0 && kind.isShared())) {
                throw new IllegalArgumentException("No group is %s with this".formatted(kind));
            }
        }

        /** Why it was one: support with nothing else to it is time that services need. */
        Group.Reason reason() {
            if (kind == Group.Kind.OWN_PACE) {
                return Group.Reason.NEXT_STEP;
            }
            if (about != null) {
                return Group.Reason.STARTED;
            }
            return topic.isEmpty() ? Group.Reason.SERVICE : Group.Reason.BY_HAND;
        }
    }

    /**
     * A group, or an own-pace place.
     *
     * @param host the adult who led or had it; null for nobody
     * @param room in the school's own words; empty for none
     * @param approval in a flex block; null in a class, and where nobody approved
     */
    public record Part(
            Done work,
            @Nullable PersonId host,
            String room,
            @Nullable Approval approval,
            List<Seat> places) {
        public Part {
            places = List.copyOf(places);
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
        Wish.@Nullable Fate fate(Done work) {
            if (chosen == null) {
                return null;
            }
            if (work.reason() == Group.Reason.SERVICE) {
                return Wish.Fate.SERVICE;
            }
            var about = work.kind() == Group.Kind.OWN_PACE ? own : work.about();
            return Objects.equals(chosen, about) ? Wish.Fate.KEPT : Wish.Fate.NEEDED_MORE;
        }
    }
}
