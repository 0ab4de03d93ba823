package org.cairnlearn.school.exchange;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Given.OfDefinition;
import org.cairnlearn.school.competency.Given.OfFramework;
import org.cairnlearn.school.competency.Given.OfItem;
import org.cairnlearn.school.competency.Given.OfLink;
import org.cairnlearn.school.competency.Given.OfPlainLink;
import org.cairnlearn.school.competency.Kept;
import org.cairnlearn.standards.framework.Association;
import org.cairnlearn.standards.framework.CaseObjects;
import org.cairnlearn.standards.json.JsonValues;

/**
 * Tells one framework in CASE's objects: what its source said, or, where it came as a table, what
 * is known here.
 */
final class FrameworkTelling {
    private static final String PART = "isChildOf";
    private static final String RELATED = "isRelatedTo";

    private final OfFramework of;
    private final CaseObjects objects;
    private final Map<String, Object> document;

    FrameworkTelling(OfFramework of) {
        this.of = of;
        this.objects = CaseObjects.of(of.framework().sourceId(), of.state().changedAt().toString());
        this.document = objects.document(of.document().isEmpty() ? plain(of) : read(of.document()));
    }

    private static Map<String, Object> read(String json) {
        return CaseObjects.object(json);
    }

    private static Map<String, Object> plain(OfFramework of) {
        var given = new LinkedHashMap<String, Object>();
        given.put("title", of.framework().title());
        put(given, "creator", of.framework().credit());
        if (!of.framework().subject().isBlank()) {
            given.put("subject", List.of(of.framework().subject()));
        }
        return given;
    }

    private static void put(Map<String, Object> given, String field, String value) {
        if (!value.isBlank()) {
            given.put(field, value);
        }
    }

    Map<String, Object> document() {
        return document;
    }

    /** A link to the document. */
    Map<String, Object> documentLink() {
        return link(given("title"), given("uri"));
    }

    private Object given(String field) {
        return Objects.requireNonNull(document.get(field));
    }

    /** A link to what has the document's identifier. */
    Map<String, Object> link(Object title, Object uri) {
        var link = new LinkedHashMap<String, Object>();
        link.put("title", title);
        link.put("identifier", of.identifier());
        link.put("uri", uri);
        return link;
    }

    /** An item; one that its source has dropped ended when that came to be known. */
    Map<String, Object> item(OfItem one) {
        var item =
                objects.item(
                        one.identifier(),
                        one.details().isEmpty() ? plain(one) : read(one.details()));
        if (!one.place().active()) {
            item.putIfAbsent(
                    "statusEndDate",
                    one.place().changedAt().atZone(ZoneOffset.UTC).toLocalDate().toString());
        }
        return item;
    }

    private static Map<String, Object> plain(OfItem one) {
        var competency = one.competency();
        var given = new LinkedHashMap<String, Object>();
        given.put(
                "fullStatement",
                competency.statement().isBlank() ? competency.name() : competency.statement());
        put(given, "humanCodingScheme", competency.code());
        put(given, "abbreviatedStatement", competency.name());
        var levels = levels(competency.grade());
        if (!levels.isEmpty()) {
            given.put("educationLevel", levels);
        }
        given.put("lastChangeDateTime", one.place().changedAt().toString());
        return given;
    }

    /** Grades as CASE has them (CEDS): KG, 01 to 12. */
    private static List<String> levels(String grade) {
        return switch (grade) {
            case "" -> List.of();
            case "K" -> List.of("KG");
            case "HS" -> List.of("09", "10", "11", "12");
            default -> List.of(grade.matches("\\d") ? "0" + grade : grade);
        };
    }

    Map<String, Object> association(OfLink one) {
        var link = one.link();
        return objects.association(
                new Association(
                        link.sourceId(),
                        link.kind(),
                        end(link.origin()),
                        end(link.destination()),
                        link.grouping(),
                        link.details()));
    }

    private static Association.End end(Kept.End end) {
        return new Association.End(end.id(), end.uri());
    }

    Optional<Map<String, Object>> definition(OfDefinition one) {
        return objects.definition(one.kind(), one.sourceId(), read(one.details()));
    }

    /**
     * The links of a framework whose source gave none: each item is a part of it, and what else.
     */
    List<Map<String, Object>> plainLinks(List<OfItem> items, List<OfPlainLink> links) {
        var byId =
                items.stream().collect(Collectors.toMap(one -> one.competency().id(), one -> one));
        var all = new ArrayList<Map<String, Object>>();
        for (var item : items) {
            var number = BigDecimal.valueOf(item.place().position() + 1L);
            all.add(plainLink(PART, end(item), documentLink(), Map.of("sequenceNumber", number)));
        }
        for (var link : links) {
            var origin = find(byId, link.origin());
            var destination = find(byId, link.destination());
            if (origin.isPresent() && destination.isPresent()) {
                all.add(plainLink(link.kind(), origin.get(), destination.get()));
            }
        }
        all.sort(Comparator.comparing(link -> String.valueOf(link.get("identifier"))));
        return all;
    }

    /** Of two that are related either may come first: always the same one does. */
    private Map<String, Object> plainLink(String kind, OfItem origin, OfItem destination) {
        return kind.equals(RELATED) && origin.identifier().compareTo(destination.identifier()) > 0
                ? plainLink(kind, end(destination), end(origin), Map.of())
                : plainLink(kind, end(origin), end(destination), Map.of());
    }

    private static Optional<OfItem> find(Map<CompetencyId, OfItem> items, CompetencyId id) {
        return Optional.ofNullable(items.get(id));
    }

    private Map<String, Object> end(OfItem one) {
        var item = item(one);
        var end = new LinkedHashMap<String, Object>();
        end.put("title", one.competency().code());
        end.put("identifier", one.identifier());
        end.put("uri", item.getOrDefault("uri", ""));
        return end;
    }

    private Map<String, Object> plainLink(
            String kind,
            Map<String, Object> origin,
            Map<String, Object> destination,
            Map<String, Object> more) {
        var given = new LinkedHashMap<String, Object>(more);
        given.put("originNodeURI", origin);
        given.put("destinationNodeURI", destination);
        var from = id(origin);
        var to = id(destination);
        return objects.association(
                new Association(
                        "%s %s %s".formatted(from.id(), kind, to.id()),
                        kind,
                        from,
                        to,
                        "",
                        JsonValues.write(given)));
    }

    private static Association.End id(Map<String, Object> end) {
        return new Association.End(
                String.valueOf(end.get("identifier")), String.valueOf(end.get("uri")));
    }
}
