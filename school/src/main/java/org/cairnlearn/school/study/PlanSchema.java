package org.cairnlearn.school.study;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The published schema of plans (JSON Schema 2020-12) and its reference page, from the fields. */
final class PlanSchema {
    private PlanSchema() {}

    static String json() {
        var schema = object(PlanFields.ALL);
        var document = JsonNodeFactory.instance.objectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Cairn analysis plan, version 1");
        document.setAll(schema);
        var properties = (ObjectNode) document.get("properties");
        var steps = JsonNodeFactory.instance.objectNode();
        steps.put("type", "array");
        var kinds = steps.putObject("items").putArray("oneOf");
        for (var analysis : Catalogue.all()) {
            var step = object(analysis.allFields());
            step.put("description", analysis.words());
            ((ObjectNode) step.get("properties")).putObject("kind").put("const", analysis.kind());
            kinds.add(step);
        }
        properties.set("steps", steps);
        var writer = JsonMapper.shared().writerWithDefaultPrettyPrinter();
        return writer.writeValueAsString(document).replace("\r\n", "\n") + "\n";
    }

    /** Of regional pools. */
    static String poolJson() {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Cairn regional pool, version 1");
        document.setAll(object(PoolFile.FIELDS));
        var writer = JsonMapper.shared().writerWithDefaultPrettyPrinter();
        return writer.writeValueAsString(document).replace("\r\n", "\n") + "\n";
    }

    private static ObjectNode object(List<Field> fields) {
        var schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        for (var field : fields) {
            var one = shape(field.shape());
            one.put("description", field.words());
            properties.set(field.name(), one);
        }
        var required = schema.putArray("required");
        fields.stream().filter(Field::required).forEach(field -> required.add(field.name()));
        return schema;
    }

    private static ObjectNode shape(Shape shape) {
        var schema = JsonNodeFactory.instance.objectNode();
        switch (shape) {
            case Shape.Column(), Shape.Text() -> schema.put("type", "string");
            case Shape.ColumnList(), Shape.TermList(), Shape.TextList() ->
                    schema.put("type", "array").putObject("items").put("type", "string");
            case Shape.Decimal(var least, var most) -> {
                schema.put("type", "number");
                if (least != -Double.MAX_VALUE) {
                    schema.put("minimum", least);
                }
                if (most != Double.MAX_VALUE) {
                    schema.put("maximum", most);
                }
            }
            case Shape.Whole(var least) -> {
                schema.put("type", "integer");
                if (least != Long.MIN_VALUE) {
                    schema.put("minimum", least);
                }
            }
            case Shape.Date() -> schema.put("type", "string").put("format", "date");
            case Shape.Flag() -> schema.put("type", "boolean");
            case Shape.DecimalList() ->
                    schema.put("type", "array").putObject("items").put("type", "number");
            case Shape.Totals() ->
                    schema.put("type", "object")
                            .putObject("additionalProperties")
                            .put("type", "number");
            case Shape.Choice(var options) -> options.forEach(schema.withArray("enum")::add);
            case Shape.Part(var fields) -> schema.setAll(object(fields));
            case Shape.Parts(var fields) ->
                    schema.put("type", "array").set("items", object(fields));
            case Shape.Free() -> schema.put("type", "object");
        }
        return schema;
    }

    static String page() {
        var text = new StringBuilder(OPENING);
        text.append("\n## The document\n\n");
        rows(text, "", PlanFields.ALL);
        text.append(
                "\n## Analyses\n\nEach step has a `name`, a `kind` and, where there are several data sets, `data`; rows in which one of its columns is missing are left out and counted.\n");
        for (var analysis : Catalogue.all()) {
            text.append("\n### %s\n\n%s.\n\n".formatted(analysis.kind(), analysis.words()));
            rows(text, "", analysis.fields());
            text.append("\nIn R: %s.\n".formatted(inR(analysis.kind())));
        }
        return text.append(CLOSING).toString();
    }

    private static String inR(String kind) {
        var packages = RFunctions.packages(kind);
        return "the function `%s` of `study/analyses.R`, %s"
                .formatted(
                        kind,
                        packages.isEmpty()
                                ? "without packages"
                                : "with the packages " + String.join(" and ", packages));
    }

    private static void rows(StringBuilder text, String prefix, List<Field> fields) {
        if (prefix.isEmpty()) {
            text.append("| field | needed | holds | means |\n|---|---|---|---|\n");
        }
        for (var field : fields) {
            text.append(
                    "| `%s%s` | %s | %s | %s |\n"
                            .formatted(
                                    prefix,
                                    field.name(),
                                    field.required() ? "yes" : "",
                                    holds(field.shape()),
                                    field.words()));
            switch (field.shape()) {
                case Shape.Part(var parts) -> rows(text, prefix + field.name() + ".", parts);
                case Shape.Parts(var parts) -> rows(text, prefix + field.name() + "[].", parts);
                case Shape _ -> {}
            }
        }
    }

