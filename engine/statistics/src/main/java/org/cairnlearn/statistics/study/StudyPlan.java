package org.cairnlearn.statistics.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.statistics.trial.AlwaysValid;
import org.cairnlearn.statistics.trial.Design;

/** What was locked before anybody saw an outcome. */
public record StudyPlan(
        Question question, Comparison comparison, Calendar calendar, Papers papers) {
    /**
     * @param programme in words that begin a sentence, such as "Daily reading talks"
     * @param outcomes the primary one first
     * @param smallest effect that would matter, in standard deviations
     * @param covariates measured before the start; both groups have to be alike in them
     * @param subgroups registered; those of others get no p value
     */
    public record Question(
            String programme,
            List<Outcome> outcomes,
            double smallest,
            List<String> covariates,
            List<String> subgroups) {
        public Question {
            outcomes = List.copyOf(outcomes);
            covariates = List.copyOf(covariates);
            subgroups = List.copyOf(subgroups);
            if (outcomes.isEmpty() || !(smallest > 0)) {
                throw new IllegalArgumentException(
                        "A study has a primary outcome and a smallest effect that matters");
            }
        }

        public Outcome primary() {
            return outcomes.getFirst();
        }
    }

    /**
     * @param domain outcomes of one domain are adjusted together
     */
    public record Outcome(String name, String domain, boolean higherIsBetter) {}

    /** With whom students are compared. */
    public sealed interface Comparison {
        /** A draw decided. */
        record Drawn(Design expected, Optional<Again> again) implements Comparison {
            /** Drawn once. */
            public Drawn(Design expected) {
                this(expected, Optional.empty());
            }
        }

        /** Similar students without the programme, found afterwards. */
        record Similar(Design expected) implements Comparison {}

        /** Similar students whom a vendor found; of each group only the means are known. */
        record Vendor(Design expected) implements Comparison {}

        /** Nobody: growth against norms only. */
        record GrowthOnly() implements Comparison {}
    }

    /**
     * The draw was repeated until the groups' means were no further apart.
     *
     * @param atMost in standard deviations of what was drawn
     */
    public record Again(List<String> covariates, double atMost) {
        public Again {
            covariates = List.copyOf(covariates);
        }
    }

    /**
     * @param stop results stay closed until then
     * @param interim one look before, declared in advance
     * @param anyTime for a study of items that may be looked at on any day: its test allows that
     */
    public record Calendar(
            LocalDate start,
            LocalDate stop,
            Optional<LocalDate> interim,
            Optional<AlwaysValid.Rule> anyTime) {
        public Calendar {
            if (interim.isPresent() && anyTime.isPresent()) {
                throw new IllegalArgumentException(
                        "A study with a look at any time needs no early look");
            }
        }

        /** Closed until the end, but for the early look. */
        public Calendar(LocalDate start, LocalDate stop, Optional<LocalDate> interim) {
            this(start, stop, interim, Optional.empty());
        }
    }

    /**
     * @param approved by somebody whose office it is
     * @param state of the seal
     * @param feasibility whether the study only tries whether it can be done
     */
    public record Papers(boolean approved, SealState state, boolean feasibility) {}

    /** Whether the plan is the one that was sealed before the start. */
    public enum SealState {
        SEALED,
        NOT_SEALED,
        CHANGED
    }
}
