package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.FrameworkFeed;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.competency.Given.OfDefinition;
import org.cairnlearn.school.competency.Given.OfFramework;
import org.cairnlearn.school.competency.Given.OfItem;
import org.cairnlearn.standards.framework.CaseEdition;
import org.cairnlearn.standards.framework.CaseIds;
import org.cairnlearn.standards.framework.CaseObjects;
import org.cairnlearn.standards.oneroster.rest.RestQuery;
import org.cairnlearn.standards.oneroster.rest.StatusInfo;
import org.cairnlearn.standards.oneroster.rest.StatusInfo.Minor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * CASE's service, answer by answer: finds what an address asks for and tells it in the standard's
 * objects. To be called inside a piece of work of the system that asks, which may ask for it.
 */
@Component
public final class CaseService {
    private static final String DOCUMENTS = "CFDocuments";

    private final FrameworkFeed feed;

    CaseService(FrameworkFeed feed) {
        this.feed = feed;
    }

    /**
     * What is asked for.
     *
     * @param path behind the address of the service, part by part
     * @param address of the service, for references
     */
    public record Request(List<String> path, RestQuery query, CaseEdition edition, String address) {
        public Request {
            path = List.copyOf(path);
        }

        private String id() {
            return path.get(1).toLowerCase(Locale.ROOT);
        }
    }

    /** An answer. */
    public sealed interface Reply {
        /**
         * Some of several documents.
         *
         * @param total how many there are in all
         */
        record Documents(List<Map<String, Object>> objects, long total) implements Reply {
            public Documents {
                objects = List.copyOf(objects);
            }
        }

        /** One object, or a few that belong together. */
        record One(Map<String, Object> object) implements Reply {
            public One {
                object = Collections.unmodifiableMap(new LinkedHashMap<>(object));
            }
        }

        /** A whole package, to be written piece by piece. */
        record Whole(OfFramework framework) implements Reply {}

        record No(StatusInfo why) implements Reply {}
    }

    /** Answers a request. */
    public Reply answer(Request request) {
        var kind = request.path().getFirst();
        if (request.path().size() == 1) {
            return kind.equals(DOCUMENTS) ? documents(request) : unknown();
        }
        if (!CaseIds.isUuid(request.id())) {
            return new Reply.No(new StatusInfo(Minor.INVALID_UUID, "This is no UUID."));
        }
        return switch (kind) {
            case "CFPackages" ->
                    find(request.id()).<Reply>map(Reply.Whole::new).orElseGet(CaseService::unknown);
            case DOCUMENTS -> one(find(request.id()).map(one -> document(one, request)));
            case "CFItems" ->
                    one(feed.findItem(request.id()).map(one -> item(one, request.edition())));
            case "CFItemAssociations" -> ofItem(request);
            case "CFAssociations" -> one(association(request));
            case "CFConcepts", "CFItemTypes", "CFSubjects" -> family(kind, request);
            case "CFLicenses", "CFAssociationGroupings", "CFRubrics" ->
                    one(
                            feed.findDefinition(kind, request.id())
                                    .flatMap(one -> definition(one, request.edition())));
            default -> unknown();
        };
    }

    private static Reply one(Optional<Map<String, Object>> found) {
        return found.<Reply>map(Reply.One::new).orElseGet(CaseService::unknown);
    }

    private static Reply unknown() {
        return new Reply.No(StatusInfo.of(Minor.UNKNOWN_OBJECT.status()));
    }

    private Reply documents(Request request) {
        var query = request.query();
        if (!query.fields().stream().allMatch(CaseObjects::documentHas)) {
            return no(Minor.INVALID_SELECTION_FIELD, "fields names a field that is not one.");
        }
        var choice = new DocumentChoice(query);
        if (!choice.sortsByAField()) {
            return no(Minor.INVALID_SORT_FIELD, "The list cannot be sorted by this field.");
        }
        if (!choice.filtersByFields()) {
            return no(Minor.INVALID_FILTER_FIELD, "The filter names a field that is not one.");
        }
        var all = choice.of(feed.frameworks().stream().map(one -> document(one, request)).toList());
        var part = all.stream().skip(query.span().offset()).limit(query.span().limit());
        return new Reply.Documents(part.map(choice::selected).toList(), all.size());
    }

