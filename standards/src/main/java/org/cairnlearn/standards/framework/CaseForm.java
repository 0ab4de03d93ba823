package org.cairnlearn.standards.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.json.JsonValues;
import org.jspecify.annotations.Nullable;

/**
 * Brings one object of a framework into the form of CASE 1.1, from whatever its source made of it:
 * what has the wrong form is brought into the right one, what the standard wants and is not there
 * is filled in, always in the same way, and what the standard does not know goes into the object's
 * extensions. An object that has the form already stays as it is.
 *
 * @param framework source id of the framework
 * @param moment when it was last changed: for what does not say it of itself
 */
record CaseForm(String framework, String moment) {
    /** When nobody knows when. */
    static final String LONG_AGO = "1970-01-01T00:00:00Z";

    private static final String URN = "urn:uuid:";

    /** The UUID of something of this framework. */
    String id(String own) {
        return CaseIds.of(framework, own);
    }

    /** An object whose identifier, where it has none, follows from what it says. */
    Map<String, Object> bring(CaseKind kind, Map<String, Object> given) {
        var own = given.get("identifier") instanceof String text ? text : "";
        return bring(kind, given, id(own.isEmpty() ? JsonValues.write(given) : own));
    }

    /** An object that is to have this identifier. */
    Map<String, Object> bring(CaseKind kind, Map<String, Object> given, String identifier) {
        var known = new LinkedHashMap<String, Object>();
        var more = new LinkedHashMap<String, Object>();
        given.forEach((written, value) -> {
            var name = kind.field(written).filter(one -> !known.containsKey(one));
            var read = name.flatMap(one -> value(kind, one).read(value, this));
            if (read.isPresent()) {
                known.put(name.orElseThrow(), read.get());
            } else if (!isRepeated(kind, written, value)) {
                more.put(written, value);
            }
        });
        known.put("identifier", identifier);
        fill(kind, known);
        if (!more.isEmpty()) {
            known.put("extensions", extended(kind, known.get("extensions"), more));
        }
        var inOrder = new LinkedHashMap<String, Object>();
        for (var name : kind.fields().keySet()) {
            var value = known.get(name);
            if (value != null) {
                inOrder.put(name, value);
            }
        }
        return inOrder;
    }

    private static CaseValue value(CaseKind kind, String field) {
        return kind.fields().getOrDefault(field, CaseValue.TEXT);
    }

    /** What only says again to which package or document something belongs, or in which edition. */
    private boolean isRepeated(CaseKind kind, String written, Object value) {
        return switch (written) {
            case "CFDocumentURI" ->
                    value instanceof String
                            || link(value)
                                    .filter(one -> id(framework).equals(one.get("identifier")))
                                    .isPresent();
            case "CFPackageURI", "caseVersion" -> kind == CaseKind.DOCUMENT;
            default -> false;
        };
    }

    private void fill(CaseKind kind, Map<String, Object> known) {
        known.putIfAbsent("uri", URN + known.get("identifier"));
        known.putIfAbsent("lastChangeDateTime", moment);
        kind.needed()
                .forEach((field, standIn) ->
                        known.putIfAbsent(field, standIn(field, known).orElse(standIn)));
    }

    private Optional<Object> standIn(String field, Map<String, Object> known) {
        return switch (field) {
            case "creator" -> Optional.ofNullable(known.get("publisher"));
            case "licenseText" -> Optional.ofNullable(known.get("description"));
            case "fullStatement" -> Optional.ofNullable(known.get("abbreviatedStatement"));
            default -> Optional.empty();
        };
    }

    private static Object extended(
            CaseKind kind, @Nullable Object before, Map<String, Object> more) {
        var first =
                before instanceof List<?> list && !list.isEmpty()
                        ? list.getFirst()
                        : before instanceof Map<?, ?> ? before : Map.of();
        var all = new LinkedHashMap<>(named((Map<?, ?>) first));
        all.putAll(more);
        return kind.isLevel() ? List.of(all) : all;
    }

    /** A link to a definition; empty for what leads nowhere. */
    Optional<Map<String, Object>> link(Object value) {
        var fields = new CaseFields(Map.of("end", value), Where.pointed("", ""));
        var end = fields.end("end");
        var title = value instanceof Map<?, ?> map && map.get("title") instanceof String t ? t : "";
        if (end.isEmpty()) {
            return title.isBlank() ? Optional.empty() : Optional.of(link(title, title, ""));
        }
        return Optional.of(link(title, end.get().id(), end.get().uri()));
    }

    private Map<String, Object> link(String title, String own, String uri) {
        return link(title, id(own), CaseValue.address(uri).orElse(URN + id(own)), Map.of());
    }

    /** An end of an association, whose id stays what it is. */
    Map<String, Object> end(Association.End end, Map<?, ?> given) {
        var title = given.get("title") instanceof String text ? text : "";
        var target = given.get("targetType");
        return link(
                title,
                end.id(),
                CaseValue.address(end.uri()).orElse(URN + id(end.id())),
                isTarget(target) ? Map.of("targetType", String.valueOf(target)) : Map.of());
    }

    private static boolean isTarget(@Nullable Object target) {
        return target instanceof String text
                && (text.equals("CASE") || text.matches("ext:[a-zA-Z0-9._-]+"));
    }

    private static Map<String, Object> link(
            String title, String identifier, String uri, Map<String, Object> more) {
        var link = new LinkedHashMap<String, Object>();
        link.put("title", title);
        link.put("identifier", identifier);
        link.put("uri", uri);
        link.putAll(more);
        return link;
    }

    /** The same object with texts as names. */
    static Map<String, Object> named(Map<?, ?> object) {
        var named = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
