package org.cairnlearn.learner;

import java.util.ArrayList;
import java.util.List;

/** Writes down what moved the level of one competency while evidence is replayed. */
final class Ledger implements Moves {
    private final CompetencyKey about;
    private final List<Contribution> evidence = new ArrayList<>();
    private double current;
    private double learning;
    private double decay;

    Ledger(CompetencyKey about) {
        this.about = about;
    }

    @Override
    public void abilitySaw(double moved) {
        current += moved;
    }

    @Override
    public void saw(CompetencyKey competency, double moved) {
        if (competency.equals(about)) {
            current += moved;
        }
    }

    @Override
    public void learned(CompetencyKey competency, double moved) {
        if (competency.equals(about)) {
            learning += moved;
        }
    }

    @Override
    public void forgot(CompetencyKey competency, double moved) {
        if (competency.equals(about)) {
            decay += moved;
        }
    }

    @Override
    public void stands(CompetencyKey competency, Gaussian own, boolean after) {}

    /** Closes the entry of one piece of evidence. */
    void next() {
        evidence.add(new Contribution(Contribution.Kind.EVIDENCE, evidence.size(), current));
        current = 0;
    }

    /** All parts of the level that was read after the replay. */
    List<Contribution> contributions(double prior, Reading reading, Tests tests) {
        var all = new ArrayList<Contribution>();
        all.add(new Contribution(Contribution.Kind.PRIOR, null, prior));
        all.addAll(evidence);
        addUnlessZero(all, Contribution.Kind.LEARNING, learning);
        addUnlessZero(all, Contribution.Kind.DECAY, decay + reading.forgotten());
        addUnlessZero(all, Contribution.Kind.PREREQUISITE, reading.fromPrerequisites());
        for (int test = 0; test < tests.moved().size(); test++) {
            all.add(new Contribution(Contribution.Kind.TEST, test, tests.moved().get(test)));
        }
        return all;
    }

    private static void addUnlessZero(
            List<Contribution> all, Contribution.Kind kind, double logit) {
        if (logit != 0) {
            all.add(new Contribution(kind, null, logit));
        }
    }
}
