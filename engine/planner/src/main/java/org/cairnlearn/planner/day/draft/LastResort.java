package org.cairnlearn.planner.day.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairnlearn.planner.day.Arm;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A place for who would have none: of all that a student can be in at all, what breaks the fewest
 * rules. Rules that hold in every plan (H3, H8, H17) are kept; the others are named by who writes
 * the plan.
 */
final class LastResort {
    private static final int NONE = -1;

    private final Draft draft;
    private final DayIndex day;

    private @Nullable Group best;
    private @Nullable Slot opened;
    private int leastHarm;

    LastResort(Draft draft) {
        this.draft = draft;
        this.day = draft.day;
    }

    /** Whether there is a place for everyone in any block, whoever leads what. */
    static boolean isAlwaysThere(Problem problem) {
        List<Offering> alone =
                problem.offerings().stream()
                        .filter(one -> !one.needsTeacher() && one.length() == 1)
                        .filter(one ->
                                problem.rooms().stream()
                                        .anyMatch(r -> r.features().containsAll(one.features())))
                        .toList();
        if (alone.isEmpty()) {
            return problem.students().isEmpty();
        }
        Map<StudentId, List<Arm>> arms =
                problem.arms().stream().collect(Collectors.groupingBy(Arm::student));
        return arms.values().stream()
                .allMatch(some -> alone.stream().anyMatch(one -> allow(some, one)));
    }

    private static boolean allow(List<Arm> arms, Offering offering) {
        return arms.stream()
                .allMatch(arm ->
                        !arm.topic().equals(offering.topic())
                                || arm.allowed().contains(offering.id()));
    }

    /** Gives the student a place in the block, if there is any. */
    boolean place(int s, int b) {
        best = null;
        opened = null;
        leastHarm = Integer.MAX_VALUE;
        for (int first = 0; first <= b; first++) {
            for (Group group : draft.beginningIn(first)) {
                if ((group.span >> b & 1) != 0 && mayJoin(s, group)) {
                    consider(s, group);
                }
            }
            for (int o = 0; o < day.offerings; o++) {
                if ((day.span(o, first) >> b & 1) != 0) {
                    consider(s, o, first);
                }
            }
        }
        Group place = opened == null ? best : draft.open(opened, false);
        if (place != null) {
            draft.join(s, place);
        }
        return place != null;
    }

    private boolean mayJoin(int s, Group group) {
        return !group.frozen
                && isPossible(s, group.offering, group.span)
                && draft.isAdviserOrNoConference(s, group);
    }

    /** Whether nothing stands against it but rules that a plan may break if it must. */
    private boolean isPossible(int s, int o, int span) {
        boolean conference = day.kind(o) == Kind.CONF;
        return span != 0
                && (span & ~draft.open(s)) == 0
                && draft.openings.isOfArm(s, o)
                && ((draft.forTalk(s) & span) == 0 || day.kind(o).isOwnWork())
                && !(conference && (draft.forTalk(s) != 0 || draft.hasConference(s)));
    }

    private void consider(int s, Group group) {
        int harm = ofOffering(s, group.offering) + ofRoom(s, group.offering, group.room);
        harm += group.size() >= day.offering(group.offering).max() ? 1 : 0;
        harm += draft.housing.seatsLeft(group.room, group.span) < 1 ? 1 : 0;
        harm += draft.company.isApart(s, group) ? 1 : 0;
        if (ranked(harm, group.offering) < leastHarm) {
            leastHarm = ranked(harm, group.offering);
            best = group;
            opened = null;
        }
    }

    private void consider(int s, int o, int block) {
        int span = day.span(o, block);
        int teacher = day.offering(o).needsTeacher() ? teacher(s, o, span) : NONE;
        boolean staffed = teacher != NONE || !day.offering(o).needsTeacher();
        if (!staffed || !isPossible(s, o, span)) {
            return;
        }
        int harm = ofOffering(s, o);
        harm += draft.copiesLeft(o, span) ? 0 : 1;
        harm += day.offering(o).min() > 1 ? 1 : 0;
        for (int r : day.roomsFor[o]) {
            int all = harm + ofRoom(s, o, r) + (draft.housing.seatsForNew(r, span) < 1 ? 1 : 0);
            if (ranked(all, o) < leastHarm) {
                leastHarm = ranked(all, o);
                best = null;
                opened = new Slot(o, block, teacher, r);
            }
        }
    }

    private int teacher(int s, int o, int span) {
        int topic = day.topic[o];
        int[] able =
                day.kind(o) == Kind.CONF
                        ? day.advisers[s]
                        : topic < 0
                                ? IntStream.range(0, day.teachers).toArray()
                                : day.qualified[topic];
        return Arrays.stream(able)
                .filter(t -> draft.staff.canLead(t, span))
                .findFirst()
                .orElse(NONE);
    }

    /** Of what breaks as many rules, own work comes before groups. */
    private int ranked(int harm, int o) {
        return 3 * harm + (day.kind(o) == Kind.IND ? 0 : day.kind(o).isOwnWork() ? 1 : 2);
    }

    /** How many rules it would break wherever it takes place. */
    private int ofOffering(int s, int o) {
        int harm = draft.openings.isWithinReach(s, o) ? 0 : 1;
        harm += draft.openings.isOneMoreOfARun(s, o) ? 1 : 0;
        int screen = draft.screen(s) + day.offering(o).screenMinutes();
        harm += screen > draft.company.screenCap(s) ? 1 : 0;
        Topic topic = day.topicOf(o);
        return harm + (topic != null && !topic.extendable() && hasTopic(s, o) ? 1 : 0);
    }

    private boolean hasTopic(int s, int o) {
        for (int b = 0; b < day.blocks; b++) {
            Group group = draft.at(s, b);
            if (group != null && day.topic[group.offering] == day.topic[o]) {
                return true;
            }
        }
        return false;
    }

    private int ofRoom(int s, int o, int room) {
        return draft.fits(s, o, room) ? 0 : 1;
    }
}
