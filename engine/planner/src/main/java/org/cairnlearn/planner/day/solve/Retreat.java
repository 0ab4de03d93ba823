package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.Shift;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Talk;
import org.cairnlearn.planner.day.Topic;
import org.jspecify.annotations.Nullable;

/** The plan as it would be if some shifts were turned back and all else stayed. */
final class Retreat {
    private final Standing standing;
    private final Set<BlockId> left;
    private final List<Session> plan;

    /** By student and block: the shifts that can be turned back. */
    private final Map<Integer, Map<Integer, Shift>> back = new TreeMap<>();

    Retreat(Standing standing, Set<BlockId> left, List<Session> plan, List<Shift> shifts) {
        this.standing = standing;
        this.left = left;
        this.plan = plan;
        shifts.forEach(this::add);
        boolean settled = false;
        while (!settled) {
            settled = true;
            for (Map.Entry<Integer, Map<Integer, Shift>> one : back.entrySet()) {
                int s = one.getKey();
                Map<Integer, Shift> turned = one.getValue();
                settled &=
                        !turned.values()
                                .removeIf(shift ->
                                        !isPossible(s, shift, turned) || !isWithAll(s, shift));
            }
        }
    }

    /** Unless it is too late or the student has been moved again since. */
    private void add(Shift shift) {
        int s = Index.of(standing.day.index.student, shift.student());
        int b = Index.of(standing.day.index.block, shift.block());
        Session from = shift.from();
        Session to = shift.to();
        Session now = standing.at(s, b);
        boolean still = now == null ? to == null : to != null && isSame(now, to);
        if (from != null && left.contains(from.block()) && still) {
            back.computeIfAbsent(s, _ -> new TreeMap<>()).put(b, shift);
        }
    }

    /** Whether a student can be there, and nowhere else, beside what stays of his or her day. */
    private boolean isPossible(int s, Shift shift, Map<Integer, Shift> turned) {
        Session former = former(shift);
        Session now = shift.to();
        int span = standing.day.index.span(former);
        int freed = now == null ? 0 : standing.day.index.span(now);
        boolean possible =
                standing.talks.stream().allMatch(talk -> isBeside(shift.student(), former, talk));
        for (int b = 0; b < standing.problem.blocks().size() && possible; b++) {
            Shift there = turned.get(b);
            Session with = there == null ? standing.at(s, b) : there.from();
            if ((span >> b & 1) != 0) {
                possible = there != null && former(there).id().equals(former.id());
            } else {
                possible =
                        !((freed >> b & 1) != 0 && there == null)
                                && !(with != null && isOnlyOnce(former, with));
            }
        }
        return possible;
    }

    /** Whether those who are always with a student go back, too, or are there. */
    private boolean isWithAll(int s, Shift shift) {
        Session former = former(shift);
        int b = Index.of(standing.day.index.block, shift.block());
        int unit = standing.day.units.unitOf[s];
        return standing.day.units.members.get(unit).stream()
                .allMatch(other -> {
                    Shift theirs = back.getOrDefault(other, Map.of()).get(b);
                    Session there = theirs == null ? standing.at(other, b) : former(theirs);
                    return there == null || isSame(there, former);
                });
    }

    /** Whether a talk that is promised by now can be held all the same. */
    private boolean isBeside(StudentId student, Session session, Talk talk) {
        if (talk.student().equals(student) && offering(session).kind() == Kind.CONF) {
            return false;
        }
        boolean called = talk.student().equals(student) || talk.teacher().equals(session.teacher());
        Index index = standing.day.index;
        Integer led = offering(session).ledMinutes();
        int gap = standing.problem.policy().limits().talkGapMinutes();
        Block block = standing.problem.blocks().get(Index.of(index.block, session.block()));
        return !called
                || (index.span(session) >> Index.of(index.block, talk.block()) & 1) == 0
                || offering(session).kind().isOwnWork()
                || led != null && !talk.start().isBefore(block.start().plusMinutes(led + gap));
    }

    private static Session former(Shift shift) {
        Session from = shift.from();
        if (from == null) {
            throw new IllegalArgumentException("There was no place before: " + shift);
        }
        return from;
    }

    private Offering offering(Session session) {
        return standing.day.index.offering(session.offering());
    }

    /** Whether a day has only one of two: a conference, or a lesson on a topic. */
    private boolean isOnlyOnce(Session one, Session other) {
        if (offering(one).kind() == Kind.CONF && offering(other).kind() == Kind.CONF) {
            return true;
        }
        Topic topic = standing.day.index.topicOf(offering(one));
        return topic != null
                && !topic.extendable()
                && topic.equals(standing.day.index.topicOf(offering(other)));
    }

    /** A plan that was made anew may call a session otherwise. */
    private static boolean isSame(Session one, Session other) {
        return one.offering().equals(other.offering())
                && one.block().equals(other.block())
                && one.room().equals(other.room())
                && Objects.equals(one.teacher(), other.teacher());
    }

    List<Session> sessions() {
        List<Session> sessions = new ArrayList<>(plan);
        back.forEach((s, turned) -> {
            StudentId student = standing.problem.students().get(s).id();
            for (int b : turned.keySet()) {
                Session now = standing.at(s, b);
                sessions.replaceAll(one ->
                        now != null && one.id().equals(now.id()) ? without(one, student) : one);
            }
        });
        for (Map<Integer, Shift> turned : back.values()) {
            turned.values().forEach(shift -> join(sessions, shift.student(), former(shift)));
        }
        sessions.removeIf(session -> session.students().isEmpty());
        return sessions;
    }

    private static Session without(Session session, StudentId student) {
        Set<StudentId> others = new TreeSet<>(session.students());
        others.remove(student);
        return Standing.with(session, others);
    }

    private static void join(List<Session> sessions, StudentId student, Session former) {
        for (int i = 0; i < sessions.size(); i++) {
            if (isSame(sessions.get(i), former)) {
                Set<StudentId> all = new TreeSet<>(sessions.get(i).students());
                all.add(student);
                sessions.set(i, Standing.with(sessions.get(i), all));
                return;
            }
        }
        Set<SessionId> used = sessions.stream().map(Session::id).collect(Collectors.toSet());
        SessionId id = former.id();
        while (used.contains(id)) {
            id = new SessionId(id + "b");
        }
        sessions.add(
                new Session(
                        id,
                        former.offering(),
                        former.block(),
                        former.teacher(),
                        former.room(),
                        Set.of(student)));
    }

    /** By student and block where one goes back to, or nothing. */
    @Nullable Session[] former() {
        @Nullable Session[] former = new Session[standing.at.length];
        int blocks = standing.problem.blocks().size();
        back.forEach(
                (s, turned) -> turned.forEach((b, shift) -> former[s * blocks + b] = shift.from()));
        return former;
    }
}
