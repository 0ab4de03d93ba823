package org.cairnlearn.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Budget;
import org.cairnlearn.planner.day.DayPlanner;
import org.cairnlearn.planner.day.Listener;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Policy;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.Term;
import org.cairnlearn.planner.day.Weights;

/** One day after another a teacher leaves after the first block, and the plan is mended. */
final class Absences {
    static final String HEADER =
            "| students | cases | forced places | extra places / forced | loss won back % "
                    + "| whole re-plan, CPU ms |\n|---|---|---|---|---|---|";

    private static final int CASES = 5;
    private static final long STEPS = 2000;

    private final Problem morning;
    private final Plan plan;
    private int cases;
    private long forced;
    private long extra;
    private double wonBack;
    private double cpu;

    Absences(int students, double seconds) {
        morning = Planner.day(students, 1, false);
        plan = Planner.solve(morning, seconds);
        for (Teacher teacher : morning.teachers()) {
            if (cases < CASES && lost(teacher.id()) >= 8) {
                away(teacher);
                cases++;
            }
        }
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %,d | %d | %.1f | %.2f | %.0f | %.0f |",
                morning.students().size(),
                cases,
                (double) forced / cases,
                (double) extra / forced,
                100 * wonBack / cases,
                1000 * cpu / cases);
    }

    private BlockId first() {
        return morning.blocks().getFirst().id();
    }

    /** Places in sessions that the teacher cannot hold any more. */
    private long lost(TeacherId teacher) {
        return plan.sessions().stream()
                .filter(session -> teacher.equals(session.teacher()))
                .filter(session -> !session.block().equals(first()))
                .mapToLong(session -> session.students().size())
                .sum();
    }

    private void away(Teacher teacher) {
        int price = morning.policy().weights().changedPlace();
        Plan repaired = Planner.solve(noon(teacher, 1000), 0);
        Plan free = Planner.solve(noon(teacher, 0), 2);
        double start = Planner.cpu();
        Plan mended = DayPlanner.solve(noon(teacher, price), Budget.of(STEPS, 1), Listener.PATIENT);
        cpu += Planner.cpu() - start;
        long places = lost(teacher.id());
        forced += places;
        extra += changed(mended) - places;
        double loss = (double) worth(free) - worth(repaired);
        wonBack += loss <= 0 ? 1 : (worth(mended) - worth(repaired)) / loss;
    }

    private static long worth(Plan of) {
        return of.objective().total()
                - of.objective().term(Term.STABILITY)
                - of.objective().term(Term.UNANNOUNCED);
    }

    private long changed(Plan now) {
        Map<String, OfferingId> before = places(plan);
        return places(now).entrySet().stream()
                .filter(place -> !place.getValue().equals(before.get(place.getKey())))
                .count();
    }

    private static Map<String, OfferingId> places(Plan of) {
        Map<String, OfferingId> places = new HashMap<>();
        for (Session session : of.sessions()) {
            for (StudentId student : session.students()) {
                places.put(student + " " + session.block(), session.offering());
            }
        }
        return places;
    }

    private Problem noon(Teacher away, int price) {
        List<Session> begun =
                plan.sessions().stream()
                        .filter(session -> session.block().equals(first()))
                        .toList();
        return new Problem(
                morning.date(),
                morning.blocks(),
                morning.topics(),
                morning.teachers().stream().map(each -> each == away ? gone(away) : each).toList(),
                morning.rooms(),
                morning.offerings(),
                morning.students(),
                morning.apart(),
                morning.together(),
                morning.arms(),
                morning.pins(),
                begun,
                plan.sessions(),
                morning.history(),
                priced(price));
    }

    private Teacher gone(Teacher teacher) {
        Set<BlockId> there = new TreeSet<>(teacher.blocks());
        there.removeIf(block -> !block.equals(first()));
        return new Teacher(
                teacher.id(),
                there,
                teacher.topics(),
                teacher.maxBlocks(),
                teacher.maxConsecutive(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private Policy priced(int price) {
        Weights w = morning.policy().weights();
        Weights weights =
                new Weights(
                        w.choice(),
                        w.accountPercent(),
                        w.conferenceUrgency(),
                        w.supportUrgency(),
                        w.explorationPermille(),
                        w.explorationCap(),
                        w.interest(),
                        w.spread(),
                        w.noExplainer(),
                        w.repeats(),
                        w.mix(),
                        w.load(),
                        w.topicChange(),
                        w.unannounced(),
                        price,
                        w.changedRoom(),
                        w.changedDuty());
        return new Policy(weights, morning.policy().bands(), morning.policy().limits());
    }
}
