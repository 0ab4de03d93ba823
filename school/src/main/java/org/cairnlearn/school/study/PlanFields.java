package org.cairnlearn.school.study;

import static org.cairnlearn.school.study.Field.maybe;
import static org.cairnlearn.school.study.Field.needed;

import java.util.List;

/** The fields of a plan. */
final class PlanFields {
    static final String SCHEMA = "cairn-study-plan/1";

    static final List<Field> ALL =
            List.of(
                    needed(
                            "schema",
                            new Shape.Choice(List.of(SCHEMA)),
                            "the version of this document"),
                    needed(
                            "purpose",
                            new Shape.Choice(List.of("study", "feasibility", "reanalysis")),
                            "study: guarded, ends in a verdict; feasibility: too small for one; reanalysis: computes everything and gives none"),
                    maybe("title", new Shape.Text(), "in a few words"),
                    maybe(
                            "data",
                            new Shape.Parts(Prepare.FIELDS),
                            "data sets and how they are prepared"),
                    maybe(
                            "study",
                            new Shape.Part(StudyFields.ALL),
                            "study and feasibility: what is locked"),
                    maybe("steps", new Shape.Free(), "analyses, in order"),
                    maybe(
                            "values",
                            new Shape.Free(),
                            "which results are printed, under which names"));

    private PlanFields() {}
}
