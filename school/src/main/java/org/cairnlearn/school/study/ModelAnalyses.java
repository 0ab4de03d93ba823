package org.cairnlearn.school.study;

import static org.cairnlearn.school.study.Field.column;
import static org.cairnlearn.school.study.Field.maybe;
import static org.cairnlearn.school.study.Field.maybeColumn;
import static org.cairnlearn.school.study.Field.needed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.effect.Multiplicity;
import org.cairnlearn.statistics.mixed.MixedModel;
import org.cairnlearn.statistics.mixed.MixedModels;
import org.cairnlearn.statistics.mixed.RandomTerm;
import org.cairnlearn.statistics.regression.Freedom;
import org.cairnlearn.statistics.regression.LinearFit;
import org.cairnlearn.statistics.regression.LinearModel;
import org.cairnlearn.statistics.regression.LinearModels;
import org.cairnlearn.statistics.regression.Robust;
import org.cairnlearn.statistics.regression.TwoStage;

/** Regression with and without random effects. */
final class ModelAnalyses {
    private static final Field TERMS =
            needed("terms", new Shape.TermList(), "what explains the outcome; [] for a mean");
    private static final Field CLUSTER =
            maybeColumn(
                    "cluster", "students of one cluster may be alike; each row by itself if none");

    private ModelAnalyses() {}

    /** A model and, where several terms were tested together, their joint test. */
    record Linear(LinearFit fit, List<LinearModels.Wald> joint, List<Double> adjusted) {}

    static List<Analysis> all() {
        return List.of(linear(), twoStage(), mixed(), microRandomised());
    }

    private static Analysis linear() {
        return new Analysis(
                "linearModel",
                "Least squares with weights and robust standard errors, joint tests, adjusted p values",
                List.of(
                        column("outcome", "the outcome"),
                        TERMS,
                        maybeColumn("weights", "weights; rows of weight 0 are left out"),
                        maybe(
                                "weightsFrom",
                                new Shape.Text(),
                                "the matching step that gives the weights"),
                        CLUSTER,
                        needed("errors", robust("CR2"), "how standard errors are found"),
                        maybe(
                                "df",
                                new Shape.Choice(List.of("clusters", "satterthwaite")),
                                "degrees of freedom of errors by cluster: clusters minus one, or Satterthwaite's; if none, Satterthwaite's with CR2"),
                        maybe("report", new Shape.TextList(), "coefficients wanted; all if none"),
                        maybe("joint", new Shape.TextList(), "coefficients tested together (AHT)"),
                        maybe(
                                "adjust",
                                new Shape.TextList(),
                                "coefficients whose p values are adjusted together (Benjamini-Hochberg)")),
                ModelAnalyses::linear);
    }

    private static Shape robust(String... more) {
        List<String> options = new ArrayList<>(List.of("classical", "CR0", "CR1", "CR1S"));
        options.addAll(Arrays.asList(more));
        return new Shape.Choice(options);
    }

    private static Robust robust(Inputs in) {
        return Robust.valueOf(in.text("errors").toUpperCase(Locale.ROOT));
    }

    private static Object linear(Inputs in) {
        var outcome = in.numbers("outcome");
        var design = in.terms("terms").withIntercept(outcome.size());
        var model =
                new LinearModel(
                        outcome,
                        design,
                        in.weights(),
                        in.groupsOrEach("cluster"),
                        in.list("report"));
        var fit =
                in.has("df")
                        ? LinearModels.fit(
                                model,
                                robust(in),
                                Freedom.valueOf(in.text("df").toUpperCase(Locale.ROOT)))
                        : LinearModels.fit(model, robust(in));
        List<LinearModels.Wald> joint =
                in.has("joint") ? List.of(LinearModels.wald(model, in.list("joint"))) : List.of();
        return new Linear(fit, joint, adjusted(fit, in.list("adjust")));
    }

    private static List<Double> adjusted(LinearFit fit, List<String> terms) {
        if (terms.isEmpty()) {
            return List.of();
        }
        var p = terms.stream().mapToDouble(term -> fit.coefficients().p().get(term)).toArray();
        return Multiplicity.adjust(Numbers.of(p)).benjaminiHochberg().stream().boxed().toList();
    }

    private static Analysis twoStage() {
        return new Analysis(
                "twoStage",
                "The effect on those who used the programme (two-stage least squares)",
                List.of(
                        column("outcome", "the outcome"),
                        TERMS,
                        needed(
                                "instruments",
                                new Shape.TermList(),
                                "the draw in place of the use, and all other terms again"),
                        CLUSTER,
                        needed("errors", robust(), "how standard errors are found")),
                in ->
                        TwoStage.fit(
                                new TwoStage.Question(
                                        in.numbers("outcome"),
                                        in.terms("terms").withIntercept(in.rows()),
                                        in.terms("instruments").withIntercept(in.rows()),
                                        in.groupsOrEach("cluster")),
                                robust(in)));
    }

    private static Analysis mixed() {
        return new Analysis(
                "mixedModel",
                "Linear mixed model by REML; also growth over time and stepped wedges",
                List.of(
                        column("outcome", "the outcome"),
                        TERMS,
                        needed(
                                "random",
                                new Shape.Parts(
                                        List.of(
                                                column("groups", "groups that differ"),
                                                maybe(
                                                        "slopes",
                                                        new Shape.ColumnList(),
                                                        "columns whose effect differs too"))),
                                "nested or crossed groups")),
                ModelAnalyses::mixed);
    }

    private static Object mixed(Inputs in) {
        var outcome = in.numbers("outcome");
        List<RandomTerm> random = new ArrayList<>();
        for (var part : in.parts("random")) {
            var term = in.part(part);
            random.add(
                    new RandomTerm(
                            term.text("groups"),
                            term.groups("groups"),
                            term.columns("slopes").withIntercept(in.rows())));
        }
        return MixedModels.fit(
                new MixedModel(outcome, in.terms("terms").withIntercept(in.rows()), random));
    }

    private static Analysis microRandomised() {
        return new Analysis(
                "microRandomised",
                "Items or days drawn within students: weighted and centred least squares, CR2 by student",
                List.of(
                        column("outcome", "the outcome of an item"),
                        column("treat", "1 when the item came with it"),
                        needed("probability", Shape.share(), "with which it was drawn"),
                        maybe("terms", new Shape.TermList(), "what else explains the outcome"),
                        maybe(
                                "moderators",
                                new Shape.ColumnList(),
                                "columns that may change the effect"),
                        column("student", "who answered"),
                        needed("errors", robust("CR2"), "how standard errors are found")),
                ModelAnalyses::microRandomised);
    }

    /** Source: Boruvka, Almirall, Witkiewitz and Murphy (2018), with a constant probability. */
    private static Object microRandomised(Inputs in) {
        double probability = in.number("probability", 0);
        var centred = in.numbers("treat").map(value -> value - probability);
        Columns design = in.terms("terms").with("effect", centred);
        for (var name : in.list("moderators")) {
            design = design.with(name + ":effect", in.column(name).times(centred));
        }
        var model =
                LinearModel.of(
                        in.numbers("outcome"),
                        design.withIntercept(in.rows()),
                        in.groups("student"));
        return LinearModels.fit(model, robust(in));
    }
}
