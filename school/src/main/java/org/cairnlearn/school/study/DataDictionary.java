package org.cairnlearn.school.study;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What each column of the data is to a plan, so that an outsider can bring data of the own. */
final class DataDictionary {
    private final Map<String, Set<String>> words = new LinkedHashMap<>();

    private DataDictionary() {}

    /** Meanings by data set and column. */
    static ObjectNode of(Plan plan) {
        var document = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        for (var name : plan.dataNames()) {
            var dictionary = new DataDictionary();
            if (name.equals(plan.dataNames().getFirst())) {
                dictionary.add(plan.study(), StudyFields.ALL);
            }
            dictionary.add(plan.preparation(name), Prepare.FIELDS);
            for (var step : plan.steps()) {
                if (plan.dataOf(step).equals(name)) {
                    dictionary.add(step, Catalogue.of(step.get("kind").asString()).fields());
                }
            }
            var columns = document.putObject(name);
            var inFile = plan.columns(name);
            dictionary.words.forEach((column, meanings) -> {
                if (inFile.contains(column)) {
                    columns.put(column, String.join("; ", meanings));
                }
            });
        }
        return document;
    }

    private void add(JsonNode part, List<Field> fields) {
        for (var field : fields) {
            var value = part.path(field.name());
            switch (field.shape()) {
                case Shape.Column() -> told(value, field);
                case Shape.ColumnList() -> value.forEach(one -> told(one, field));
                case Shape.TermList() ->
                        value.forEach(one ->
                                Terms.columns(one.asString())
                                        .forEach(column -> put(column, field.words())));
                case Shape.Part(var parts) -> add(value, parts);
                case Shape.Parts(var parts) -> value.forEach(one -> add(one, parts));
                case Shape _ -> {}
            }
        }
    }

    private void told(JsonNode column, Field field) {
        if (column.isString()) {
            put(column.asString(), field.words());
        }
    }

    private void put(String column, String meaning) {
        words.computeIfAbsent(column, fresh -> new LinkedHashSet<>()).add(meaning);
    }

    static ReportPage.Table table(Plan plan) {
        return new ReportPage.Table(
                "appendix",
                "The columns of the data",
                "What each column is to this plan. A row is one %s."
                        .formatted(plan.study().path("units").asString("student")),
                List.of("data", "column", "means"),
                of(plan).propertyStream()
                        .flatMap(data ->
                                data.getValue()
                                        .propertyStream()
                                        .map(column ->
                                                List.of(
                                                        data.getKey(),
                                                        column.getKey(),
                                                        column.getValue().asString())))
                        .toList());
    }
}
