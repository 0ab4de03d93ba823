package org.cairnlearn.school.study;

import static org.cairnlearn.school.study.Field.column;
import static org.cairnlearn.school.study.Field.maybe;
import static org.cairnlearn.school.study.Field.maybeColumn;
import static org.cairnlearn.school.study.Field.needed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Coefficients;
import org.cairnlearn.statistics.Named;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.survey.Sample;
import org.cairnlearn.statistics.survey.Survey;

/** Estimates for a population from a sample. */
final class SurveyAnalyses {
    private static final List<Field> STAGE =
            List.of(
                    maybeColumn("cluster", "what was drawn within each cluster; the rows if none"),
                    column("population", "how many of them there are in the row's cluster"));

    private SurveyAnalyses() {}

    /**
     * Whatever the step asked for.
     *
     * @param value mean, total or ratio
     * @param domains mean of each group
     * @param regression coefficients
     */
    record Answer(
            List<Survey.Estimate> value,
            Map<String, Survey.Estimate> domains,
            List<Coefficients> regression,
            int df,
            Numbers weights) {}

    static List<Analysis> all() {
        return List.of(survey());
    }

    private static Analysis survey() {
        return new Analysis(
                "survey",
                "Mean, total, ratio, means of groups, or regression for a population, with errors from how the sample was drawn",
                List.of(
                        needed(
                                "estimate",
                                new Shape.Choice(
                                        List.of("mean", "total", "ratio", "domains", "regression")),
                                "what is wanted"),
                        column("outcome", "of which"),
                        maybeColumn("below", "ratio: divided by the total of this"),
                        maybeColumn("domain", "domains: the groups"),
                        maybe(
                                "terms",
                                new Shape.TermList(),
                                "regression: what explains the outcome"),
                        maybeColumn("strata", "within which was drawn"),
                        maybeColumn("cluster", "what was drawn whole; the rows themselves if none"),
                        maybeColumn(
                                "weights",
                                "how many of the population a row stands for; if none, it follows from the populations"),
                        maybeColumn(
                                "population", "clusters in the population of the row's stratum"),
                        maybe("within", new Shape.Parts(STAGE), "later stages of the draw"),
                        maybe(
                                "margins",
                                new Shape.Parts(
                                        List.of(
                                                column("column", "groups whose numbers are known"),
                                                needed(
                                                        "totals",
                                                        new Shape.Totals(),
                                                        "how many of the population are in each"))),
                                "one: post-stratification; several: raking")),
                SurveyAnalyses::run);
    }

    private static Object run(Inputs in) {
        var sample = sample(in);
        var y = in.numbers("outcome");
        List<Survey.Estimate> value = List.of();
        Map<String, Survey.Estimate> domains = Map.of();
        List<Coefficients> regression = List.of();
        switch (in.text("estimate")) {
            case "mean" -> value = List.of(Survey.mean(sample, y));
            case "total" -> value = List.of(Survey.total(sample, y));
            case "ratio" -> value = List.of(Survey.ratio(sample, y, named(in, "below")));
            case "domains" -> {
                require(in, "domain");
                domains = Survey.means(sample, y, in.groups("domain"));
            }
            default ->
                    regression =
                            List.of(
                                    Survey.regression(
                                            sample, y, in.terms("terms").withIntercept(in.rows())));
        }
        return new Answer(
                value, domains, regression, Survey.degreesOfFreedom(sample), sample.weights());
    }

    private static Numbers named(Inputs in, String field) {
        require(in, field);
        return in.numbers(field);
    }

    private static void require(Inputs in, String field) {
        if (!in.has(field)) {
            throw new CannotEstimate(
                    "step.field", "This estimate needs the field %s.".formatted(field));
        }
    }

    private static Sample sample(Inputs in) {
        List<Sample.Stage> stages = new ArrayList<>();
        stages.add(stage(in));
        in.parts("within").forEach(part -> stages.add(stage(in.part(part))));
        var strata = in.groupsOrAll("strata");
        var sample =
                in.has("weights")
                        ? Sample.drawn(strata, stages, in.numbers("weights"))
                        : Sample.drawn(strata, stages);
        var margins = in.parts("margins").stream().map(part -> margin(in.part(part))).toList();
        return switch (margins.size()) {
            case 0 -> sample;
            case 1 -> sample.poststratified(margins.getFirst());
            default -> sample.raked(margins);
        };
    }

    private static Sample.Stage stage(Inputs in) {
        return new Sample.Stage(
                in.groupsOrEach("cluster"),
                in.has("population") ? in.numbers("population") : Numbers.of());
    }

    private static Sample.Margin margin(Inputs in) {
        Map<String, Double> totals = new LinkedHashMap<>();
        in.findPart("totals")
                .orElseThrow()
                .propertyStream()
                .forEach(entry -> totals.put(entry.getKey(), entry.getValue().asDouble()));
        return new Sample.Margin(in.groups("column"), new Named(totals));
    }
}
