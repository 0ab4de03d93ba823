package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.roster.FeedAsk;
import org.cairnlearn.school.roster.FeedAsk.Tie;
import org.cairnlearn.school.roster.FeedAsk.Within;
import org.cairnlearn.school.roster.RosterEntry;
import org.cairnlearn.school.roster.RosterFeed;
import org.cairnlearn.school.roster.RosterKind;
import org.cairnlearn.school.roster.Told;
import org.cairnlearn.standards.oneroster.ServiceObjects;
import org.cairnlearn.standards.oneroster.rest.RestQuery;
import org.cairnlearn.standards.oneroster.rest.ServiceNames;
import org.cairnlearn.standards.oneroster.rest.StatusInfo;
import org.cairnlearn.standards.oneroster.rest.StatusInfo.Minor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * OneRoster's rostering service, answer by answer: finds what an address and its query ask for, and
 * tells it in the standard's objects. To be called inside a piece of work of the system that asks,
 * which may ask for it.
 */
@Component
public final class RosterService {
    /** The collection of which nothing is kept: birth dates and the like. */
    public static final String DEMOGRAPHICS = "demographics";

    private final RosterFeed feed;

    RosterService(RosterFeed feed) {
        this.feed = feed;
    }

    /**
     * What is asked for.
     *
     * @param path behind the address of the service, part by part
     * @param address of the service, for references
     */
    public record Request(List<String> path, RestQuery query, String address) {
        public Request {
            path = List.copyOf(path);
        }
    }

    /** An answer. */
    public sealed interface Reply {
        /**
         * Several objects.
         *
         * @param name under which they stand
         * @param total how many there are in all
         */
        record Several(String name, List<Map<String, Object>> objects, long total)
                implements Reply {
            public Several {
                objects = List.copyOf(objects);
            }
        }

        /**
         * One object.
         *
         * @param name under which it stands
         */
        record One(String name, Map<String, Object> object) implements Reply {
            public One {
                object = Collections.unmodifiableMap(new LinkedHashMap<>(object));
            }
        }

        record No(StatusInfo why) implements Reply {}
    }

    /** Answers a request. */
    public Reply answer(Request request) {
        var path = request.path();
        if (path.getFirst().equals(DEMOGRAPHICS)) {
            return demographics(request);
        }
        var first = ServiceCollection.find(path.getFirst());
        if (first.isEmpty()) {
            return unknown();
        }
        return switch (path.size()) {
            case 1 -> several(first.get(), first.get().within(), request);
            case 2 -> one(first.get(), path.get(1), request);
            case 3 -> below(first.get(), request);
            case 5 -> belowClassInSchool(first.get(), request);
            default -> unknown();
        };
    }

    private Reply demographics(Request request) {
        if (request.path().size() > 1) {
            return unknown();
        }
        var unread = selection(DEMOGRAPHICS, request.query());
        return unread.<Reply>map(Reply.No::new)
                .orElseGet(() -> new Reply.Several(DEMOGRAPHICS, List.of(), 0));
    }

    private Reply below(ServiceCollection parent, Request request) {
        var path = request.path();
        var child = ServiceCollection.find(path.get(2));
        var tie = child.flatMap(parent::below);
        if (child.isEmpty() || tie.isEmpty() || !has(parent, path.get(1))) {
            return unknown();
        }
        return several(
                child.get(), within(child.get(), new Within(tie.get(), path.get(1))), request);
    }

    private Reply belowClassInSchool(ServiceCollection parent, Request request) {
        var path = request.path();
        var child = ServiceCollection.find(path.get(4));
        var tie = child.flatMap(ServiceCollection::belowClassInSchool);
        var schoolClass =
                List.of(new Within(Tie.ID, path.get(3)), new Within(Tie.SCHOOL, path.get(1)));
        if (child.isEmpty()
                || tie.isEmpty()
                || parent != ServiceCollection.SCHOOLS
                || !path.get(2).equals("classes")
                || !has(parent, path.get(1))
                || feed.find(RosterKind.CLASS, schoolClass).isEmpty()) {
            return unknown();
        }
        return several(
                child.get(), within(child.get(), new Within(tie.get(), path.get(3))), request);
    }

    /** Who attends or teaches a class does it by the enrollment, whatever else the person is. */
    private static List<Within> within(ServiceCollection child, Within tie) {
        var all = new ArrayList<Within>();
        all.add(tie);
        if (tie.tie() != Tie.ATTENDS && tie.tie() != Tie.TEACHES) {
            all.addAll(child.within());
        }
        return all;
    }

