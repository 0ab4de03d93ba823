package org.cairnlearn.learner;

/** Watches how far each step of the filter moves the means, in logits, for an explanation. */
interface Moves {
    Moves UNWATCHED =
            new Moves() {
                @Override
                public void abilitySaw(double moved) {}

                @Override
                public void saw(CompetencyKey competency, double moved) {}

                @Override
                public void learned(CompetencyKey competency, double moved) {}

                @Override
                public void forgot(CompetencyKey competency, double moved) {}

                @Override
                public void stands(CompetencyKey competency, Gaussian own, boolean after) {}
            };

    void abilitySaw(double moved);

    void saw(CompetencyKey competency, double moved);

    void learned(CompetencyKey competency, double moved);

    void forgot(CompetencyKey competency, double moved);

    /**
     * How a competency stands by the student's own work, just before and just after a piece of work
     * on it.
     */
    void stands(CompetencyKey competency, Gaussian own, boolean after);
}
