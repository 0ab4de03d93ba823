package org.cairnlearn.school.exchange;

import java.util.List;
import org.cairnlearn.school.gradebook.GradebookEntry;
import org.cairnlearn.school.gradebook.GradebookEntry.Kind;
import org.cairnlearn.school.gradebook.GradebookEntry.OfCategory;
import org.cairnlearn.school.gradebook.GradebookEntry.OfLineItem;
import org.cairnlearn.school.gradebook.GradebookEntry.OfResult;
import org.cairnlearn.school.gradebook.GradebookFeed;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.oneroster.rest.GradebookKind;
import org.cairnlearn.standards.oneroster.rest.GradebookObject;
import org.cairnlearn.standards.oneroster.rest.StatusInfo;
import org.cairnlearn.standards.oneroster.rest.StatusInfo.Minor;
import org.springframework.stereotype.Component;

/**
 * The writing half of OneRoster's gradebook service: a system puts an object at its address, and
 * takes it away again. What is wrong is named by its field, without the value. To be called inside
 * a piece of work of the system that asks, which may do it.
 */
@Component
public final class GradebookKeeping {
    private final GradebookFeed feed;
    private final RosterBook roster;
    private final SchoolTime time;

    GradebookKeeping(GradebookFeed feed, RosterBook roster, SchoolTime time) {
        this.feed = feed;
        this.roster = roster;
        this.time = time;
    }

    /**
     * Keeps an object as it was sent.
     *
     * @param path the collection, and the sourced id
     * @param json the body of the request
     */
    public RestReply put(List<String> path, String json) {
        var kind = GradebookKind.find(path.getFirst());
        if (kind.isEmpty()) {
            return unknown();
        }
        return switch (GradebookObject.read(kind.get(), path.getLast(), json)) {
            case GradebookObject.Reading.Refused(var why) -> new RestReply.No(why);
            case GradebookObject.Reading.Read(var object) ->
                    switch (entry(path.getLast(), object)) {
                        case Known.Not(var why) -> new RestReply.No(why);
                        case Known.As(var entry) -> kept(entry, object);
                    };
        };
    }

    /** Whether all is known that an object refers to. */
    private sealed interface Known {
        record As(GradebookEntry entry) implements Known {}

        record Not(StatusInfo why) implements Known {}
    }

    private Known entry(String id, GradebookObject object) {
        return switch (object.kind()) {
            case CATEGORY -> new Known.As(new OfCategory(id, object.text("title")));
            case LINE_ITEM -> lineItem(id, object);
            case RESULT -> result(id, object);
        };
    }

    private Known lineItem(String id, GradebookObject object) {
        var schoolClass = object.reference("class").flatMap(roster::findClassBySourcedId);
        if (schoolClass.isEmpty()) {
            return no("lineItem.class", "is no class of the roster.");
        }
        var category = object.reference("category").orElse(GradebookFeed.USUAL_CATEGORY);
        if (feed.find(Kind.CATEGORY, category).isEmpty()) {
            return no("lineItem.category", "is no category here.");
        }
        var assigned = object.day("assignDate", time.zone());
        var due = object.day("dueDate", time.zone());
        if (due.isBefore(assigned)) {
            return no("lineItem.dueDate", "lies before lineItem.assignDate.");
        }
        var place =
                new OfLineItem.Place(schoolClass.get().sourcedId(), "", category); // school: told
        return new Known.As(new OfLineItem(id, object.text("title"), place, assigned, due));
    }

    private Known result(String id, GradebookObject object) {
        var item = object.reference("lineItem").filter(this::isLineItem);
        if (item.isEmpty()) {
            return no("result.lineItem", "is no line item here.");
        }
        var student =
                object.reference("student")
                        .flatMap(roster::findPersonBySourcedId)
                        .filter(one -> one.role() == Role.STUDENT);
        return student.<Known>map(one -> result(id, item.get(), one, object))
                .orElseGet(() -> no("result.student", "is no student that you are told of."));
    }

    private boolean isLineItem(String id) {
        return feed.find(Kind.LINE_ITEM, id).isPresent();
    }

    private Known result(String id, String item, Person student, GradebookObject object) {
        return new Known.As(
                new OfResult(
                        id,
                        new OfResult.Whose(item, student.sourcedId(), student.id()),
                        "",
                        object.text("scoreStatus"),
                        object.day("scoreDate", time.zone())));
    }

    private static Known no(String field, String why) {
        return new Known.Not(new StatusInfo(Minor.INVALID_DATA, field + " " + why));
    }

    private RestReply kept(GradebookEntry entry, GradebookObject object) {
        return switch (feed.keep(entry, JsonValues.write(object.said()))) {
            case CREATED -> new RestReply.Kept(true);
            case CHANGED -> new RestReply.Kept(false);
            case OF_ANOTHER -> ofAnother();
        };
    }

    /** Takes an object away. */
    public RestReply delete(List<String> path) {
        return GradebookKind.find(path.getFirst())
                .map(kind -> feed.remove(GradebookService.kind(kind), path.getLast()))
                .map(removed ->
                        switch (removed) {
                            case GONE -> new RestReply.Gone();
                            case NOT_THERE -> unknown();
                            case OF_ANOTHER -> ofAnother();
                        })
                .orElseGet(GradebookKeeping::unknown);
    }

    private static RestReply unknown() {
        return new RestReply.No(StatusInfo.of(Minor.UNKNOWN_OBJECT.status()));
    }

    private static RestReply ofAnother() {
        return new RestReply.No(
                new StatusInfo(
                        Minor.FORBIDDEN, "Another system sent this, which alone changes it."));
    }
}
