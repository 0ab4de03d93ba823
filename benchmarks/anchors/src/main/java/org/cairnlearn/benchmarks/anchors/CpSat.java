package org.cairnlearn.benchmarks.anchors;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.benchmarks.anchors.DayModel.Taker;
import org.cairnlearn.benchmarks.anchors.FlexDay.Choice;

/**
 * The day for CP-SAT: a Boolean for each student, block and choice, and for each teacher, block and
 * duty; whole numbers of tables. It is given the day cuts, and a plan as a hint.
 */
final class CpSat {
    private static final int WORKERS = 6;

    private final FlexDay day;
    private final DayModel people;
    private final Answer hint;
    private final CpModel model = new CpModel();
    private final BoolVar[][][] takes;
    private final List<List<Map<Integer, BoolVar>>> does = new ArrayList<>();
    private final LinearExprBuilder worth = LinearExpr.newBuilder();
    private final LinearExprBuilder[] roomsUsed;
    private final LinearExprBuilder[] tablesUsed;

    private CpSat(FlexDay day, Answer hint) {
        this.day = day;
        this.hint = hint;
        people = new DayModel(day);
        takes = new BoolVar[day.students][day.blocks][];
        roomsUsed = builders();
        tablesUsed = builders();
    }

    /** The best answer after so many CPU seconds of all its threads. */
    static Answer solve(FlexDay day, Answer hint, double seconds) {
        CpSat sat = new CpSat(day, hint);
        sat.students();
        sat.teachers();
        sat.groups();
        sat.limits();
        sat.model.maximize(sat.worth);
        return sat.run(seconds);
    }

    private LinearExprBuilder[] builders() {
        LinearExprBuilder[] all = new LinearExprBuilder[day.blocks];
        for (int b = 0; b < all.length; b++) {
            all[b] = LinearExpr.newBuilder();
        }
        return all;
    }

    private void students() {
        LinearExprBuilder[] devices = builders();
        for (int s = 0; s < day.students; s++) {
            Map<Integer, List<Literal>> once = new HashMap<>();
            for (int b = 0; b < day.blocks; b++) {
                List<Choice> choices = day.choices.get(s);
                takes[s][b] = new BoolVar[choices.size()];
                for (Choice choice : choices) {
                    BoolVar take = model.newBoolVar("");
                    takes[s][b][choice.number()] = take;
                    model.addHint(take, hint.taken[s][b] == choice.number());
                    worth.addTerm(take, choice.value());
                    if (choice.topic() >= 0) {
                        once.computeIfAbsent(choice.topic(), _ -> new ArrayList<>()).add(take);
                    }
                    if (choice.way() == FlexDay.Way.DEVICE) {
                        devices[b].add(take);
                    }
                }
                model.addExactlyOne(takes[s][b]);
            }
            once.values().forEach(model::addAtMostOne);
        }
        for (LinearExprBuilder used : devices) {
            model.addLessOrEqual(used, day.lab.seats());
        }
    }

    private void teachers() {
        for (int t = 0; t < day.teachers; t++) {
            does.add(new ArrayList<>());
            LinearExprBuilder load = LinearExpr.newBuilder();
            for (int b = 0; b < day.blocks; b++) {
                Map<Integer, BoolVar> duties = new HashMap<>();
                does.get(t).add(duties);
                if (!day.there[t][b]) {
                    continue;
                }
                for (int k : day.able[t]) {
                    duty(t, b, k);
                }
                duty(t, b, day.topics);
                model.addAtMostOne(new ArrayList<Literal>(duties.values()));
                for (BoolVar duty : duties.values()) {
                    load.add(duty);
                    roomsUsed[b].add(duty);
                }
            }
            model.addLessOrEqual(load, day.mostBlocks[t]);
        }
    }

    private void duty(int t, int b, int what) {
        BoolVar duty = model.newBoolVar("");
        model.addHint(duty, hint.doing[t][b] == what);
        does.get(t).get(b).put(what, duty);
    }

