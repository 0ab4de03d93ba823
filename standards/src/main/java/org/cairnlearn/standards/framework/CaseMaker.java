package org.cairnlearn.standards.framework;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.spool.Spool;
import org.jspecify.annotations.Nullable;

/**
 * Makes a framework of CASE objects, from whatever kind of file they come. Every good object is
 * kept, every other one is named; links may lead to frameworks that are not here (yet).
 */
final class CaseMaker {
    private final ProblemList problems;
    private final Tally itemTally;
    private final Tally linkTally;
    private final Tally definitionTally;
    private final Spool<CaseItem> items = CaseItem.spool();
    private final Map<String, CaseTree.Place> places = new LinkedHashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final CaseLinks links;
    private final Spool<Definition> definitions = Definition.spool();
    private @Nullable CaseFields document;
    private String subject = "";
    private String licence = "";

    /**
     * @param parts how a report calls the items, the associations and the definitions
     */
    CaseMaker(Parts parts, ProblemList problems) {
        this.problems = problems;
        this.itemTally = new Tally(parts.items());
        this.linkTally = new Tally(parts.associations());
        this.definitionTally = new Tally(parts.definitions());
        this.links = new CaseLinks(linkTally, problems);
    }

    /** How a report calls the parts of a file. */
    record Parts(String items, String associations, String definitions) {}

    void document(CaseFields fields) {
        if (fields.identifier().isEmpty()) {
            problems.add(
                    fields.where()
                            .error("missing-identifier", "identifier")
                            .saying(
                                    "The framework has no identifier, so nobody could tell a later"
                                            + " version from another framework. Nothing was read.",
                                    "Export it again from the system that keeps it."));
            return;
        }
        document = fields;
    }

    void item(CaseFields fields) {
        itemTally.row();
        var statement = statement(fields);
        if (!named(fields, itemTally)) {
            return;
        }
        if (statement.isEmpty()) {
            refuse(
                    itemTally,
                    fields.where()
                            .error("missing-statement", "fullStatement")
                            .saying(
                                    "The item says nothing that could be learned.",
                                    "Give it a full statement."));
            return;
        }
        var item = CaseItem.of(fields, statement);
        if (isNew(itemTally, item.id(), item.details(), fields)) {
            var type = types.computeIfAbsent(item.type(), same -> same);
            places.put(
                    item.id(), new CaseTree.Place(items.add(item), item.id(), type, item.rank()));
        }
    }

    private static String statement(CaseFields fields) {
        return Stream.of("fullStatement", "abbreviatedStatement", "title")
                .map(fields::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    void association(CaseFields fields) {
        linkTally.row();
        links.take(fields)
                .filter(link ->
                        isNew(linkTally, link.association().sourceId(), link.association(), fields))
                .ifPresent(links::add);
    }

    /** A definition of this kind ({@code CFConcepts} and so on). */
    void definition(String kind, CaseFields fields) {
        definitionTally.row();
        if (!named(fields, definitionTally)) {
            return;
        }
        var definition = new Definition(kind, fields.identifier(), fields.json());
        if (isNew(
                definitionTally,
                kind + " " + definition.sourceId(),
                definition.details(),
                fields)) {
            definitions.add(definition);
            noteUsed(kind, fields);
        }
    }

    /**
     * What the package says beyond the standard, as one definition.
     *
     * @param part where it says so: {@code package} or {@code definitions}
     */
    void extensions(String part, Object value) {
        definitionTally.row();
        definitions.add(new Definition(Definition.EXTENSIONS, part, JsonValues.write(value)));
    }

    private void noteUsed(String kind, CaseFields fields) {
        if (kind.equals("CFSubjects") && subject.isEmpty()) {
            subject = fields.text("title");
        } else if (kind.equals("CFLicenses") && licence.isEmpty()) {
            licence = fields.text("title");
        }
    }

    private boolean named(CaseFields fields, Tally tally) {
        if (!fields.identifier().isEmpty() && !fields.wrongKind("identifier")) {
            return true;
        }
        refuse(
                tally,
                fields.where()
                        .error("missing-identifier", "identifier")
                        .saying(
                                "It has no identifier, so a later version could not be told from"
                                        + " something new.",
                                "Export it again from the system that keeps it."));
        return false;
    }

    private boolean isNew(Tally tally, String id, Object content, CaseFields fields) {
        return switch (tally.meet(id, fingerprint(content))) {
            case NEVER -> true;
            case THE_SAME -> {
                tally.repeat();
                problems.add(
                        fields.where()
                                .warning("repeated", "identifier")
                                .saying("It stands in the file twice.", "Remove one of the two."));
                yield false;
            }
            case SOMETHING_ELSE -> {
                refuse(
                        tally,
                        fields.where()
                                .error("duplicate-identifier", "identifier")
                                .saying(
                                        "An earlier one has the same identifier and says something"
                                                + " else; that one was kept.",
                                        "Give each its own identifier."));
                yield false;
            }
        };
    }

    /** What is kept of everything, to find what comes twice. */
    private static UUID fingerprint(Object content) {
        return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void refuse(Tally tally, Problem problem) {
        tally.refuse();
        problems.add(problem);
    }

    /** The framework; empty when it has no document or no item. */
    Optional<Framework> make() {
        var found = document;
        if (found == null || places.isEmpty()) {
            return Optional.empty();
        }
        var sound = links.sound(places.keySet());
        var needed = new HashSet<String>();
        sound.prerequisites()
                .forEach(link -> {
                    needed.add(link.from());
                    needed.add(link.to());
                });
        var tree = new CaseTree(places, sound.branches(), place -> items.get(place.at()).heading());
        var competencies = Competency.spool();
        for (var place : tree.inOrder()) {
            var id = place.id();
            var area = tree.hasParts(id) && !needed.contains(id);
            competencies.add(competency(items.get(place.at()), tree.strand(id), area));
        }
        return Optional.of(
                Framework.of(
                        heading(found),
                        competencies.all(),
                        sound.prerequisites(),
                        sound.related(),
                        new Kept(found.json(), sound.associations(), definitions.all())));
    }

    private Framework.Heading heading(CaseFields found) {
        var title = found.text("title");
        var subjects = found.texts("subject");
        var linked = found.title("subjectURI");
        return new Framework.Heading(
                found.identifier(),
                title.isEmpty() ? found.identifier() : title,
                !subjects.isEmpty() ? subjects.getFirst() : linked.isEmpty() ? subject : linked,
                Stream.of(found.text("publisher"), found.text("creator"))
                        .filter(text -> !text.isEmpty() && !text.equals(CaseKind.NOT_STATED))
                        .findFirst()
                        .orElse(""),
                found.title("licenseURI").isEmpty() ? licence : found.title("licenseURI"));
    }

    private static Competency competency(CaseItem item, String strand, boolean area) {
        return new Competency(
                item.id(),
                item.code(),
                item.statement(),
                item.title().isEmpty() ? null : item.title(),
                strand,
                item.grade(),
                area,
                item.details());
    }

    /**
     * The framework with what became of everything.
     *
     * @param whole whether the file was read to its end
     */
    FrameworkReading reading(String format, Optional<Framework> made, boolean whole) {
        return new FrameworkReading(
                format,
                made.stream().toList(),
                new FrameworkReading.Counts(
                        List.of(itemTally.count(whole)),
                        linkTally.counted(whole),
                        definitionTally.counted(whole)),
                problems.all());
    }
}
