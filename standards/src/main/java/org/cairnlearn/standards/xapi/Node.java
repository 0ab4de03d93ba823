package org.cairnlearn.standards.xapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A value of a document that is being checked. What is wrong with it is written down with its
 * place, and the check goes on beside it.
 */
record Node(Object value, Place place, Check check) {
    /** One check of one document. */
    record Check(XapiVersion version, List<Finding> findings) {}

    static Node of(Object document, Place place, Check check) {
        return new Node(document, place, check);
    }

    void wrong(String text) {
        check.findings().add(new Finding(place.toString(), text));
    }

    XapiVersion version() {
        return check.version();
    }

    boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    /** Whether it is an object; else that is wrong. */
    boolean mustBeObject() {
        if (!isObject()) {
            wrong("An object is expected here.");
        }
        return isObject();
    }

    /** Whether it is an object with no other names than these; else that is wrong. */
    boolean mustBeObject(Set<String> names) {
        if (!mustBeObject()) {
            return false;
        }
        for (var name : names()) {
            if (!names.contains(name)) {
                wrong("It has a property that the standard does not know here.");
                return false;
            }
        }
        return true;
    }

    Set<String> names() {
        return value instanceof Map<?, ?> object ? strings(object) : Set.of();
    }

    @SuppressWarnings("unchecked")
    private static Set<String> strings(Map<?, ?> object) {
        return ((Map<String, Object>) object).keySet();
    }

    boolean has(String name) {
        return value instanceof Map<?, ?> object && object.containsKey(name);
    }

    Optional<Node> find(String name) {
        return value instanceof Map<?, ?> object
                ? Optional.<Object>ofNullable(object.get(name))
                        .map(one -> new Node(one, place.field(name), check))
                : Optional.empty();
    }

    /** A field that has to be there. */
    Optional<Node> need(String name) {
        var found = find(name);
        if (found.isEmpty()) {
            check.findings().add(new Finding(place.field(name).toString(), "It is missing."));
        }
        return found;
    }

    /** Its text; something else is wrong. */
    Optional<String> text() {
        if (value instanceof String text) {
            return Optional.of(text);
        }
        wrong("A text is expected here.");
        return Optional.empty();
    }

    void mustBe(Form form) {
        text().filter(one -> !form.fits(one))
                .ifPresent(_ -> wrong("It is not " + form.what() + "."));
    }

    void mustBeText() {
        text();
    }

    void mustBeTruth() {
        if (!(value instanceof Boolean)) {
            wrong("true or false is expected here.");
        }
    }

    /** The fields of an object whose names are the sender's own: they are left out of places. */
    List<Map.Entry<String, Node>> entries() {
        var entries = new ArrayList<Map.Entry<String, Node>>();
        for (var name : names()) {
            find(name)
                    .ifPresent(one ->
                            entries.add(
                                    Map.entry(
                                            name, new Node(one.value(), place.field("*"), check))));
        }
        return entries;
    }

    /** Its entries; something else than an array is wrong. */
    List<Node> list() {
        if (!(value instanceof List<?> list)) {
            wrong("An array is expected here.");
            return List.of();
        }
        var nodes = new ArrayList<Node>(list.size());
        for (var i = 0; i < list.size(); i++) {
            nodes.add(new Node(list.get(i), place.entry(i), check));
        }
        return nodes;
    }
}
