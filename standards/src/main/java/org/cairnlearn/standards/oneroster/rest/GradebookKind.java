package org.cairnlearn.standards.oneroster.rest;

import static org.cairnlearn.standards.oneroster.rest.GradebookField.Type.ANYTHING;
import static org.cairnlearn.standards.oneroster.rest.GradebookField.Type.DAY;
import static org.cairnlearn.standards.oneroster.rest.GradebookField.Type.FLAG;
import static org.cairnlearn.standards.oneroster.rest.GradebookField.Type.NUMBER;
import static org.cairnlearn.standards.oneroster.rest.GradebookField.Type.REFERENCE;
import static org.cairnlearn.standards.oneroster.rest.GradebookField.Type.SCORE_STATUS;
import static org.cairnlearn.standards.oneroster.rest.GradebookField.Type.TEXT;
import static org.cairnlearn.standards.oneroster.rest.GradebookField.Type.TITLE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of objects of OneRoster's gradebook service that are kept, with their fields. */
public enum GradebookKind {
    CATEGORY(
            "category",
            "categories",
            TITLE.required("title"),
            NUMBER.optional("weight"),
            ANYTHING.optional("metadata")),
    LINE_ITEM(
            "lineItem",
            "lineItems",
            TITLE.required("title"),
            TEXT.optional("description"),
            DAY.required("assignDate"),
            DAY.required("dueDate"),
            REFERENCE.required("class"),
            REFERENCE.optional("school"),
            REFERENCE.optional("category"),
            REFERENCE.optional("gradingPeriod"),
            REFERENCE.optional("academicSession"),
            REFERENCE.optional("scoreScale"),
            NUMBER.optional("resultValueMin"),
            NUMBER.optional("resultValueMax"),
            ANYTHING.optional("learningObjectiveSet"),
            ANYTHING.optional("metadata")),
    RESULT(
            "result",
            "results",
            REFERENCE.required("lineItem"),
            REFERENCE.required("student"),
            REFERENCE.optional("class"),
            REFERENCE.optional("scoreScale"),
            SCORE_STATUS.required("scoreStatus"),
            NUMBER.optional("score"),
            TEXT.optional("textScore"),
            DAY.required("scoreDate"),
            TEXT.optional("comment"),
            FLAG.optional("inProgress"),
            FLAG.optional("incomplete"),
            FLAG.optional("late"),
            FLAG.optional("missing"),
            ANYTHING.optional("learningObjectiveSet"),
            ANYTHING.optional("metadata"));

    private final String object;
    private final String objects;
    private final List<GradebookField> fields;

    GradebookKind(String object, String objects, GradebookField... fields) {
        this.object = object;
        this.objects = objects;
        this.fields = List.of(fields);
    }

    /** The kind of a collection's name. */
    public static Optional<GradebookKind> find(String collection) {
        return Arrays.stream(values()).filter(one -> one.objects.equals(collection)).findFirst();
    }

    /** Under which name an answer holds one of them. */
    public String object() {
        return object;
    }

    /** The name of their collection, and under which an answer holds several. */
    public String objects() {
        return objects;
    }

    List<GradebookField> fields() {
        return fields;
    }

    boolean has(String field) {
        return fields.stream().anyMatch(one -> one.name().equals(field));
    }
}