    private static Reply no(Minor why, String description) {
        return new Reply.No(new StatusInfo(why, description));
    }

    private Optional<OfFramework> find(String identifier) {
        return feed.frameworks().stream()
                .filter(one -> one.identifier().equals(identifier))
                .findFirst();
    }

    private OfFramework framework(FrameworkId id) {
        return feed.frameworks().stream()
                .filter(one -> one.framework().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> document(OfFramework one, Request request) {
        var telling = new FrameworkTelling(one);
        var document = new LinkedHashMap<>(request.edition().document(telling.document()));
        document.put(
                "CFPackageURI",
                telling.link(
                        one.framework().title(),
                        "%s/CFPackages/%s".formatted(request.address(), one.identifier())));
        return document;
    }

    private Map<String, Object> item(OfItem one, CaseEdition edition) {
        var telling = new FrameworkTelling(framework(one.competency().framework()));
        return within(edition.item(telling.item(one)), telling);
    }

    private static Map<String, Object> within(
            Map<String, Object> object, FrameworkTelling telling) {
        var within = new LinkedHashMap<>(object);
        within.put("CFDocumentURI", telling.documentLink());
        return within;
    }

    private Reply ofItem(Request request) {
        return one(
                feed.findItem(request.id())
                        .map(item -> {
                            var all = new LinkedHashMap<String, Object>();
                            all.put("CFItem", item(item, request.edition()));
                            all.put("CFAssociations", associations(item, request.edition()));
                            return all;
                        }));
    }

    private List<Map<String, Object>> associations(OfItem item, CaseEdition edition) {
        var all = new ArrayList<Map<String, Object>>();
        for (var link : feed.linksOf(item.identifier())) {
            var telling = new FrameworkTelling(framework(link.framework()));
            all.add(within(edition.association(telling.association(link)), telling));
        }
        var own = framework(item.competency().framework());
        if (!own.linked()) {
            plain(own)
                    .filter(link ->
                            Stream.of("originNodeURI", "destinationNodeURI")
                                    .anyMatch(end -> leadsTo(link.get(end), item.identifier())))
                    .forEach(all::add);
        }
        return all;
    }

    private static boolean leadsTo(@Nullable Object end, String id) {
        return end instanceof Map<?, ?> link && id.equals(link.get("identifier"));
    }

    /** The links of a framework whose source gave none. */
    private Stream<Map<String, Object>> plain(OfFramework framework) {
        var telling = new FrameworkTelling(framework);
        var items = new ArrayList<OfItem>();
        feed.items(framework.framework().id(), items::add);
        return telling.plainLinks(items, feed.plainLinks(framework.framework().id())).stream()
                .map(link -> within(link, telling));
    }

    private Optional<Map<String, Object>> association(Request request) {
        return feed.findLink(request.id())
                .map(given -> {
                    var telling = new FrameworkTelling(framework(given.framework()));
                    return within(
                            request.edition().association(telling.association(given)), telling);
                })
                .or(() ->
                        feed.frameworks().stream()
                                .filter(one -> !one.linked())
                                .flatMap(this::plain)
                                .filter(link -> request.id().equals(link.get("identifier")))
                                .findFirst());
    }

    /** A definition with those below it, as the standard has it for what stands in a tree. */
    private Reply family(String kind, Request request) {
        var first = feed.findDefinition(kind, request.id());
        if (first.isEmpty()) {
            return unknown();
        }
        var code = CaseObjects.object(first.get().details()).get("hierarchyCode");
        var below =
                code instanceof String text && !text.isBlank()
                        ? feed.below(first.get(), text)
                        : List.<OfDefinition>of();
        return new Reply.One(
                Map.of(
                        kind,
                        Stream.concat(first.stream(), below.stream())
                                .flatMap(one -> definition(one, request.edition()).stream())
                                .toList()));
    }

    private Optional<Map<String, Object>> definition(OfDefinition one, CaseEdition edition) {
        return new FrameworkTelling(framework(one.framework()))
                .definition(one)
                .map(edition::definition);
    }
}