    /** A class may be given in a whole year: what stands below a term stands below any session. */
    private boolean has(ServiceCollection parent, String id) {
        var all = new ArrayList<Within>(List.of(new Within(Tie.ID, id)));
        if (parent != ServiceCollection.TERMS) {
            all.addAll(parent.within());
        }
        return feed.find(parent.kind(), all).isPresent();
    }

    private Reply one(ServiceCollection of, String id, Request request) {
        var refused = selection(of.object(), request.query());
        if (refused.isPresent()) {
            return new Reply.No(refused.get());
        }
        var all = new ArrayList<Within>(of.within());
        all.add(new Within(Tie.ID, id));
        return feed.find(of.kind(), all)
                .<Reply>map(told ->
                        new Reply.One(of.object(), objects(List.of(told), request).getFirst()))
                .orElseGet(RosterService::unknown);
    }

    private Reply several(ServiceCollection of, List<Within> within, Request request) {
        var query = request.query();
        var refused = selection(of.object(), query).or(() -> unread(of.kind(), query));
        if (refused.isPresent()) {
            return new Reply.No(refused.get());
        }
        var part =
                feed.list(
                        new FeedAsk(
                                of.kind(),
                                within,
                                Optional.ofNullable(query.filter())
                                        .flatMap(one -> ServiceFields.filter(of.kind(), one))
                                        .orElse(null),
                                order(of.kind(), query),
                                new FeedAsk.Span(query.span().limit(), query.span().offset())));
        return new Reply.Several(of.objects(), objects(part.records(), request), part.total());
    }

    private static FeedAsk.@Nullable Order order(RosterKind kind, RestQuery query) {
        var sort = query.sort();
        return sort == null
                ? null
                : ServiceFields.column(kind, sort.field())
                        .map(column -> new FeedAsk.Order(column, sort.descending()))
                        .orElse(null);
    }

    /** Why a filter or an order cannot be read. */
    private static Optional<StatusInfo> unread(RosterKind kind, RestQuery query) {
        var filter = query.filter();
        if (filter != null
                && ServiceFields.filter(kind, filter)
                        .filter(one -> RosterFeed.takes(kind, one))
                        .isEmpty()) {
            return Optional.of(
                    new StatusInfo(
                            Minor.INVALID_FILTER_FIELD,
                            "The filter names a field that is not one here, or a value that does not fit it."));
        }
        var sort = query.sort();
        if (sort != null && ServiceFields.column(kind, sort.field()).isEmpty()) {
            return Optional.of(
                    new StatusInfo(
                            Minor.INVALID_SORT_FIELD, "The list cannot be sorted by this field."));
        }
        return Optional.empty();
    }

    private static Optional<StatusInfo> selection(String object, RestQuery query) {
        return query.fields().stream().allMatch(one -> ServiceNames.knows(object, one))
                ? Optional.empty()
                : Optional.of(
                        new StatusInfo(
                                Minor.INVALID_SELECTION_FIELD,
                                "fields names a field that is not one."));
    }

    private List<Map<String, Object>> objects(List<Told> records, Request request) {
        var writer = new ServiceObjects(request.address());
        var telling = new RosterTelling(top(records));
        return records.stream()
                .map(told -> writer.object(telling.record(told), told.changedAt()))
                .map(object -> selected(object, request.query().fields()))
                .toList();
    }

    private static Map<String, Object> selected(Map<String, Object> object, List<String> fields) {
        if (fields.isEmpty()) {
            return object;
        }
        var selected = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var name = field.split("\\.", 2)[0];
            var value = object.get(name);
            if (value != null) {
                selected.put(name, value);
            }
        }
        return selected;
    }

    /** The organisation at the top, where somebody in the list is said to be in none. */
    private String top(List<Told> records) {
        var needed =
                records.stream()
                        .anyMatch(told ->
                                told.entry() instanceof RosterEntry.OfPerson person
                                        && person.organisations().isEmpty());
        return needed
                ? feed.find(RosterKind.ORGANISATION, List.of(new Within(Tie.PARENT, "")))
                        .map(told -> told.entry().sourcedId())
                        .orElse("")
                : "";
    }

    private static Reply unknown() {
        return new Reply.No(StatusInfo.of(Minor.UNKNOWN_OBJECT.status()));
    }
}
