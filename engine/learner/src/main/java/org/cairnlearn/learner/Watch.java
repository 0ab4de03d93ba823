package org.cairnlearn.learner;

import java.util.HashMap;
import java.util.Map;

/** Tells a watcher what one piece of work says about mastery. */
final class Watch implements Moves {
    private final Parameters.Cut cut;
    private final int index;
    private final Learner.Watcher watcher;
    private final Map<CompetencyKey, Probability> before = new HashMap<>();

    Watch(Parameters.Cut cut, int index, Learner.Watcher watcher) {
        this.cut = cut;
        this.index = index;
        this.watcher = watcher;
    }

    @Override
    public void stands(CompetencyKey competency, Gaussian own, boolean after) {
        var mastery = new Probability(Judgement.mastery(cut, own));
        Probability then = before.get(competency);
        if (after && then != null) {
            watcher.saw(index, competency, then, mastery);
        } else {
            before.put(competency, mastery);
        }
    }

    @Override
    public void abilitySaw(double moved) {}

    @Override
    public void saw(CompetencyKey competency, double moved) {}

    @Override
    public void learned(CompetencyKey competency, double moved) {}

    @Override
    public void forgot(CompetencyKey competency, double moved) {}
}
