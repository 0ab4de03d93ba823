package org.cairnlearn.planner.day.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Choice;
import org.cairnlearn.planner.day.Explanation;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Term;
import org.cairnlearn.planner.day.UnmetWish;
import org.cairnlearn.planner.day.WhyHere;
import org.cairnlearn.planner.day.WhyNot;
import org.cairnlearn.planner.day.WhySession;
import org.jspecify.annotations.Nullable;

/** Explains a plan by small changes of it: each "why not" is tried out and taken back. */
public final class Explainer implements Explanation {
    /** A wish of this rank or a better one is explained if it is not met. */
    private static final int RANKS = 3;

    private final DayIndex day;
    private final Draft draft;
    private final Gains gains;
    private final Chemistry chemistry;
    private final Trial trial;
    private final Map<SessionId, Group> groups = new HashMap<>();
    private final Map<Group, Session> sessions = new HashMap<>();

    private Explainer(Problem problem, Plan plan) {
        draft = new Draft(problem);
        day = draft.day;
        gains = new Gains(draft, new Debts(draft));
        chemistry = new Chemistry(day);
        plan.sessions().forEach(this::load);
        plan.talks()
                .forEach(talk ->
                        draft.keepForTalk(day.student(talk.student()), day.block(talk.block())));
        trial = new Trial(draft, gains, chemistry);
    }

    /** Of a plan that was made for the problem. */
    public static Explanation of(Problem problem, Plan plan) {
        return new Explainer(problem, plan);
    }

    private void load(Session session) {
        int teacher = session.teacher() == null ? -1 : day.teacher(session.teacher());
        Slot slot =
                new Slot(
                        day.offering(session.offering()),
                        day.block(session.block()),
                        teacher,
                        day.room(session.room()));
        boolean begun =
                day.problem.frozen().stream()
                        .anyMatch(one ->
                                one.block().equals(session.block())
                                        && one.room().equals(session.room())
                                        && one.students().equals(session.students()));
        Group group = draft.open(slot, begun);
        session.students().forEach(student -> draft.join(day.student(student), group));
        groups.put(session.id(), group);
        sessions.put(group, session);
        for (var pin : day.problem.pins()) {
            if (session.students().contains(pin.student())
                    && session.offering().equals(pin.offering())
                    && (group.span >> day.block(pin.block()) & 1) != 0) {
                draft.lock(day.student(pin.student()), group.span);
            }
        }
    }

    private Session session(Group group) {
        Session session = sessions.get(group);
        if (session == null) {
            throw new IllegalStateException("A session that is not of the plan");
        }
        return session;
    }

    private Group place(StudentId student, BlockId block) {
        Group group = draft.at(day.student(student), day.block(block));
        if (group == null) {
            throw new IllegalArgumentException(
                    "Student %s has no place in block %s".formatted(student, block));
        }
        return group;
    }

    @Override
    public WhyHere here(StudentId student, BlockId block) {
        int s = day.student(student);
        Group group = place(student, block);
        boolean given = group.frozen || draft.isLocked(s, group.span);
        return new WhyHere(
                session(group),
                given,
                terms(s, group),
                gains.held(s, group.offering, group.span),
                company(s, group),
                given ? null : next(s, block, group));
    }

    /** By how much the group costs more than without the student. */
    private long company(int s, Group group) {
        long with = chemistry.of(group);
        draft.leave(s, group);
        long without = chemistry.of(group);
        draft.join(s, group);
        return with - without;
    }

    private Map<Term, Long> terms(int s, Group group) {
        Map<Term, Long> terms = new EnumMap<>(Term.class);
        Scores.placeTerms(
                        draft.student(s),
                        day.offering(group.offering),
                        day.problem.policy().weights())
                .forEach((term, worth) -> {
                    if (worth != 0) {
                        terms.put(term, worth);
                    }
                });
        return terms;
    }