    private static String holds(Shape shape) {
        return switch (shape) {
            case Shape.Column() -> "a column";
            case Shape.ColumnList() -> "columns";
            case Shape.TermList() -> "terms";
            case Shape.Decimal _ -> "a number";
            case Shape.Whole _ -> "a whole number";
            case Shape.Text() -> "text";
            case Shape.TextList() -> "texts";
            case Shape.Date() -> "a date";
            case Shape.Flag() -> "true or false";
            case Shape.DecimalList() -> "numbers";
            case Shape.Totals() -> "numbers by name";
            case Shape.Choice(var options) -> "`" + String.join("`, `", options) + "`";
            case Shape.Part _ -> "an object";
            case Shape.Parts _ -> "a list of objects";
            case Shape.Free() -> "see below";
        };
    }

    private static final String OPENING =
            """
            # The analysis plan

            Made from the code by `PlanSchemaTest`. One JSON document says what is analysed and how; the schema is [analysis-plan.schema.json](analysis-plan.schema.json), and a plan for each reference case of the tests is in `school/src/main/resources/study/plans`.

            ```
            ./cairn study design PLAN.json [--roster ROSTER.csv] [--json]
            ./cairn study analyze PLAN.json --data [NAME=]DATA.csv … [--as-of DATE] [--json] [--report OUT.html [--reports LIST.json]]
            ```

            A plan with the purpose `reanalysis` carries out its `steps`, prints their results as `values` and gives no verdict: the verdict is `exploratory`. A plan with the purpose `study` is guarded by the rules of its field `study` and ends in one sentence; `feasibility` is the same for a study that is too small for an answer.

            Terms of a model are columns (`pre`), `factor(column)` for one column a value but the first, and products (`treat:pre`). An intercept is always there and called `(Intercept)`; a factor's columns are called `column=value`.

            `values` is an object of any depth. Each leaf points into the results, the step's name first (RFC 6901), such as `"/model/fit/coefficients/estimate/treat"`; `{"from": "/match/weights", "first": 40}` takes the beginning of a list. Without `values` all results are printed.

            The seal of a plan is the SHA-256 of its canonical form: no spaces, fields in the order of their names, numbers without exponent or trailing zeros, without `study.seal` and `study.optOuts`. `study design` prints it. A draw orders the ids of a block by the SHA-256 of `seed:1:id` and deals them to the arms in turn, so that anyone can repeat it; with two arms it is told how alike they are in the covariates that the roster has. An item of a student comes with the programme when the first 13 digits of the SHA-256 of `seed:student:item`, as a fraction of 16^13, lie below `share`.
            """;

    private static final String CLOSING =
            """

            ## The virtual comparison group

            Exact on the exact columns; at most `preCaliper` apart in `pre` and `schoolCaliper` in `schoolMeasure`; the nearest 51 by `pre`, ties by the smaller id; comparison students may be used again. A comparison student's weight is the sum of 1/size over the groups it belongs to. The adjusted effect is weighted least squares of the outcome on `treat` and `pre`, standard errors CR2 by school.

            With `pools`, the comparison students stand in regional pools instead: JSON documents ([regional-pool.schema.json](regional-pool.schema.json)) that other districts made by `study pool` from the same plan, and that hold sums of at least ten students of one school and no student. `exact` has to be equal, and `pre` and `schoolMeasure` have to lie in the same bands, which are as wide as the calipers; everybody in them is the comparison group. Rows with the same sums are made from each cell, so that effect, standard error and degrees of freedom are those that the students themselves would give.

            ```
            ./cairn study pool PLAN.json --data DATA.csv --out POOL.json
            ./cairn study analyze PLAN.json --data OWN.csv --data region=POOL.json
            ```

            With the comparison `vendor`, each row holds a student with the programme and the means of the group that the vendor found for him or her. Only the treated show how much students differ; the rest is as after a match.

            ## A study's rules

            Results stay closed until the `stop` day, without an approval and a legal basis, without a seal, and when the design cannot find the smallest effect that matters. With fewer than four clusters or ten students in an arm, or groups that were more than 0.25 standard deviations apart before the start, nothing is said. Outcomes of a domain and the registered subgroups are adjusted together. A subgroup nobody registered has no p value and no interval; one with fewer than ten students in an arm is not shown, nor is the next smallest when it could be worked out. The primary outcome is estimated with and without those who lack data, and a verdict needs both to agree. A plan that was changed after its seal makes its result exploratory. A participant who leaves is added to `optOuts`, which are not sealed; the result says that somebody left.

            A report (`--report`) is held against all earlier ones of the plan. Whom each number is about is kept, as fingerprints of students' values, in a file beside the plan (`PLAN.reports.json`, or as `--reports` says) that stays with the data. What would tell, together with an earlier report, about fewer than ten students is left out; the verdict and its sentence stay. Percentages of a study are rounded to whole ones.
            """;
}
