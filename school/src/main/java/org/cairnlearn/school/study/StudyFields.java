package org.cairnlearn.school.study;

import static org.cairnlearn.school.study.Field.column;
import static org.cairnlearn.school.study.Field.maybe;
import static org.cairnlearn.school.study.Field.maybeColumn;
import static org.cairnlearn.school.study.Field.needed;

import java.util.List;

/** The fields of a study: what is locked before anybody sees an outcome. */
final class StudyFields {
    private static final List<Field> SUBGROUP =
            List.of(
                    column("column", "a column from before the start"),
                    maybe("thirds", new Shape.Flag(), "low, middle and high by this score"));

    private static final List<Field> SIMILAR =
            List.of(
                    column("id", "settles ties; a number"),
                    needed("exact", new Shape.ColumnList(), "columns that have to be equal"),
                    column("pre", "score at the beginning"),
                    needed("preCaliper", Shape.atLeastZero(), "most difference of that score"),
                    column("schoolMeasure", "a measure of the school"),
                    needed("schoolCaliper", Shape.atLeastZero(), "most difference of it"),
                    maybe(
                            "pools",
                            new Shape.TextList(),
                            "regional pools, as --data calls them: similar students come from these files of sums, in bands as wide as the two calipers, and the data hold only students with the programme"));

    private static final List<Field> VENDOR =
            List.of(
                    needed("name", new Shape.Text(), "whose virtual comparison groups they are"),
                    needed(
                            "means",
                            new Shape.Parts(
                                    List.of(
                                            column("of", "an outcome or covariate"),
                                            column("is", "its mean in the student's group"))),
                            "for each outcome and covariate, the column that the vendor made"));

    private static final List<Field> DAY =
            List.of(
                    needed(
                            "programme",
                            new Shape.TextList(),
                            "ways of those with the programme: lesson, peers, ownPace"),
                    needed("comparison", new Shape.TextList(), "ways of those without"),
                    maybe(
                            "choiceFirst",
                            new Shape.Flag(),
                            "a skill that a student chooses for the day goes before the draw, and is counted as a departure; else the draw goes before the choice"));

    static final List<Field> ALL =
            List.of(
                    needed("question", new Shape.Text(), "what the study asks"),
                    needed("programme", new Shape.Text(), "what is tried, as it begins a sentence"),
                    maybe("units", new Shape.Text(), "what a row is, such as a student"),
                    needed(
                            "comparison",
                            new Shape.Choice(List.of("drawn", "similar", "vendor", "growthOnly")),
                            "a draw; similar students found afterwards, by us or by a vendor (the units are schools then); or nobody"),
                    maybe(
                            "design",
                            new Shape.Part(Designs.FIELDS),
                            "the sizes that are expected, for the power"),
                    column("treat", "1 with the programme, 0 without"),
                    maybeColumn("id", "the participant, for opt-outs"),
                    maybeColumn(
                            "item",
                            "design withinStudent: the item, each of which is drawn by itself"),
                    maybeColumn("cluster", "what was drawn whole, or the school; each row if none"),
                    maybeColumn("block", "within which was drawn"),
                    maybe("similar", new Shape.Part(SIMILAR), "comparison similar: how alike"),
                    maybe(
                            "vendor",
                            new Shape.Part(VENDOR),
                            "comparison vendor: groups that were found elsewhere"),
                    maybe(
                            "norms",
                            new Shape.Part(
                                    List.of(
                                            column("pre", "score at the beginning"),
                                            column("expected", "growth that the norm expects"))),
                            "comparison growthOnly: growth of the primary outcome beside a norm, which judges nothing"),
                    needed(
                            "outcomes",
                            new Shape.Parts(
                                    List.of(
                                            column("column", "the outcome"),
                                            maybe(
                                                    "domain",
                                                    new Shape.Text(),
                                                    "outcomes of one domain are adjusted together"),
                                            maybe(
                                                    "lowerIsBetter",
                                                    new Shape.Flag(),
                                                    "such as days absent"))),
                            "the primary outcome first"),
                    needed(
                            "smallestEffect",
                            new Shape.Decimal(0.001, 10),
                            "the smallest effect that would matter, in standard deviations"),
                    needed(
                            "covariates",
                            new Shape.ColumnList(),
                            "measured before the start; the groups have to be alike in them, and the analysis adjusts for them"),
                    maybe("subgroups", new Shape.Parts(SUBGROUP), "registered subgroups"),
                    maybe(
                            "otherSubgroups",
                            new Shape.Parts(SUBGROUP),
                            "not registered: shown without p value or interval"),
                    maybeColumn("placebo", "a measure that the programme cannot have changed"),
                    maybeColumn("dose", "how much of the programme a student got"),
                    needed("start", new Shape.Date(), "first day"),
                    needed("stop", new Shape.Date(), "results stay closed until this day"),
                    maybe("interim", new Shape.Date(), "the one early look, if it is declared"),
                    maybe(
                            "anyTime",
                            new Shape.Part(
                                    List.of(
                                            needed(
                                                    "expected",
                                                    new Shape.Decimal(1e-9, Double.MAX_VALUE),
                                                    "a likely effect, in the outcome's own units, to which the test is most sensitive"))),
                            "design withinStudent, rows in the order of the items: results may be looked at on any day, with p values and ranges that allow it"),
                    maybe(
                            "approvals",
                            new Shape.Parts(
                                    List.of(
                                            needed("role", new Shape.Text(), "whose office it is"),
                                            needed("on", new Shape.Date(), "when"))),
                            "who approved; a study without is refused"),
                    maybe(
                            "legalBasis",
                            new Shape.Text(),
                            "on which the data may be used, and how people were told"),
                    maybe(
                            "optOuts",
                            new Shape.TextList(),
                            "participants, by id, who take no part; not sealed, so that somebody can leave later"),
                    maybe(
                            "harmWatch",
                            new Shape.Part(
                                    List.of(
                                            needed("who", new Shape.Text(), "who watches"),
                                            needed(
                                                    "stopIf",
                                                    new Shape.Text(),
                                                    "what stops the study"))),
                            "what may stop it for harm"),
                    maybe(
                            "seal",
                            new Shape.Part(
                                    List.of(
                                            needed(
                                                    "sha256",
                                                    new Shape.Text(),
                                                    "what study design prints"),
                                            needed("on", new Shape.Date(), "when it was sealed"))),
                            "of the plan as it was before the start"),
                    maybe(
                            "replaces",
                            new Shape.Text(),
                            "seal of the earlier plan that this one changes, which is kept; the result is exploratory then"),
                    maybe(
                            "rerandomise",
                            new Shape.Part(
                                    List.of(
                                            needed(
                                                    "covariates",
                                                    new Shape.ColumnList(),
                                                    "columns of the roster and of the data, measured before"),
                                            needed(
                                                    "atMost",
                                                    Shape.atLeastZero(),
                                                    "most difference of their means, in standard deviations"))),
                            "draw again until the two groups are balanced; p values and ranges then come from the draws that would have been kept, without a model"),
                    maybe("seed", new Shape.Text(), "of the draw"),
                    maybe(
                            "day",
                            new Shape.Part(DAY),
                            "what the draw decides in the plan of a day: how students work on the study's skills"));

    private StudyFields() {}
}
