package org.cairnlearn.school.study;

import static org.cairnlearn.school.study.Field.maybe;
import static org.cairnlearn.school.study.Field.needed;

import java.util.List;
import org.cairnlearn.statistics.trial.Design;

/** The designs of a plan, as far as power depends on them. */
final class Designs {
    static final List<Field> FIELDS =
            List.of(
                    needed(
                            "kind",
                            new Shape.Choice(
                                    List.of(
                                            "individual",
                                            "blockedIndividual",
                                            "clustered",
                                            "blockedClusters",
                                            "paired",
                                            "steppedWedge",
                                            "factorial",
                                            "withinStudent")),
                            "what is drawn: students, students within classes, classes or schools, those within blocks, pairs of them, the order in which they begin, combinations of strategies, or items of each student"),
                    maybe("students", Shape.atLeastZero(), "individual, withinStudent: how many"),
                    maybe(
                            "clusters",
                            Shape.atLeastZero(),
                            "classes or schools; a block when blocked"),
                    maybe(
                            "size",
                            Shape.atLeastZero(),
                            "students a cluster, or a block when students are drawn in blocks"),
                    maybe("blocks", Shape.atLeastZero(), "blocks"),
                    maybe(
                            "icc",
                            Shape.share(),
                            "share of the variance between clusters (or students, withinStudent)"),
                    maybe("blockIcc", Shape.share(), "share of the variance between blocks"),
                    maybe(
                            "blockEffects",
                            Shape.atLeastZero(),
                            "variance of effects between blocks over that of blocks"),
                    maybe("blockExplained", Shape.share(), "share of that explained"),
                    maybe(
                            "explained",
                            Shape.share(),
                            "share of the students' variance that covariates explain"),
                    maybe(
                            "explainedClusters",
                            Shape.share(),
                            "share of the clusters' variance that covariates explain"),
                    maybe("share", Shape.share(), "with the programme; 0.5 if not given"),
                    maybe(
                            "covariates",
                            new Shape.Whole(0),
                            "covariates of the level that is drawn"),
                    maybe("periods", new Shape.Whole(3), "steppedWedge: periods"),
                    maybe("factors", new Shape.Whole(1), "factorial: strategies"),
                    maybe("items", Shape.atLeastZero(), "withinStudent: items a student"));

    private Designs() {}

    static Design of(Inputs in) {
        return switch (in.text("kind")) {
            case "individual" ->
                    new Design.Individual(
                            in.number("students", 0), in.number("explained", 0), allocation(in));
            case "blockedIndividual" ->
                    new Design.BlockedIndividual(
                            in.number("blocks", 0),
                            in.number("size", 0),
                            in.number("explained", 0),
                            allocation(in));
            case "clustered" -> new Design.Clustered(clusters(in), explained(in), allocation(in));
            case "blockedClusters" ->
                    new Design.BlockedClusters(
                            in.number("blocks", 0),
                            clusters(in),
                            new Design.Between(
                                    in.number("blockIcc", 0),
                                    in.number("blockEffects", 0),
                                    in.number("blockExplained", 0)),
                            explained(in),
                            allocation(in));
            case "paired" -> new Design.Paired(clusters(in), explained(in));
            case "steppedWedge" -> new Design.SteppedWedge(clusters(in), in.whole("periods", 3));
            case "factorial" ->
                    new Design.Factorial(clusters(in), explained(in), in.whole("factors", 1));
            default ->
                    new Design.WithinStudent(
                            in.number("students", 0),
                            in.number("items", 0),
                            in.number("icc", 0),
                            in.number("share", 0.5));
        };
    }

    private static Design.Clusters clusters(Inputs in) {
        return new Design.Clusters(
                in.number("clusters", 0), in.number("size", 0), in.number("icc", 0));
    }

    private static Design.Explained explained(Inputs in) {
        return new Design.Explained(in.number("explained", 0), in.number("explainedClusters", 0));
    }

    private static Design.Allocation allocation(Inputs in) {
        return new Design.Allocation(in.number("share", 0.5), in.whole("covariates", 0));
    }
}
