package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.gradebook.GradebookEntry.Kind;
import org.cairnlearn.school.gradebook.GradebookFeed;
import org.cairnlearn.school.platform.Wanted;
import org.cairnlearn.school.platform.Wanted.Filter;
import org.cairnlearn.school.platform.Wanted.Operator;
import org.cairnlearn.school.roster.FeedAsk.Tie;
import org.cairnlearn.school.roster.FeedAsk.Within;
import org.cairnlearn.school.roster.RosterFeed;
import org.cairnlearn.school.roster.RosterKind;
import org.cairnlearn.standards.oneroster.rest.GradebookKind;
import org.cairnlearn.standards.oneroster.rest.RestFilter;
import org.cairnlearn.standards.oneroster.rest.StatusInfo;
import org.cairnlearn.standards.oneroster.rest.StatusInfo.Minor;
import org.springframework.stereotype.Component;

/**
 * OneRoster's gradebook service, answer by answer: categories, line items and results, as other
 * systems read them. To be called inside a piece of work of the system that asks, which may ask for
 * it. A list holds what is there now; with a filter by status or by when something changed, also
 * what is gone.
 */
@Component
public final class GradebookService {
    private static final Map<Kind, ServiceFields> FIELDS =
            new EnumMap<>(
                    Map.of(
                            Kind.CATEGORY, new ServiceFields(Map.of("title", "title")),
                            Kind.LINE_ITEM,
                                    new ServiceFields(
                                            Map.of(
                                                    "title", "title",
                                                    "assignDate", "assigned_on",
                                                    "dueDate", "due_on",
                                                    "class.sourcedId", "class",
                                                    "school.sourcedId", "school",
                                                    "category.sourcedId", "category")),
                            Kind.RESULT,
                                    new ServiceFields(
                                            Map.of(
                                                    "scoreStatus", "score_status",
                                                    "scoreDate", "scored_on",
                                                    "lineItem.sourcedId", "line_item",
                                                    "student.sourcedId", "student",
                                                    "class.sourcedId", "class"))));

    private final GradebookFeed feed;
    private final RosterFeed roster;

    GradebookService(GradebookFeed feed, RosterFeed roster) {
        this.feed = feed;
        this.roster = roster;
    }

    /**
     * Answers a request.
     *
     * @param rostering address of the rostering service, for references
     */
    public RestReply answer(RestRequest request, String rostering) {
        var path = request.path();
        var list = GradebookKind.find(path.getLast());
        var reply =
                switch (path.size()) {
                    case 1 -> list.map(of -> several(of, List.of(), request, rostering));
                    case 2 ->
                            GradebookKind.find(path.getFirst())
                                    .map(of -> one(of, path.getLast(), request, rostering));
                    default ->
                            list.flatMap(of ->
                                    within(of, path)
                                            .map(ties -> several(of, ties, request, rostering)));
                };
        return reply.orElseGet(GradebookService::unknown);
    }

    private static RestReply unknown() {
        return new RestReply.No(StatusInfo.of(Minor.UNKNOWN_OBJECT.status()));
    }

    /** What stands above a list in its address; nothing when there is no such list. */
    private Optional<List<Filter>> within(GradebookKind kind, List<String> path) {
        var above = new ArrayList<Filter>();
        for (var part = 0; part + 1 < path.size(); part += 2) {
            var tie =
                    part == 0
                            ? atTop(kind, path.get(part), path.get(part + 1))
                            : inClass(kind, path.get(part), path.get(part + 1));
            if (tie.isEmpty()) {
                return Optional.empty();
            }
            above.addAll(tie.get());
        }
        return Optional.of(above);
    }

    private Optional<List<Filter>> atTop(GradebookKind kind, String collection, String id) {
        return switch (collection) {
            case "classes" ->
                    when(
                            roster.has(RosterKind.CLASS, id),
                            kind == GradebookKind.CATEGORY
                                    ? List.of() // the same for every class
                                    : List.of(equal("class", id)));
            case "schools" ->
                    when(
                            kind == GradebookKind.LINE_ITEM && isSchool(id),
                            List.of(equal("school", id)));
            default -> Optional.empty();
        };
    }

    /** Only results stand below something in a class. */
    private Optional<List<Filter>> inClass(GradebookKind kind, String collection, String id) {
        if (kind != GradebookKind.RESULT) {
            return Optional.empty();
        }
        return switch (collection) {
            case "lineItems" ->
                    when(
                            feed.find(Kind.LINE_ITEM, id).isPresent(),
                            List.of(equal("line_item", id)));
            case "students" ->
                    when(roster.has(RosterKind.PERSON, id), List.of(equal("student", id)));
            default -> Optional.empty();
        };
    }

    private static Optional<List<Filter>> when(boolean isThere, List<Filter> below) {
        return isThere ? Optional.of(below) : Optional.empty();
    }

    private boolean isSchool(String id) {
        return roster.find(
                        RosterKind.ORGANISATION,
                        List.of(new Within(Tie.ID, id), new Within(Tie.TYPE, "school")))
                .isPresent();
    }

    private static Filter equal(String column, String value) {
        return new Filter.Test(column, Operator.EQUAL, value);
    }

    private RestReply one(GradebookKind of, String id, RestRequest request, String rostering) {
        var refused = request.badSelection(of.object());
        if (refused.isPresent()) {
            return new RestReply.No(refused.get());
        }
        var telling = new GradebookTelling(request.address(), rostering);
        return feed.find(kind(of), id)
                .<RestReply>map(told ->
                        new RestReply.One(of.object(), request.selected(telling.object(told))))
                .orElseGet(GradebookService::unknown);
    }

    private RestReply several(
            GradebookKind of, List<Filter> within, RestRequest request, String rostering) {
        var kind = kind(of);
        var fields = FIELDS.getOrDefault(kind, new ServiceFields(Map.of()));
        var refused =
                request.badSelection(of.object())
                        .or(() ->
                                request.unread(
                                        fields, filter -> GradebookFeed.takes(kind, filter)));
        if (refused.isPresent()) {
            return new RestReply.No(refused.get());
        }
        var part = feed.list(kind, narrowed(request.wanted(fields), within, request));
        var telling = new GradebookTelling(request.address(), rostering);
        return new RestReply.Several(
                of.objects(),
                part.records().stream()
                        .map(told -> request.selected(telling.object(told)))
                        .toList(),
                part.total());
    }

    private static Wanted narrowed(Wanted wanted, List<Filter> within, RestRequest request) {
        var all = new ArrayList<>(within);
        if (wanted.filter() != null) {
            all.add(wanted.filter());
        }
        if (request.query().filter() == null || !asksForTheGone(request.query().filter())) {
            all.add(equal("status", "active"));
        }
        return new Wanted(new Filter.All(all), wanted.order(), wanted.span());
    }

    private static boolean asksForTheGone(RestFilter filter) {
        return switch (filter) {
            case RestFilter.All(var parts) ->
                    parts.stream().anyMatch(GradebookService::asksForTheGone);
            case RestFilter.Any(var parts) ->
                    parts.stream().anyMatch(GradebookService::asksForTheGone);
            case RestFilter.Test(var field, _, _) ->
                    field.equals("status") || field.equals("dateLastModified");
        };
    }

    static Kind kind(GradebookKind kind) {
        return switch (kind) {
            case CATEGORY -> Kind.CATEGORY;
            case LINE_ITEM -> Kind.LINE_ITEM;
            case RESULT -> Kind.RESULT;
        };
    }
}