    private WhyNot.@Nullable Possible next(int s, BlockId block, Group own) {
        Set<Integer> tried = new HashSet<>(Set.of(own.offering));
        WhyNot.Possible best = null;
        for (Group group : draft.beginningIn(own.block)) {
            boolean other = tried.add(group.offering);
            if (other
                    && notThere(draft.student(s).id(), block, day.offering(group.offering).id())
                            instanceof WhyNot.Possible possible
                    && (best == null || possible.change() > best.change())) {
                best = possible;
            }
        }
        return best;
    }

    @Override
    public WhyNot notThere(StudentId student, BlockId block, OfferingId offering) {
        int s = day.student(student);
        int o = day.offering(offering);
        Group own = place(student, block);
        WhyNot.Barred barred = new Barriers(draft).of(s, o, own);
        if (barred != null) {
            return barred;
        }
        WhyNot.Possible best = null;
        boolean there = false;
        for (Group group : draft.beginningIn(own.block)) {
            there |= group.offering == o;
            if (group.offering == o && group != own) {
                WhyNot.Possible possible = trial.move(s, own, group, session(group).id());
                if (possible != null && (best == null || possible.change() > best.change())) {
                    best = possible;
                }
            }
        }
        if (best != null) {
            return best;
        }
        return there
                ? new WhyNot.NoWay(offering)
                : new WhyNot.NotOpen(offering, otherBlocks(o, own.block));
    }

    private List<BlockId> otherBlocks(int o, int but) {
        List<BlockId> others = new ArrayList<>();
        for (int b = 0; b < day.blocks; b++) {
            if (b != but && draft.beginningIn(b).stream().anyMatch(g -> g.offering == o)) {
                others.add(day.problem.blocks().get(b).id());
            }
        }
        return others;
    }

    @Override
    public WhySession session(SessionId id) {
        Group group = groups.get(id);
        if (group == null) {
            throw new IllegalArgumentException("The plan has no session %s".formatted(id));
        }
        long above = 0;
        for (int s : group.members()) {
            above += gains.held(s, group.offering, group.span);
        }
        int seats =
                Math.min(
                        day.offering(group.offering).max() - group.size(),
                        draft.housing.seatsLeft(group.room, group.span));
        return new WhySession(
                session(group), above, chemistry.terms(group), Math.max(0, seats), waiting(group));
    }

    private int waiting(Group group) {
        int waiting = 0;
        for (int s : draft.openings.takers[group.offering]) {
            Group own = draft.at(s, group.block);
            if (own != null
                    && isMovable(s, own, group)
                    && new Barriers(draft).of(s, group.offering, own) == null
                    && gains.plain(s, group.offering, group.span)
                            > gains.held(s, own.offering, own.span)) {
                waiting++;
            }
        }
        return waiting;
    }

    private boolean isMovable(int student, Group own, Group to) {
        return own != to
                && own.offering != to.offering
                && own.span == to.span
                && !own.frozen
                && !draft.isLocked(student, own.span);
    }

    @Override
    public List<UnmetWish> wishes() {
        List<UnmetWish> unmet = new ArrayList<>();
        for (Student student : day.problem.students()) {
            for (Choice choice : student.choices()) {
                if (choice.rank() <= RANKS && !isMet(student, choice)) {
                    unmet.add(new UnmetWish(student.id(), choice, nearest(student, choice)));
                }
            }
        }
        unmet.sort(Comparator.comparingInt(wish -> wish.choice().rank()));
        return unmet;
    }

    private boolean isMet(Student student, Choice choice) {
        int o = day.offering(choice.offering());
        for (int b = 0; b < day.blocks; b++) {
            Group group = draft.at(day.student(student.id()), b);
            if (group != null && group.offering == o) {
                return true;
            }
        }
        return false;
    }

    private WhyNot nearest(Student student, Choice choice) {
        WhyNot reason = new WhyNot.NotOpen(choice.offering(), List.of());
        for (BlockId block : student.blocks()) {
            WhyNot here = notThere(student.id(), block, choice.offering());
            boolean better =
                    here instanceof WhyNot.Possible possible
                            && !(reason instanceof WhyNot.Possible best
                                    && best.change() >= possible.change());
            if (better || reason instanceof WhyNot.NotOpen && !(here instanceof WhyNot.NotOpen)) {
                reason = here;
            }
        }
        return reason;
    }
}
