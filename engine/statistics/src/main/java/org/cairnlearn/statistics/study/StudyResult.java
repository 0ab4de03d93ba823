package org.cairnlearn.statistics.study;

import java.util.List;
import java.util.Optional;
import org.cairnlearn.statistics.effect.Attrition;
import org.cairnlearn.statistics.effect.BaselineDifference;
import org.cairnlearn.statistics.effect.Sensitivity;

/**
 * A study's answer.
 *
 * @param sentence the one that may be said
 * @param refusals guard rails that hold, if any
 * @param students who was there, from assignment to analysis
 * @param evidence nothing while results stay closed or cannot be judged
 */
public record StudyResult(
        Verdict verdict,
        String sentence,
        List<Refusal> refusals,
        Optional<Students> students,
        Optional<Evidence> evidence) {
    public StudyResult {
        refusals = List.copyOf(refusals);
    }

    /**
     * @param baseline how alike the groups were before, by covariate
     */
    public record Students(
            Arm treated, Arm comparison, Attrition attrition, List<Before> baseline) {
        public Students {
            baseline = List.copyOf(baseline);
        }
    }

    public record Arm(int assigned, int analysed, int clusters) {}

    /** One covariate before the start. */
    public record Before(String name, BaselineDifference difference) {}

    /**
     * @param outcomes the primary one first, on those who have everything
     * @param imputed the primary one again, with what is missing imputed
     * @param subgroups registered ones with p values, others without; small ones hidden
     * @param checks what else was looked at
     */
    public record Evidence(
            List<Finding> outcomes, Finding imputed, List<Subgroup> subgroups, Checks checks) {
        public Evidence {
            outcomes = List.copyOf(outcomes);
            subgroups = List.copyOf(subgroups);
        }
    }

    /**
     * @param registered in the plan; others get neither a p value nor an interval
     * @param points of the mean; nothing where too few students would show
     * @param finding of a registered one
     */
    public record Subgroup(
            String column,
            String value,
            boolean registered,
            Optional<Double> points,
            Optional<Finding> finding) {}

    /**
     * @param placebo the same analysis of a measure that the programme cannot have changed
     * @param hidden how strong an unseen cause would have to be, where nobody drew
     * @param dose by thirds of how much of the programme students got
     */
    public record Checks(
            Optional<Finding> placebo, Optional<Sensitivity.EValue> hidden, List<Dose> dose) {
        public Checks {
            dose = List.copyOf(dose);
        }
    }

    /** Suggestive, not proof: students choose how much they do. */
    public record Dose(String third, int students, double points) {}
}