    private void groups() {
        for (int k = 0; k < day.topics; k++) {
            Groups led = new Groups(people.led(k), FlexDay.LED_LEAST, FlexDay.LED_MOST);
            Groups peers = new Groups(people.peers(k), FlexDay.PEERS_LEAST, FlexDay.PEERS_MOST);
            for (int b = 0; b < day.blocks; b++) {
                LinearExprBuilder open = LinearExpr.newBuilder();
                for (int t = 0; t < day.teachers; t++) {
                    BoolVar duty = does.get(t).get(b).get(k);
                    if (duty != null) {
                        open.add(duty);
                    }
                }
                led.in(b, open);
                IntVar tables = model.newIntVar(0, people.mostTables(k), "");
                model.addHint(tables, hintedTables(k, b));
                tablesUsed[b].add(tables);
                peers.in(b, LinearExpr.newBuilder().add(tables));
            }
            led.cut();
            peers.cut();
        }
        for (int t = 0; t < day.teachers; t++) {
            Groups conferences = new Groups(people.conferences(t), 0, FlexDay.CONFERENCE_MOST);
            for (int b = 0; b < day.blocks; b++) {
                BoolVar duty = does.get(t).get(b).get(day.topics);
                LinearExprBuilder open = LinearExpr.newBuilder();
                conferences.in(b, duty == null ? open : open.add(duty));
            }
            conferences.cut();
        }
    }

    private int hintedTables(int topic, int b) {
        int there = 0;
        for (Taker taker : people.peers(topic)) {
            there += hint.taken[taker.student()][b] == taker.choice().number() ? 1 : 0;
        }
        return (there + FlexDay.PEERS_MOST - 1) / FlexDay.PEERS_MOST;
    }

    /** The groups of one activity through the day. */
    private final class Groups {
        private final List<Taker> takers;
        private final int least;
        private final int most;
        private final LinearExprBuilder allDay = LinearExpr.newBuilder();

        Groups(List<Taker> takers, int least, int most) {
            this.takers = takers;
            this.least = least;
            this.most = most;
        }

        void in(int b, LinearExprBuilder open) {
            LinearExprBuilder members = LinearExpr.newBuilder();
            for (Taker taker : takers) {
                members.add(takes[taker.student()][b][taker.choice().number()]);
            }
            LinearExpr count = open.build();
            allDay.add(count);
            LinearExpr all = members.build();
            model.addLessOrEqual(LinearExpr.newBuilder().add(all).addTerm(count, -most), 0);
            model.addGreaterOrEqual(LinearExpr.newBuilder().add(all).addTerm(count, -least), 0);
        }

        /** Nobody takes more of it than there are groups. */
        void cut() {
            LinearExpr groups = allDay.build();
            for (Taker taker : takers) {
                LinearExprBuilder takesIt = LinearExpr.newBuilder();
                for (int b = 0; b < day.blocks; b++) {
                    takesIt.add(takes[taker.student()][b][taker.choice().number()]);
                }
                model.addLessOrEqual(takesIt.addTerm(groups, -1), 0);
            }
        }
    }

    private void limits() {
        for (int b = 0; b < day.blocks; b++) {
            model.addLessOrEqual(roomsUsed[b], day.rooms.size());
            model.addLessOrEqual(tablesUsed[b], day.tables.size());
        }
    }

    private Answer run(double seconds) {
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(WORKERS).setSymmetryLevel(2).setLinearizationLevel(2);
        try (Alarm _ = new Alarm(seconds, solver::stopSearch)) {
            CpSolverStatus status = solver.solve(model);
            if (status != CpSolverStatus.FEASIBLE && status != CpSolverStatus.OPTIMAL) {
                return hint;
            }
        }
        Answer answer = new Answer(day);
        for (int s = 0; s < day.students; s++) {
            for (int b = 0; b < day.blocks; b++) {
                for (int o = 0; o < takes[s][b].length; o++) {
                    answer.taken[s][b] =
                            solver.booleanValue(takes[s][b][o]) ? o : answer.taken[s][b];
                }
            }
        }
        for (int t = 0; t < day.teachers; t++) {
            for (int b = 0; b < day.blocks; b++) {
                int at = b;
                int who = t;
                does.get(t)
                        .get(b)
                        .forEach((what, duty) -> {
                            if (solver.booleanValue(duty)) {
                                answer.doing[who][at] = what;
                            }
                        });
            }
        }
        return answer;
    }
}
