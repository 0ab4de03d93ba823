package org.cairnlearn.school.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one class in one block of one day.
 *
 * @param version goes up with every change; a change names the version it was made on
 * @param minutes how long the block is
 * @param countedUntil the newest evidence of these students that the proposal could know; null when
 *     there was none
 * @param approvedAt null until a teacher has approved it: students see nothing before
 * @param groups in the order of the page; own pace is always the last
 * @param moves how many students were moved by hand, undone ones not counted
 */
public record BlockPlan(
        PlanId id,
        Block block,
        int version,
        int minutes,
        @Nullable Instant countedUntil,
        @Nullable Instant approvedAt,
        List<Group> groups,
        List<Place> places,
        List<Talk> talks,
        int moves) {
    public BlockPlan {
        groups = List.copyOf(groups);
        places = List.copyOf(places);
        talks = List.copyOf(talks);
    }

    public boolean approved() {
        return approvedAt != null;
    }

    public Optional<Group> find(GroupId id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    public Optional<Place> placeOf(PersonId student) {
        return places.stream().filter(place -> place.student().equals(student)).findFirst();
    }

    public Optional<Talk> talkOf(PersonId student) {
        return talks.stream().filter(talk -> talk.student().equals(student)).findFirst();
    }

    /** Who is in a group. */
    public List<Place> in(GroupId group) {
        return places.stream().filter(place -> place.group().equals(group)).toList();
    }
}
