package org.cairnlearn.school.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairnlearn.school.gradebook.GradebookEntry.OfCategory;
import org.cairnlearn.school.gradebook.GradebookEntry.OfLineItem;
import org.cairnlearn.school.gradebook.GradebookEntry.OfResult;
import org.cairnlearn.school.gradebook.GradebookFeed.Told;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.oneroster.ServiceObjects;

/**
 * Tells records of the gradebook as OneRoster's objects: what their own system sent, word for word,
 * with where each reference leads to; what a file brought, by what is known of it.
 *
 * @param address of the gradebook service
 * @param rostering address of the rostering service, where classes and people are
 */
record GradebookTelling(String address, String rostering) {
    /** A kind of what is referred to, by the field that does it. */
    private static final Map<String, String> OF_THE_ROSTER =
            Map.of(
                    "class", "classes",
                    "school", "schools",
                    "student", "students",
                    "gradingPeriod", "gradingPeriods",
                    "academicSession", "academicSessions");

    private static final Map<String, String> TYPES =
            Map.of(
                    "school", "org",
                    "student", "user",
                    "gradingPeriod", "academicSession");

    Map<String, Object> object(Told told) {
        var object = new LinkedHashMap<String, Object>();
        object.put("sourcedId", told.entry().sourcedId());
        object.put("status", told.active() ? "active" : "tobedeleted");
        object.put("dateLastModified", ServiceObjects.moment(told.changedAt()));
        known(told).forEach(object::put);
        JsonValues.object(told.said()).forEach((name, value) -> object.put(name, led(name, value)));
        return object;
    }

    private Map<String, Object> known(Told told) {
        var known = new LinkedHashMap<String, Object>();
        switch (told.entry()) {
            case OfCategory one -> known.put("title", one.title());
            case OfLineItem one -> {
                known.put("title", one.title());
                if (one.assigned() != null) {
                    known.put("assignDate", moment(one.assigned()));
                }
                known.put("dueDate", moment(one.due()));
                known.put("class", reference("class", one.of().schoolClass()));
                known.put("school", reference("school", one.of().school()));
                known.put("category", reference("category", one.of().category()));
            }
            case OfResult one -> {
                known.put("lineItem", reference("lineItem", one.whose().lineItem()));
                known.put("student", reference("student", one.whose().student()));
                known.put("class", reference("class", one.schoolClass()));
                known.put("scoreStatus", one.status());
                known.put("scoreDate", one.on().toString());
            }
        }
        return known;
    }

    /** A day that a file gave is told by its first moment. */
    private static String moment(LocalDate day) {
        return day + "T00:00:00.000Z";
    }

    private Object led(String name, Object value) {
        return value instanceof Map<?, ?> one && one.get("sourcedId") instanceof String id
                ? reference(name, id)
                : value;
    }

    private Map<String, Object> reference(String name, String id) {
        var collection = OF_THE_ROSTER.get(name);
        var at =
                collection != null
                        ? rostering + "/" + collection
                        : address + "/" + (name.equals("category") ? "categories" : name + "s");
        var reference = new LinkedHashMap<String, Object>();
        reference.put(
                "href",
                at + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
        reference.put("sourcedId", id);
        reference.put("type", TYPES.getOrDefault(name, name));
        return reference;
    }
}
