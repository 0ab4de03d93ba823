package org.cairnlearn.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Budget;
import org.cairnlearn.planner.day.DayPlanner;
import org.cairnlearn.planner.day.Happening;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Policy;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Proposal;
import org.cairnlearn.planner.day.RunningDay;
import org.cairnlearn.planner.day.Shift;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.Weights;

/**
 * {@code ./cairn bench absences [STUDENTS [SECONDS [STEPS [PRICE ...]]]]}: one teacher after
 * another leaves after the first block, and the plan is mended, at each price of a changed place.
 * What can be won back is what a long search without a price on changes wins beyond a mere repair.
 */
public final class Absences {
    private static final String HEADER =
            "| students | price | absences | CPU ms: middle | 99 of 100 | measured closely | forced places "
                    + "| extra places / forced | loss won back % |\n|---|---|---|---|---|---|---|---|---|";

    private static final int CASES = 20;
    private static final int FEWEST_LOST = 8;
    private static final Budget LONG = Budget.of(20_000, 1);
    private static final Budget NONE = Budget.of(0, 1);

    private final Problem morning;
    private final int price;
    private final RunningDay day;
    private final RunningDay dear;
    private final RunningDay free;
    private final BlockId next;
    private final Budget budget;
    private final List<Double> times = new ArrayList<>();
    private int cases;
    private long forced;
    private long extra;
    private double wonBack;

    private Absences(Problem morning, Plan plan, int price, Budget budget) {
        this.morning = morning;
        this.price = price;
        this.budget = budget;
        day = DayPlanner.running(priced(price), plan);
        dear = DayPlanner.running(priced(2000), plan);
        free = DayPlanner.running(priced(0), plan);
        next = morning.blocks().get(1).id();
        morning.teachers().forEach(teacher -> day.propose(away(teacher), next, budget));
        morning.teachers().forEach(this::measure);
        times.sort(null);
    }

    /** Prints the table. */
    public static void main(String[] arguments) {
        int students = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 600;
        double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 10;
        int standard = students > 1000 ? 350 : 1500;
        int steps = arguments.length > 2 ? Integer.parseInt(arguments[2]) : standard;
        Problem morning = Planner.day(students, 1, false);
        Plan plan = Planner.solve(morning, seconds);
        System.out.println(HEADER);
        for (int i = 3; i < Math.max(4, arguments.length); i++) {
            int price =
                    i < arguments.length
                            ? Integer.parseInt(arguments[i])
                            : morning.policy().weights().changedPlace();
            System.out.println(new Absences(morning, plan, price, Budget.of(steps, 1)).row());
        }
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %,d | %d | %d | %.0f | %.0f | %d | %.1f | %.2f | %.0f |",
                morning.students().size(),
                price,
                times.size(),
                times.get(times.size() / 2),
                times.get((int) (0.99 * times.size())),
                cases,
                (double) forced / cases,
                (double) extra / forced,
                100 * wonBack / cases);
    }

    private static Happening away(Teacher teacher) {
        return new Happening.TeacherAway(teacher.id());
    }

    private void measure(Teacher teacher) {
        double start = cpu();
        Proposal mended = day.propose(away(teacher), next, budget);
        times.add(cpu() - start);
        long lost = mended.shifts().stream().filter(Shift::isForced).count();
        if (lost < FEWEST_LOST || cases == CASES) {
            return;
        }
        cases++;
        forced += lost;
        extra += mended.shifts().stream().filter(Shift::isMove).count() - lost;
        long repaired = dear.change(dear.propose(away(teacher), next, NONE));
        long best = free.change(free.propose(away(teacher), next, LONG));
        double loss = (double) best - repaired;
        wonBack += loss <= 0 ? 1 : (day.change(mended) - repaired) / loss;
    }

    /** CPU milliseconds of this thread. */
    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    private Problem priced(int price) {
        return new Problem(
                morning.date(),
                morning.blocks(),
                morning.topics(),
                morning.teachers(),
                morning.rooms(),
                morning.offerings(),
                morning.students(),
                morning.apart(),
                morning.together(),
                morning.arms(),
                morning.pins(),
                morning.frozen(),
                morning.previous(),
                morning.history(),
                policy(price));
    }

    private Policy policy(int price) {
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
