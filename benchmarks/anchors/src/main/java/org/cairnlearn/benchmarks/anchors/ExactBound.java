package org.cairnlearn.benchmarks.anchors;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;
import org.cairnlearn.benchmarks.anchors.DayModel.Taker;
import org.cairnlearn.benchmarks.anchors.FlexDay.Choice;

/**
 * The day-cut bound by an exact solver of linear programmes: the day summed over its blocks, with a
 * cut for each student and activity. What the planner's own bound should come to.
 */
final class ExactBound {
    private static final double ENDLESS = MPSolver.infinity();

    private final FlexDay day;
    private final DayModel model;
    private final MPSolver solver;
    private final MPVariable[][] takes;
    private final MPConstraint rooms;

    private ExactBound(FlexDay day, String method) {
        this.day = day;
        model = new DayModel(day);
        solver = MPSolver.createSolver(method);
        takes = new MPVariable[day.students][];
        rooms = atMost((double) day.rooms.size() * day.blocks);
    }

    /** The bound in milli-mastery. */
    static double of(FlexDay day, String method) {
        return new ExactBound(day, method).solve();
    }

    private MPConstraint atMost(double limit) {
        return solver.makeConstraint(-ENDLESS, limit);
    }

    private MPVariable some(double most) {
        return solver.makeNumVar(0, most, "");
    }

    private double solve() {
        MPConstraint devices = atMost((double) day.lab.seats() * day.blocks);
        for (int s = 0; s < day.students; s++) {
            student(s, devices);
        }
        MPConstraint tables = atMost((double) day.tables.size() * day.blocks);
        MPVariable[] led = new MPVariable[day.topics];
        for (int k = 0; k < day.topics; k++) {
            led[k] = groups(model.led(k), FlexDay.LED_LEAST, FlexDay.LED_MOST);
            rooms.setCoefficient(led[k], 1);
            tables.setCoefficient(
                    groups(model.peers(k), FlexDay.PEERS_LEAST, FlexDay.PEERS_MOST), 1);
        }
        teachers(led);
        solver.objective().setMaximization();
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("No exact bound");
        }
        return solver.objective().value();
    }

    private void student(int s, MPConstraint devices) {
        List<Choice> choices = day.choices.get(s);
        takes[s] = new MPVariable[choices.size()];
        MPConstraint all = solver.makeConstraint(day.blocks, day.blocks);
        MPConstraint[] once = new MPConstraint[day.topics + 1];
        for (Choice choice : choices) {
            boolean again = choice.topic() < 0;
            boolean due = choice.way() == FlexDay.Way.CONFERENCE && day.isDue(s);
            MPVariable take = solver.makeNumVar(due ? 1 : 0, again ? day.blocks : 1, "");
            takes[s][choice.number()] = take;
            all.setCoefficient(take, 1);
            solver.objective().setCoefficient(take, choice.value());
            if (!again) {
                int k = choice.topic();
                once[k] = once[k] == null ? atMost(1) : once[k];
                once[k].setCoefficient(take, 1);
            }
            if (choice.way() == FlexDay.Way.DEVICE) {
                devices.setCoefficient(take, 1);
            }
        }
    }

    /**
     * How many groups there are for these, within their sizes; nobody takes more than there are.
     */
    private MPVariable groups(List<Taker> takers, int least, int most) {
        MPVariable count = some((double) day.blocks * (takers.size() / least));
        MPConstraint full = atMost(0);
        MPConstraint empty = atMost(0);
        full.setCoefficient(count, -most);
        empty.setCoefficient(count, least);
        for (Taker taker : takers) {
            MPVariable take = takes[taker.student()][taker.choice().number()];
            full.setCoefficient(take, 1);
            empty.setCoefficient(take, -1);
            MPConstraint cut = atMost(0);
            cut.setCoefficient(take, 1);
            cut.setCoefficient(count, -1);
        }
        return count;
    }

    private void teachers(MPVariable[] led) {
        MPConstraint[] hosted = new MPConstraint[day.topics];
        for (int k = 0; k < day.topics; k++) {
            hosted[k] = atMost(0);
            hosted[k].setCoefficient(led[k], 1);
        }
        for (int t = 0; t < day.teachers; t++) {
            int hours = 0;
            for (boolean there : day.there[t]) {
                hours += there ? 1 : 0;
            }
            MPConstraint load = atMost(Math.min(day.mostBlocks[t], hours));
            for (int k : day.able[t]) {
                MPVariable share = some(ENDLESS);
                load.setCoefficient(share, 1);
                hosted[k].setCoefficient(share, -1);
            }
            MPVariable conferences = groups(model.conferences(t), 1, FlexDay.CONFERENCE_MOST);
            load.setCoefficient(conferences, 1);
            rooms.setCoefficient(conferences, 1);
        }
    }
}
