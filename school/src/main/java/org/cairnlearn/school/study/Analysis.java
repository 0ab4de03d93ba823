package org.cairnlearn.school.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One kind of step of a plan.
 *
 * @param kind its name in the plan
 * @param words what it does, for the published schema
 * @param fields what it reads, besides the name and the data
 * @param run from the step and its rows to a result record
 */
record Analysis(String kind, String words, List<Field> fields, Function<Inputs, Object> run) {
    Analysis {
        fields = List.copyOf(fields);
    }

    /** With the fields that every step has. */
    List<Field> allFields() {
        var all =
                new ArrayList<>(
                        List.of(
                                Field.needed(
                                        "name", new Shape.Text(), "how values refer to the result"),
                                Field.needed("kind", new Shape.Text(), "which analysis"),
                                Field.maybe(
                                        "data",
                                        new Shape.Text(),
                                        "which data; the first if none is named")));
        all.addAll(fields);
        return all;
    }
}
