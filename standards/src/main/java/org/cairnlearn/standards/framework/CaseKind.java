package org.cairnlearn.standards.framework;

import static org.cairnlearn.standards.framework.CaseValue.ADDRESS;
import static org.cairnlearn.standards.framework.CaseValue.CRITERIA;
import static org.cairnlearn.standards.framework.CaseValue.DAY;
import static org.cairnlearn.standards.framework.CaseValue.IDENTIFIER;
import static org.cairnlearn.standards.framework.CaseValue.LEVELS;
import static org.cairnlearn.standards.framework.CaseValue.LINK;
import static org.cairnlearn.standards.framework.CaseValue.LINKS;
import static org.cairnlearn.standards.framework.CaseValue.MOMENT;
import static org.cairnlearn.standards.framework.CaseValue.NUMBER;
import static org.cairnlearn.standards.framework.CaseValue.OBJECT;
import static org.cairnlearn.standards.framework.CaseValue.OBJECTS;
import static org.cairnlearn.standards.framework.CaseValue.TEXT;
import static org.cairnlearn.standards.framework.CaseValue.TEXTS;
import static org.cairnlearn.standards.framework.CaseValue.WHOLE;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of objects that CASE 1.1 has, with the fields of each. */
enum CaseKind {
    DOCUMENT(
            Map.of("title", "", "creator", CaseKind.NOT_STATED),
            field("frameworkType", TEXT),
            field("creator", TEXT),
            field("title", TEXT),
            field("officialSourceURL", ADDRESS),
            field("publisher", TEXT),
            field("description", TEXT),
            field("subject", TEXTS),
            field("subjectURI", LINKS),
            field("language", TEXT),
            field("version", TEXT),
            field("adoptionStatus", TEXT),
            field("statusStartDate", DAY),
            field("statusEndDate", DAY),
            field("licenseURI", LINK),
            field("notes", TEXT)),
    ITEM(
            Map.of("fullStatement", ""),
            field("fullStatement", TEXT),
            field("alternativeLabel", TEXT),
            field("CFItemType", TEXT),
            field("humanCodingScheme", TEXT),
            field("listEnumeration", TEXT),
            field("abbreviatedStatement", TEXT),
            field("conceptKeywords", TEXTS),
            field("conceptKeywordsURI", LINK),
            field("notes", TEXT),
            field("subject", TEXTS),
            field("subjectURI", LINKS),
            field("language", TEXT),
            field("educationLevel", TEXTS),
            field("CFItemTypeURI", LINK),
            field("licenseURI", LINK),
            field("statusStartDate", DAY),
            field("statusEndDate", DAY)),
    /** Its kind and its ends are brought into form where they are known. */
    ASSOCIATION(
            Map.of(),
            field("associationType", TEXT),
            field("sequenceNumber", WHOLE),
            field("originNodeURI", OBJECT),
            field("destinationNodeURI", OBJECT),
            field("CFAssociationGroupingURI", LINK),
            field("notes", TEXT)),
    CONCEPT(
            Map.of("title", "", "hierarchyCode", ""),
            field("title", TEXT),
            field("keywords", TEXT),
            field("hierarchyCode", TEXT),
            field("description", TEXT)),
    SUBJECT(
            Map.of("title", "", "hierarchyCode", ""),
            field("title", TEXT),
            field("hierarchyCode", TEXT),
            field("description", TEXT)),
    ITEM_TYPE(
            Map.of("title", "", "hierarchyCode", "", "description", ""),
            field("title", TEXT),
            field("description", TEXT),
            field("hierarchyCode", TEXT),
            field("typeCode", TEXT)),
    LICENSE(
            Map.of("title", "", "licenseText", ""),
            field("title", TEXT),
            field("description", TEXT),
            field("licenseText", TEXT)),
    GROUPING(Map.of("title", ""), field("title", TEXT), field("description", TEXT)),
    RUBRIC(
            Map.of(),
            field("title", TEXT),
            field("description", TEXT),
            field("CFRubricCriteria", CRITERIA)),
    CRITERION(
            Map.of(),
            field("category", TEXT),
            field("description", TEXT),
            field("CFItemURI", LINK),
            field("weight", NUMBER),
            field("position", WHOLE),
            field("rubricId", IDENTIFIER),
            field("CFRubricCriterionLevels", LEVELS)),
    LEVEL(
            Map.of(),
            field("description", TEXT),
            field("quality", TEXT),
            field("score", NUMBER),
            field("feedback", TEXT),
            field("position", WHOLE),
            field("rubricCriterionId", IDENTIFIER));

    /** Stands where the standard wants a creator and the source names none. */
    static final String NOT_STATED = "Not stated";

    private final Map<String, CaseValue> fields = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> needed;

    private record Field(String name, CaseValue value) {}

    CaseKind(Map<String, String> needed, Field... own) {
        this.needed = needed;
        fields.put("identifier", IDENTIFIER);
        fields.put("uri", ADDRESS);
        Arrays.stream(own).forEach(one -> fields.put(one.name(), one.value()));
        fields.put("lastChangeDateTime", MOMENT);
        // The official schema has a list here, and an object everywhere else.
        fields.put("extensions", isLevel() ? OBJECTS : OBJECT);
        fields.keySet().forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
        names.put("educationallevel", "educationLevel");
        names.put("gradelevel", "educationLevel");
        names.values().retainAll(fields.keySet());
    }

    private static Field field(String name, CaseValue value) {
        return new Field(name, value);
    }

    /** What holds definitions of this kind in a package, where something does. */
    static Optional<CaseKind> ofDefinitions(String part) {
        return switch (part) {
            case "CFConcepts" -> Optional.of(CONCEPT);
            case "CFSubjects" -> Optional.of(SUBJECT);
            case "CFLicenses" -> Optional.of(LICENSE);
            case "CFItemTypes" -> Optional.of(ITEM_TYPE);
            case "CFAssociationGroupings" -> Optional.of(GROUPING);
            case "CFRubrics" -> Optional.of(RUBRIC);
            default -> Optional.empty();
        };
    }

    /** Its fields in their order, with what each holds. */
    Map<String, CaseValue> fields() {
        return fields;
    }

    /** The standard's name of a field, whatever people made of it. */
    Optional<String> field(String written) {
        return Optional.ofNullable(names.get(written.toLowerCase(Locale.ROOT)));
    }

    /** What the standard wants beside identifier, address and moment, and what stands for it. */
    Map<String, String> needed() {
        return needed;
    }

    boolean isLevel() {
        return name().equals("LEVEL");
    }
}
