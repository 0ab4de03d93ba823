package org.cairnlearn.standards.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairnlearn.standards.ProblemList;

/**
 * CASE written as tables: rows of items, whose links are columns of their own or rows of a second
 * table. Ends of links are named by identifier or by human coding.
 */
final class CaseRows {
    /** Columns by their letters alone, with the name that CASE has for them. */
    private static final Map<String, String> FIELDS =
            of(
                    List.of(
                            "identifier",
                            "fullStatement",
                            "humanCodingScheme",
                            "sequenceNumber",
                            "listEnumeration",
                            "abbreviatedStatement",
                            "alternativeLabel",
                            "conceptKeywords",
                            "notes",
                            "language",
                            "educationLevel",
                            "CFItemType",
                            "license"));

    private static final Map<String, String> KINDS =
            of(
                    List.of(
                            "isChildOf",
                            "isPartOf",
                            "isPeerOf",
                            "isRelatedTo",
                            "precedes",
                            "replacedBy",
                            "exemplar",
                            "exactMatchOf",
                            "hasSkillLevel",
                            "isTranslationOf"));

    private final CaseMaker maker;
    private final Map<String, String> identifiers = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();

    private record Pending(
            String origin, String kind, String destination, String sequence, Where where) {}

    CaseRows(CaseMaker maker) {
        this.maker = maker;
    }

    static CaseMaker maker(String file, ProblemList problems) {
        return new CaseMaker(
                new CaseMaker.Parts(file, file + " (links)", file + " (definitions)"), problems);
    }

    /** Every column name by which such a table may call its columns, in small letters. */
    static List<String> columns() {
        var names = new ArrayList<String>();
        for (var known : List.of(FIELDS, KINDS)) {
            known.forEach((letters, name) -> {
                names.add(letters);
                var apart = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
                if (!apart.equals(letters)) {
                    names.add(apart);
                }
            });
        }
        return names;
    }

    /** Takes a row, given as its cells by column name. */
    void item(Map<String, String> cells, Where where) {
        var fields = new LinkedHashMap<String, Object>();
        cells.forEach((column, cell) -> {
            var field = FIELDS.get(letters(column));
            if (field != null && !cell.isBlank()) {
                fields.put(field, cell);
            }
        });
        var item = new CaseFields(fields, where);
        identifiers.put(item.text("humanCodingScheme"), item.identifier());
        identifiers.put(item.identifier(), item.identifier());
        cells.forEach((column, cell) -> {
            var kind = KINDS.get(letters(column));
            if (kind != null && !cell.isBlank() && !item.identifier().isEmpty()) {
                pending.add(
                        new Pending(
                                item.identifier(),
                                kind,
                                cell.strip(),
                                item.text("sequenceNumber"),
                                where));
            }
        });
        maker.item(item);
    }

    /** Takes a row that is a link. */
    void association(Map<String, String> cells, Where where) {
        var origin = first(cells, "originnodeidentifier", "originnodehumancodingscheme");
        var end = first(cells, "destinationnodeidentifier", "destinationnodehumancodingscheme");
        var fields = link(origin, cells.getOrDefault("associationtype", ""), end);
        put(fields, "identifier", cells.getOrDefault("identifier", ""));
        put(fields, "sequenceNumber", cells.getOrDefault("sequencenumber", ""));
        maker.association(new CaseFields(fields, where));
    }

    private static String first(Map<String, String> cells, String one, String other) {
        var found = cells.getOrDefault(one, "");
        return found.isBlank() ? cells.getOrDefault(other, "") : found;
    }

    /** Takes in the links of the items' own columns, now that all items are known. */
    void end() {
        for (var link : pending) {
            var fields = link(link.origin(), link.kind(), link.destination());
            put(fields, "sequenceNumber", link.sequence());
            maker.association(new CaseFields(fields, link.where()));
        }
    }

    private Map<String, Object> link(String origin, String kind, String destination) {
        var fields = new LinkedHashMap<String, Object>();
        put(fields, "associationType", kind);
        put(fields, "originNodeURI", identifiers.getOrDefault(origin, origin));
        put(fields, "destinationNodeURI", identifiers.getOrDefault(destination, destination));
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, String value) {
        if (!value.isBlank()) {
            fields.put(name, value);
        }
    }

    /** A column's name without spaces and capitals. */
    static String letters(String column) {
        return column.replaceAll("[\\s_]+", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> of(List<String> names) {
        return names.stream()
                .collect(Collectors.toUnmodifiableMap(CaseRows::letters, name -> name));
    }
}
