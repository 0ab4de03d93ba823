package org.cairnlearn.planner.day.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.InvalidProblem;
import org.cairnlearn.planner.day.Objective;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Talk;
import org.cairnlearn.planner.day.Unmet;
import org.jspecify.annotations.Nullable;

/**
 * A plan for any problem. In this order: what has begun, pins, what is due, the previous plan as
 * far as it still stands, the sessions that give most, own pace for the rest, small moves that
 * gain, and talks. Each step adds only what the rules allow.
 */
public final class FirstPlan {
    /** Small moves that are tried for each student. */
    private static final int POLISH = 8;

    /**
     * What came out.
     *
     * @param sessions of the plan
     * @param talks of the plan
     * @param objective what it is worth
     * @param unmet the rules that it breaks
     * @param holes who has no place; none unless somebody can be nowhere without a teacher
     */
    public record Finished(
            List<Session> sessions,
            List<Talk> talks,
            Objective objective,
            List<Unmet> unmet,
            List<Hole> holes) {}

    /** A student without a place in a block. */
    public record Hole(StudentId student, BlockId block) {}

    private final Draft draft;
    private final Debts debts;
    private final Gains gains;
    private final Chemistry chemistry;
    private final Places places;
    private final Filler filler;
    private final TalkBook talks;

    private FirstPlan(Draft draft) {
        this.draft = draft;
        debts = new Debts(draft);
        gains = new Gains(draft, debts);
        chemistry = new Chemistry(draft.day);
        places = new Places(draft);
        filler = new Filler(draft, gains, chemistry, places);
        talks = new TalkBook(draft, gains);
    }

    /**
     * Refuses a day that no plan is found for in which everyone has a place.
     *
     * @throws InvalidProblem with a student and a block
     */
    public static void requirePlaces(Problem problem, long seed) {
        if (LastResort.isAlwaysThere(problem)) {
            return;
        }
        for (Hole hole : once(new Openings(new DayIndex(problem)), List.of(), seed).holes()) {
            throw new InvalidProblem(
                    "students",
                    ("name one without a possible place: %s in block %s, in which all that might"
                                    + " be done needs a teacher, and none is free; own pace (IND) that"
                                    + " needs none would be a place")
                            .formatted(hole.student(), hole.block()));
        }
    }

    /** Makes one around sessions that were found elsewhere: what of them the rules allow stays. */
    public static Finished completed(Problem problem, List<Session> found, long seed) {
        Openings openings = new Openings(new DayIndex(problem));
        Finished first = once(openings, found, seed);
        if (!first.holes().isEmpty()) {
            first = once(openings, List.of(), seed);
        }
        return Tries.suit(problem) ? new Tries(openings, seed).improve(first) : first;
    }

    /** What sessions and talks are worth as they stand, and the rules that they break. */
    public static Finished standing(Problem problem, List<Session> sessions, List<Talk> talks) {
        return new FirstPlan(new Draft(problem)).stand(sessions, talks);
    }

    private Finished stand(List<Session> sessions, List<Talk> held) {
        Given given = new Given(draft, places);
        Set<SessionId> begun = new HashSet<>();
        draft.day.problem.frozen().forEach(session -> begun.add(session.id()));
        sessions.forEach(session -> given.hold(session, begun.contains(session.id())));
        held.forEach(talks::hold);
        return write(given.unkept());
    }

    static Finished once(Openings openings, List<Session> found, long seed) {
        return new FirstPlan(new Draft(openings)).make(found, seed);
    }

    private Finished make(List<Session> found, long seed) {
        List<Pin> unkept = new Given(draft, places).put();
        found.forEach(this::keep);
        new Due(draft, debts, places, filler, talks).run();
        forEachGroup(new Roomier(draft, filler)::widen);
        forEachGroup(filler::topUp);
        dissolveTooSmall();
        filler.run();
        new Rest(draft, places, talks).run();
        polish(POLISH * (long) draft.day.students, seed);
        dissolveTooSmall();
        new Rest(draft, places, talks).run();
        talks.fill();
        return write(unkept);
    }

    /** What of the previous plan still stands is the beginning of this one. */
    private void keep(Session session) {
        int o = draft.day.offering(session.offering());
        int block = draft.day.block(session.block());
        int teacher = session.teacher() == null ? -1 : draft.day.teacher(session.teacher());
        int room = draft.day.room(session.room());
        @Nullable Group pinned = pinned(session, o, block);
        if (pinned != null) {
            join(session, pinned);
            return;
        }
        Places.Wish same = new Places.Wish(o, block, teacher, room, 1, -1);
        @Nullable Slot slot = session.students().isEmpty() ? null : places.find(same);
        if (slot == null) {
            return;
        }
        Group group = draft.open(slot, false);
        join(session, group);
        if (group.size() == 0) {
            draft.close(group);
        }
    }

    /** A session that pins have opened already, if this one is meant to be it. */
    private @Nullable Group pinned(Session session, int o, int block) {
        for (Group group : draft.beginningIn(block)) {
            if (!group.frozen && group.offering == o) {
                for (StudentId id : session.students()) {
                    if (group.has(draft.day.student(id))) {
                        return group;
                    }
                }
            }
        }
        return null;
    }

    private void join(Session session, Group group) {
        for (StudentId id : session.students()) {
            int[] party = draft.company.party(draft.day.student(id), group.span);
            if (!group.has(party[0]) && draft.canJoin(party, group)) {
                for (int s : party) {
                    draft.join(s, group);
                }
            }
        }
    }

    private void forEachGroup(Consumer<Group> what) {
        for (int b = 0; b < draft.day.blocks; b++) {
            for (Group group : List.copyOf(draft.beginningIn(b))) {
                if (!group.frozen) {
                    what.accept(group);
                }
            }
        }
    }

    /** A group that found too few gives way, unless a pin holds it. */
    private void dissolveTooSmall() {
        forEachGroup(group -> {
            boolean pinned = false;
            for (int s : group.members()) {
                pinned |= draft.isLocked(s, group.span);
            }
            int least = Math.max(1, draft.day.offering(group.offering).min());
            if (!pinned && group.size() < least) {
                draft.close(group);
            }
        });
    }

    private void polish(long steps, long seed) {
        Polish polish = new Polish(draft, gains, chemistry, debts, seed);
        for (long i = 0; i < steps; i++) {
            polish.step();
        }
    }

    private Finished write(List<Pin> unkept) {
        PlanWriter writer = new PlanWriter(draft.day);
        return new Finished(
                writer.sessions(draft),
                writer.talks(talks),
                new Scores(draft, gains, chemistry, debts).of(talks),
                new Names(draft, debts).of(unkept, talks),
                holes());
    }

    private List<Hole> holes() {
        List<Hole> holes = new ArrayList<>();
        for (int s = 0; s < draft.day.students; s++) {
            int open = draft.open(s);
            for (int b = 0; b < draft.day.blocks; b++) {
                if ((open >> b & 1) != 0) {
                    BlockId block = draft.day.problem.blocks().get(b).id();
                    holes.add(new Hole(draft.student(s).id(), block));
                }
            }
        }
        return holes;
    }
}
