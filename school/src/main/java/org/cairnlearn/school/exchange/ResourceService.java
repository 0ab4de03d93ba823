package org.cairnlearn.school.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.materials.MaterialFeed;
import org.cairnlearn.school.materials.MaterialFeed.Told;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.platform.Wanted;
import org.cairnlearn.school.roster.FeedAsk;
import org.cairnlearn.school.roster.FeedAsk.Tie;
import org.cairnlearn.school.roster.FeedAsk.Within;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.RosterFeed;
import org.cairnlearn.school.roster.RosterKind;
import org.cairnlearn.standards.oneroster.ServiceObjects;
import org.cairnlearn.standards.oneroster.rest.StatusInfo;
import org.cairnlearn.standards.oneroster.rest.StatusInfo.Minor;
import org.springframework.stereotype.Component;

/**
 * OneRoster's resource service: what students can work with. A class has the materials that are for
 * skills of what it works on; a course those of its classes, and a person those of the classes that
 * he or she is in. Nothing is said that no source has said: no vendor or application ids, no roles.
 * To be called inside a piece of work of the system that asks, which may ask for it.
 */
@Component
public final class ResourceService {
    /** The name of the list, and of what stands in it. */
    public static final String RESOURCES = "resources";

    private static final String RESOURCE = "resource";
    private static final Wanted.Span ALL = new Wanted.Span(10_000, 0);
    private static final ServiceFields FIELDS =
            new ServiceFields(Map.of("title", "title", "vendorResourceId", "external_id"));

    private final MaterialFeed feed;
    private final RosterFeed roster;
    private final RosterBook classes;
    private final PlanBook plans;

    ResourceService(MaterialFeed feed, RosterFeed roster, RosterBook classes, PlanBook plans) {
        this.feed = feed;
        this.roster = roster;
        this.classes = classes;
        this.plans = plans;
    }

    /** Answers a request. */
    public RestReply answer(RestRequest request) {
        var path = request.path();
        return switch (path.size()) {
            case 1 -> several(request, feed::list);
            case 2 -> one(path.getLast(), request);
            default ->
                    worksOn(path.getFirst(), path.get(1))
                            .map(what -> several(request, wanted -> feed.of(what, wanted)))
                            .orElseGet(ResourceService::unknown);
        };
    }

    private static RestReply unknown() {
        return new RestReply.No(StatusInfo.of(Minor.UNKNOWN_OBJECT.status()));
    }

    /** The frameworks behind something; nothing when it is not there. */
    private Optional<Set<FrameworkId>> worksOn(String collection, String id) {
        return switch (collection) {
            case "classes" -> worksOn(RosterKind.CLASS, Tie.ID, id);
            case "courses" -> worksOn(RosterKind.COURSE, Tie.COURSE, id);
            case "users" -> worksOn(RosterKind.PERSON, Tie.PERSON, id);
            default -> Optional.empty();
        };
    }

    private Optional<Set<FrameworkId>> worksOn(RosterKind kind, Tie tie, String id) {
        if (!roster.has(kind, id)) {
            return Optional.empty();
        }
        var found =
                roster
                        .list(
                                new FeedAsk(
                                        RosterKind.CLASS,
                                        List.of(new Within(tie, id)),
                                        new Wanted(null, null, ALL)))
                        .records()
                        .stream()
                        .filter(one -> one.active())
                        .flatMap(one ->
                                classes.findClassBySourcedId(one.entry().sourcedId()).stream())
                        .toList();
        return Optional.of(Set.copyOf(plans.frameworks(found).values()));
    }

    private RestReply one(String id, RestRequest request) {
        var refused = request.badSelection(RESOURCE);
        if (refused.isPresent()) {
            return new RestReply.No(refused.get());
        }
        return feed.find(id)
                .<RestReply>map(told -> new RestReply.One(RESOURCE, request.selected(object(told))))
                .orElseGet(ResourceService::unknown);
    }

    /** How a part of a list is found. */
    private interface Finder {
        MaterialFeed.Part find(Wanted wanted);
    }

    private static RestReply several(RestRequest request, Finder finder) {
        var refused =
                request.badSelection(RESOURCE)
                        .or(() -> request.unread(FIELDS, MaterialFeed::takes));
        if (refused.isPresent()) {
            return new RestReply.No(refused.get());
        }
        var part = finder.find(request.wanted(FIELDS));
        return new RestReply.Several(
                RESOURCES,
                part.records().stream().map(told -> request.selected(object(told))).toList(),
                part.total());
    }

    private static Map<String, Object> object(Told told) {
        var object = new LinkedHashMap<String, Object>();
        object.put("sourcedId", told.sourcedId());
        object.put("status", told.active() ? "active" : "tobedeleted");
        object.put("dateLastModified", ServiceObjects.moment(told.changedAt()));
        var more = more(told);
        if (!more.isEmpty()) {
            object.put("metadata", more);
        }
        object.put("title", told.title());
        object.put("vendorResourceId", told.externalId());
        return object;
    }

    /** Whose it is has to be shown wherever it is. */
    private static Map<String, Object> more(Told told) {
        var more = new LinkedHashMap<String, Object>();
        put(more, "link", told.link());
        put(more, "source", told.rights().source());
        put(more, "author", told.rights().author());
        put(more, "licence", told.rights().licence().name());
        put(more, "licenceLink", told.rights().licence().link());
        return more;
    }

    private static void put(Map<String, Object> more, String name, String text) {
        if (!text.isEmpty()) {
            more.put(name, text);
        }
    }
}
