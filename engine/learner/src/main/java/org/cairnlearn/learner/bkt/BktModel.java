package org.cairnlearn.learner.bkt;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.learner.responses.Predictor;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.statespace.Reasons;

/** Bayesian knowledge tracing, fitted. A student's state is one probability a competency. */
public final class BktModel implements Predictor {
    /** Names the equations. */
    public static final String VERSION = "bkt/1";

    private final Map<List<String>, Bkt.Fitted> fitted;
    private final BktParameters others;
    private final boolean forgetting;

    BktModel(Map<List<String>, Bkt.Fitted> fitted, BktParameters others, boolean forgetting) {
        this.fitted = Collections.unmodifiableMap(new LinkedHashMap<>(fitted));
        this.others = others;
        this.forgetting = forgetting;
    }

    /** A model whose parameters were stored before. */
    public static BktModel of(Map<List<String>, BktParameters> parameters, BktParameters others) {
        var fitted = new LinkedHashMap<List<String>, Bkt.Fitted>();
        parameters.forEach((skills, one) ->
                fitted.put(skills, new Bkt.Fitted(one, new Bkt.Trail(List.of(), false))));
        return new BktModel(fitted, others, others.forget() > 0);
    }

    @Override
    public String kind() {
        return forgetting ? "bkt-forgets" : "bkt";
    }

    /** What was found for each combination of skills, by the skills' names. */
    public Map<List<String>, Bkt.Fitted> fitted() {
        return fitted;
    }

    /** For what was met too seldom in training. */
    public BktParameters others() {
        return others;
    }

    /**
     * Why a student is believed to know something, or not, after the log's last row.
     *
     * @param student number of the student in the log
     * @param skills what the answers ask for together, by name: a combination has a state of its
     *     own
     */
    public Reasons explain(Responses log, int student, List<String> skills) {
        return Tracing.of(log, student, skills).reasons(parameters(skills));
    }

    private BktParameters parameters(List<String> skills) {
        var known = fitted.get(skills);
        return known == null ? others : known.parameters();
    }

    @Override
    public double[] predict(Responses log, int[] students) {
        double[] p = new double[log.rows()];
        Arrays.fill(p, Double.NaN);
        walk(log, students, p);
        return p;
    }

    @Override
    public double replay(Responses log, int[] students) {
        return walk(log, students, new double[0]);
    }

    /**
     * Fills the rows' probabilities where there is room for them; returns the sum of the states.
     */
    private double walk(Responses log, int[] students, double[] p) {
        BktParameters[] of = new BktParameters[log.combinations()];
        for (int c = 0; c < of.length; c++) {
            of[c] = parameters(Bkt.names(log, c));
        }
        double[] knows = new double[of.length];
        double sum = 0;
        for (int student : students) {
            Arrays.fill(knows, -1);
            for (int row = log.firstRow(student); row < log.endRow(student); row++) {
                int c = log.combination(row);
                double now = knows[c] < 0 ? of[c].known() : knows[c];
                if (p.length > 0) {
                    p[row] = of[c].right(now);
                }
                knows[c] = of[c].after(now, log.right(row));
                sum += knows[c];
            }
        }
        return sum;
    }
}
