package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.roster.FeedAsk;
import org.cairnlearn.school.roster.FeedAsk.Tie;
import org.cairnlearn.school.roster.FeedAsk.Within;
import org.cairnlearn.school.roster.RosterEntry;
import org.cairnlearn.school.roster.RosterFeed;
import org.cairnlearn.school.roster.RosterKind;
import org.cairnlearn.school.roster.Told;
import org.cairnlearn.standards.oneroster.ServiceObjects;
import org.cairnlearn.standards.oneroster.rest.StatusInfo;
import org.cairnlearn.standards.oneroster.rest.StatusInfo.Minor;
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

    /** Answers a request. */
    public RestReply answer(RestRequest request) {
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

    private RestReply demographics(RestRequest request) {
        if (request.path().size() > 1) {
            return unknown();
        }
        var unread = request.badSelection(DEMOGRAPHICS);
        return unread.<RestReply>map(RestReply.No::new)
                .orElseGet(() -> new RestReply.Several(DEMOGRAPHICS, List.of(), 0));
    }

    private RestReply below(ServiceCollection parent, RestRequest request) {
        var path = request.path();
        var child = ServiceCollection.find(path.get(2));
        var tie = child.flatMap(parent::below);
        if (child.isEmpty() || tie.isEmpty() || !has(parent, path.get(1))) {
            return unknown();
        }
        return several(
                child.get(), within(child.get(), new Within(tie.get(), path.get(1))), request);
    }

    private RestReply belowClassInSchool(ServiceCollection parent, RestRequest request) {
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

    private RestReply one(ServiceCollection of, String id, RestRequest request) {
        var refused = request.badSelection(of.object());
        if (refused.isPresent()) {
            return new RestReply.No(refused.get());
        }
        var all = new ArrayList<Within>(of.within());
        all.add(new Within(Tie.ID, id));
        return feed.find(of.kind(), all)
                .<RestReply>map(told ->
                        new RestReply.One(of.object(), objects(List.of(told), request).getFirst()))
                .orElseGet(RosterService::unknown);
    }

    private RestReply several(ServiceCollection of, List<Within> within, RestRequest request) {
        var fields = ServiceFields.of(of.kind());
        var refused =
                request.badSelection(of.object())
                        .or(() ->
                                request.unread(
                                        fields, filter -> RosterFeed.takes(of.kind(), filter)));
        if (refused.isPresent()) {
            return new RestReply.No(refused.get());
        }
        var part = feed.list(new FeedAsk(of.kind(), within, request.wanted(fields)));
        return new RestReply.Several(of.objects(), objects(part.records(), request), part.total());
    }

    private List<Map<String, Object>> objects(List<Told> records, RestRequest request) {
        var writer = new ServiceObjects(request.address());
        var telling = new RosterTelling(top(records));
        return records.stream()
                .map(told -> writer.object(telling.record(told), told.changedAt()))
                .map(request::selected)
                .toList();
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

    private static RestReply unknown() {
        return new RestReply.No(StatusInfo.of(Minor.UNKNOWN_OBJECT.status()));
    }
}
