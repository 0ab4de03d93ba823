package org.cairnlearn.standards.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.standards.json.JsonValues;

/**
 * A framework from a CASE file in the form of CASE 1.1, with a UUID for everything: as it is kept
 * and given out again. What has that form already comes out equal, so that a framework that was
 * given out and comes back has not changed.
 */
public final class CaseFramework {
    private static final int PREFIX = 8;

    private final Framework read;
    private final Map<String, Object> document;
    private final CaseObjects objects;

    /** The ids that become others; most are what they are. */
    private final Map<String, String> ids = new HashMap<>();

    private CaseFramework(Framework read) {
        this.read = read;
        this.document = CaseObjects.object(read.kept().document());
        this.objects = CaseObjects.of(read.sourceId(), CaseObjects.moment(document));
        note(read.sourceId());
        read.competencies().forEach(one -> note(one.sourceId()));
        document.putIfAbsent("title", read.title());
    }

    private void note(String sourceId) {
        var id = objects.id(sourceId);
        if (!id.equals(sourceId)) {
            ids.put(sourceId, id);
        }
    }

    /** The same framework in that form. */
    public static Framework inForm(Framework read) {
        return new CaseFramework(read).made();
    }

    private Framework made() {
        var competencies = Competency.spool();
        read.competencies().forEach(one -> competencies.add(competency(one)));
        var associations = Association.spool();
        read.kept().associations().forEach(one -> associations.add(association(one)));
        return new Framework(
                id(read.sourceId()),
                read.title(),
                read.subject(),
                read.credit(),
                read.licence(),
                competencies.all(),
                read.prerequisites().stream()
                        .map(one -> new Prerequisite(id(one.from()), id(one.to())))
                        .toList(),
                read.related().stream()
                        .map(one -> new Related(id(one.one()), id(one.other())))
                        .toList(),
                new Kept(
                        JsonValues.write(objects.document(document)),
                        associations.all(),
                        definitions()));
    }

    /** What lies in other frameworks keeps its id. */
    private String id(String sourceId) {
        return ids.getOrDefault(sourceId, sourceId);
    }

    private Competency competency(Competency one) {
        var id = id(one.sourceId());
        var item = objects.item(one.sourceId(), CaseObjects.object(one.details()));
        var coded = item.get("humanCodingScheme") instanceof String code && !code.isBlank();
        if ("".equals(item.get("fullStatement"))) {
            item.put("fullStatement", one.statement());
        }
        return new Competency(
                id,
                coded ? one.code() : id.substring(0, PREFIX),
                one.statement(),
                one.shortName(),
                one.strand(),
                one.grade(),
                one.area(),
                JsonValues.write(item));
    }

    private Association association(Association one) {
        var link =
                objects.association(
                        new Association(
                                one.sourceId(),
                                one.kind(),
                                end(one.origin()),
                                end(one.destination()),
                                one.grouping(),
                                one.details()));
        return new Association(
                String.valueOf(link.get("identifier")),
                String.valueOf(link.get("associationType")),
                end(link, "originNodeURI"),
                end(link, "destinationNodeURI"),
                one.grouping().isEmpty() ? "" : objects.id(one.grouping()),
                JsonValues.write(link));
    }

    private Association.End end(Association.End end) {
        return new Association.End(id(end.id()), end.uri());
    }

    private static Association.End end(Map<String, Object> link, String field) {
        var end = (Map<?, ?>) link.getOrDefault(field, Map.of());
        return new Association.End(
                String.valueOf(end.get("identifier")), String.valueOf(end.get("uri")));
    }

    /** Those of a kind that the standard does not have stand in the extensions of the others. */
    private List<Definition> definitions() {
        var all = Definition.spool();
        var more = new LinkedHashMap<String, Object>();
        for (var one : read.kept().definitions()) {
            var given = CaseObjects.object(one.details());
            var known = objects.definition(one.kind(), one.sourceId(), given);
            if (known.isPresent()) {
                all.add(
                        new Definition(
                                one.kind(),
                                objects.id(one.sourceId()),
                                JsonValues.write(known.get())));
            } else if (one.kind().equals(Definition.EXTENSIONS)
                    && one.sourceId().equals(Definition.OF_DEFINITIONS)) {
                more.putAll(given);
            } else if (one.kind().equals(Definition.EXTENSIONS)) {
                all.add(one);
            } else {
                add(more, one.kind(), given);
            }
        }
        if (!more.isEmpty()) {
            all.add(
                    new Definition(
                            Definition.EXTENSIONS,
                            Definition.OF_DEFINITIONS,
                            JsonValues.write(more)));
        }
        return all.all();
    }

    private static void add(Map<String, Object> more, String kind, Map<String, Object> definition) {
        var all = new ArrayList<Object>();
        if (more.get(kind) instanceof List<?> before) {
            all.addAll(before);
        }
        all.add(definition);
        more.put(kind, all);
    }
}
