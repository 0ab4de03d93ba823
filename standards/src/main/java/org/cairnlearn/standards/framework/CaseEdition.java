package org.cairnlearn.standards.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The editions of CASE that are written. Everything is kept as 1.1 has it; 1.0 says less. */
public enum CaseEdition {
    V1_0("1.0"),
    V1_1("1.1");

    private static final String NEW_FIELD = "targetType";
    private static final String KIND = "associationType";
    private static final String RELATED = "isRelatedTo";
    private static final String NEW_KIND = "isTranslationOf";

    private final String version;

    CaseEdition(String version) {
        this.version = version;
    }

    public String version() {
        return version;
    }

    /** As it stands in the addresses of the service. */
    public String inAddress() {
        return "v" + version.replace('.', 'p');
    }

    /** A document as this edition has it. */
    public Map<String, Object> document(Map<String, Object> document) {
        if (this == V1_0) {
            return older(document, false);
        }
        var said = new LinkedHashMap<>(document);
        said.put("caseVersion", version);
        return said;
    }

    /** An item as this edition has it. */
    public Map<String, Object> item(Map<String, Object> item) {
        return this == V1_0 ? older(item, false) : item;
    }

    /**
     * An association as this edition has it. One of a kind that 1.0 lacks is written as related
     * there, with its kind in its extensions, where it is found again.
     */
    public Map<String, Object> association(Map<String, Object> association) {
        if (this == V1_1) {
            return association;
        }
        var kind = String.valueOf(association.get(KIND));
        var older = older(association, false);
        if (kind.equals(NEW_KIND) || kind.startsWith("ext:")) {
            older.put(KIND, RELATED);
            older.put(
                    Definition.EXTENSIONS,
                    and(older.get(Definition.EXTENSIONS), Map.of(KIND, kind)));
        }
        return older;
    }

    private static Map<String, Object> and(@Nullable Object object, Map<String, Object> more) {
        var all =
                object instanceof Map<?, ?> map
                        ? CaseForm.named(map)
                        : new LinkedHashMap<String, Object>();
        all.putAll(more);
        return all;
    }

    /** The kind that was written as related for want of it; empty where none was. */
    static String kindBehind(Map<String, Object> association) {
        return RELATED.equals(association.get(KIND))
                        && association.get(Definition.EXTENSIONS) instanceof Map<?, ?> more
                        && more.get(KIND) instanceof String kind
                ? kind
                : "";
    }

    /** The association without what only says its kind once more. */
    static void forgetKindBehind(Map<String, Object> association) {
        if (!kindBehind(association).isEmpty()) {
            var rest = and(association.get(Definition.EXTENSIONS), Map.of());
            rest.remove(KIND);
            association.put(Definition.EXTENSIONS, rest);
            if (rest.isEmpty()) {
                association.remove(Definition.EXTENSIONS);
            }
        }
    }

    /** A definition or a rubric: 1.0 has no extensions of them. */
    public Map<String, Object> definition(Map<String, Object> definition) {
        return this == V1_0 ? older(definition, true) : definition;
    }

    private static Map<String, Object> older(Map<String, Object> object, boolean closed) {
        var older = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> {
            if (name.equals(Definition.EXTENSIONS)) {
                if (!closed) {
                    older.put(name, value);
                }
            } else if (!name.equals(NEW_FIELD)) {
                older.put(name, older(value, closed));
            }
        });
        return older;
    }

    private static Object older(Object value, boolean closed) {
        return switch (value) {
            case Map<?, ?> object -> older(CaseForm.named(object), closed);
            case List<?> list -> {
                var all = new ArrayList<Object>();
                list.forEach(one -> all.add(older(one, closed)));
                yield all;
            }
            default -> value;
        };
    }
}
