package org.cairnlearn.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the plan of one block for one class: groups, rooms and talks. The same problem, iterations
 * and seed give the same plan, on any machine.
 *
 * <p>A plan always exists, since own pace takes everyone. What can't be kept is named in the plan's
 * {@code unmet}: a pin to a lesson that nobody can lead, a group that pins make too big, too small
 * or too hard for someone, seats that are too few, words of teachers that clash (pins win over
 * pairs, pairs apart over pairs together), a talk that has no slot. All else is kept.
 */
public final class Planner {
    private static final String VERSION = "class-1";

    private Planner() {}

    /**
     * A plan that is as good as the search finds.
     *
     * @param problem who, where, what
     * @param iterations steps of the search, 0 or more; 20,000 are plenty for a class and take well
     *     under a second
     * @param seed where its chance starts
     */
    public static Plan solve(Problem problem, int iterations, long seed) {
        Provenance provenance = new Provenance(VERSION, seed, iterations);
        Seating seating = new Search(new Model(problem), seed).run(iterations);
        return plan(problem, Layout.sessions(seating), provenance);
    }

    /**
     * The other sessions that a student could join: ready for it, a place left by its offering's
     * max, and nobody there to be kept apart from. What he or she leaves behind is not judged: a
     * group may become too small, a pair together be separated; {@link #move} names that.
     *
     * @throws IllegalArgumentException if the student is not in the plan
     */
    public static List<Alternative> alternatives(Problem problem, Plan plan, StudentId student) {
        Session own = sessionOf(plan, student);
        Hand hand = new Hand(problem);
        long now = Worth.objective(problem, plan.sessions()).total();
        List<Alternative> alternatives = new ArrayList<>();
        for (Session session : plan.sessions()) {
            if (!session.id().equals(own.id()) && couldJoin(problem, session, student)) {
                List<Session> then = hand.moved(plan.sessions(), student, session.id());
                long change = Worth.objective(problem, then).total() - now;
                alternatives.add(new Alternative(session.id(), change));
            }
        }
        return alternatives;
    }

    /**
     * The plan after a teacher's hand put a student into another of its sessions. It is never
     * refused: what it breaks is named. All else stays; rooms change only if seats no longer hold,
     * talks are given anew.
     *
     * @throws IllegalArgumentException if the plan has no such student or session
     */
    public static Plan move(Problem problem, Plan plan, StudentId student, SessionId session) {
        sessionOf(plan, student);
        if (plan.sessions().stream().noneMatch(s -> s.id().equals(session))) {
            throw new IllegalArgumentException("The plan has no session %s".formatted(session));
        }
        Hand hand = new Hand(problem);
        List<Session> moved = hand.moved(plan.sessions(), student, session);
        return plan(problem, hand.seated(moved, session), plan.provenance());
    }

    private static Plan plan(Problem problem, List<Session> sessions, Provenance provenance) {
        List<Talk> talks = Waiting.talks(problem, sessions);
        return new Plan(
                sessions,
                talks,
                Worth.objective(problem, sessions),
                Exceptions.named(problem, sessions, talks),
                provenance);
    }

    private static Session sessionOf(Plan plan, StudentId student) {
        Optional<Session> found =
                plan.sessions().stream().filter(s -> s.students().contains(student)).findFirst();
        return found.orElseThrow(() ->
                new IllegalArgumentException(
                        "The plan has no place for student %s".formatted(student)));
    }

    private static boolean couldJoin(Problem problem, Session session, StudentId student) {
        Listed listed = new Listed(problem);
        return listed.isReady(student, session.offering())
                && session.students().size() < listed.offering(session.offering()).max()
                && problem.apart().stream().noneMatch(pair -> isWith(pair, session, student));
    }

    private static boolean isWith(Pair pair, Session session, StudentId student) {
        return pair.a().equals(student) && session.students().contains(pair.b())
                || pair.b().equals(student) && session.students().contains(pair.a());
    }
}
