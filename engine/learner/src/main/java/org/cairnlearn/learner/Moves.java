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
            };

    void abilitySaw(double moved);

    void saw(CompetencyKey competency, double moved);

    void learned(CompetencyKey competency, double moved);

    void forgot(CompetencyKey competency, double moved);
}
