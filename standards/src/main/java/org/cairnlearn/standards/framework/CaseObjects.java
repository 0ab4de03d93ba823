package org.cairnlearn.standards.framework;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.standards.json.JsonValues;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one framework in the form of CASE 1.1. What has that form already comes out equal.
 */
public final class CaseObjects {
    private static final Set<String> LINKS =
            Set.of(
                    "isChildOf",
                    "isPeerOf",
                    "isPartOf",
                    "exactMatchOf",
                    "precedes",
                    "isRelatedTo",
                    "replacedBy",
                    "exemplar",
                    "hasSkillLevel",
                    "isTranslationOf");

    private final CaseForm form;

    private CaseObjects(CaseForm form) {
        this.form = form;
    }

    /**
     * The objects of a framework.
     *
     * @param framework its source id
     * @param moment when it was last changed, for what does not say it of itself; empty when nobody
     *     knows
     */
    public static CaseObjects of(String framework, String moment) {
        return new CaseObjects(
                new CaseForm(framework, moment.isEmpty() ? CaseForm.LONG_AGO : moment));
    }

    /** An object as it was kept. */
    public static Map<String, Object> object(String json) {
        return CaseForm.named(JsonValues.object(json));
    }

    /** When a document says that it was last changed; empty when it doesn't. */
    static String moment(Map<String, Object> document) {
        return Optional.ofNullable(document.get("lastChangeDateTime"))
                .flatMap(said -> CaseValue.MOMENT.read(said, new CaseForm("", "")))
                .map(Object::toString)
                .orElse("");
    }

    public Map<String, Object> document(Map<String, Object> given) {
        return form.bring(CaseKind.DOCUMENT, given, form.id(form.framework()));
    }

    public Map<String, Object> item(String sourceId, Map<String, Object> given) {
        return form.bring(CaseKind.ITEM, given, form.id(sourceId));
    }

    /** A link, whose ends keep their ids. */
    public Map<String, Object> association(Association one) {
        var given = object(one.details());
        CaseEdition.forgetKindBehind(given);
        given.put("associationType", kind(one.kind()));
        given.put("originNodeURI", form.end(one.origin(), end(given.get("originNodeURI"))));
        given.put(
                "destinationNodeURI",
                form.end(one.destination(), end(given.get("destinationNodeURI"))));
        return form.bring(CaseKind.ASSOCIATION, given, form.id(one.sourceId()));
    }

    private static Map<?, ?> end(@Nullable Object given) {
        return given instanceof Map<?, ?> end ? end : Map.of();
    }

    /** One that the standard does not have is written as an extension of it. */
    private static String kind(String kind) {
        return LINKS.contains(kind) || kind.matches("ext:[a-zA-Z0-9._-]+")
                ? kind
                : "ext:" + kind.replaceAll("[^a-zA-Z0-9._-]", "_");
    }

    /** A definition or a rubric; empty where the standard has none of its kind. */
    public Optional<Map<String, Object>> definition(
            String kind, String sourceId, Map<String, Object> given) {
        return CaseKind.ofDefinitions(kind).map(one -> form.bring(one, given, form.id(sourceId)));
    }

    String id(String own) {
        return form.id(own);
    }

    /** Whether a document has a field of this name, as the service gives it. */
    public static boolean documentHas(String field) {
        return CaseKind.DOCUMENT.fields().containsKey(field)
                || field.equals("CFPackageURI")
                || field.equals("caseVersion");
    }
}
