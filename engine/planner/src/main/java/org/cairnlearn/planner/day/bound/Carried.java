package org.cairnlearn.planner.day.bound;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Carries the prices of one day's programme, and how much was taken of what, into another day's.
 * What the other day does not know is left out; what is new there begins at nothing. Of the prices
 * of a student's day and topics nothing is kept: they follow from the others.
 */
final class Carried {
    private static final double NOTHING = 1e-9;

    /** The name of how the method weighs prices against what is taken. */
    private static final String BALANCE = "balance";

    private final DayModel model;
    private final Names names;

    Carried(DayModel model, Names names) {
        this.model = model;
        this.names = names;
    }

    /** Shown each number with its name. */
    private interface Visitor {
        void price(String name, int row);

        void taken(String name, int column);
    }

    private void each(Visitor visitor) {
        for (int a = 0; a < model.in.activities; a++) {
            String activity = names.activity(a);
            visitor.price("full " + activity, model.fullRow[a]);
            visitor.price("empty " + activity, model.emptyRow[a]);
            visitor.price("hosted " + activity, model.hostedRow[a]);
            visitor.taken("groups " + activity, model.groups[a]);
        }
        for (int o = 0; o < model.option.length; o++) {
            if (model.option[o] >= 0) {
                String activity = names.activity(model.in.activity[o]);
                String option = names.student(model.in.student[o]) + " at " + activity;
                visitor.price("cut " + option, model.cutRow[o]);
                visitor.taken("place " + option, model.option[o]);
            }
        }
        for (int s = 0; s < model.in.students; s++) {
            visitor.price("demand " + names.student(s), model.demandRow[s]);
        }
        for (int p = 0; p < model.poolRow.length; p++) {
            visitor.price("seats " + p, model.poolRow[p]);
        }
        for (int h = 0; h < model.roomRow.length; h++) {
            visitor.price("rooms " + h, model.roomRow[h]);
        }
        for (int kind = 0; kind < model.hosting.size(); kind++) {
            shares(kind, visitor);
        }
    }

    private void shares(int kind, Visitor visitor) {
        int[] hosting = model.hosting.get(kind);
        int name = Arrays.stream(hosting).mapToObj(names::activity).toList().hashCode();
        for (int i = 0; i < hosting.length; i++) {
            String share = "share " + names.activity(hosting[i]) + " of " + name;
            visitor.taken(share, model.share.get(kind)[i]);
        }
    }

    /** What a method came to. */
    Map<String, Double> from(PrimalDual method) {
        Map<String, Double> values = new HashMap<>();
        each(
                new Visitor() {
                    @Override
                    public void price(String name, int row) {
                        keep(name, row < 0 ? 0 : method.prices()[row]);
                    }

                    @Override
                    public void taken(String name, int column) {
                        keep(name, column < 0 ? 0 : method.taken()[column]);
                    }

                    private void keep(String name, double value) {
                        if (value > NOTHING) {
                            values.put(name, value);
                        }
                    }
                });
        values.put(BALANCE, method.weight);
        return values;
    }

    /** Where a method begins. */
    void into(PrimalDual method, Map<String, Double> values) {
        each(
                new Visitor() {
                    @Override
                    public void price(String name, int row) {
                        if (row >= 0) {
                            method.y[row] = values.getOrDefault(name, 0.0);
                        }
                    }

                    @Override
                    public void taken(String name, int column) {
                        if (column >= 0) {
                            double most = model.programme.most(column);
                            method.x[column] = Math.min(most, values.getOrDefault(name, 0.0));
                        }
                    }
                });
        for (int kind = 0; kind < model.hosting.size(); kind++) {
            double dearest = 0;
            for (int a : model.hosting.get(kind)) {
                int row = model.hostedRow[a];
                dearest = Math.max(dearest, row < 0 ? 0 : method.y[row]);
            }
            method.y[model.hostsRow.get(kind)] = dearest;
        }
        for (int s = 0; s < model.in.students; s++) {
            day(method, s);
        }
        method.weight = values.getOrDefault(BALANCE, method.weight);
        method.begin();
    }

    /** A block costs what the first topic gives for which there is none; a topic the rest. */
    private void day(PrimalDual method, int s) {
        int blocks = Integer.bitCount(model.in.present[s]);
        Map<Integer, Double> byTopic = new HashMap<>();
        double often = 0;
        for (int o = model.in.first[s]; o < model.in.rest(s); o++) {
            if (model.option[o] < 0) {
                continue;
            }
            double net = -method.slope(model.option[o]);
            if (model.topicRow[o] < 0) {
                often = Math.max(often, net);
            } else {
                byTopic.merge(model.topicRow[o], net, Math::max);
            }
        }
        double[] sorted = byTopic.values().stream().mapToDouble(net -> net).sorted().toArray();
        int first = sorted.length - 1 - blocks;
        double block = Math.max(often, first >= 0 ? sorted[first] : 0);
        method.y[model.dayRow[s]] = Math.max(0, block);
        byTopic.forEach((row, net) -> method.y[row] = Math.max(0, net - method.y[model.dayRow[s]]));
    }
}
