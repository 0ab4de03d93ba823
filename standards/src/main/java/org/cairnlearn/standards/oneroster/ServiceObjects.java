package org.cairnlearn.standards.oneroster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as the objects of a web service's answer (OneRoster 1.2, REST binding), in the standard's
 * names and order. What is optional and not known is left out. A reference is the object's address,
 * its id and what it is.
 */
public final class ServiceObjects {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final String address;

    /**
     * @param address of the service, without a slash at its end
     */
    public ServiceObjects(String address) {
        this.address = address;
    }

    /** A moment as the standard writes it. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /**
     * The object of a record.
     *
     * @param modified when it last changed; the same for all records of one change
     */
    public Map<String, Object> object(RosterRecord record, Instant modified) {
        var object = new LinkedHashMap<String, Object>();
        object.put("sourcedId", record.sourcedId());
        object.put("status", record.status().text());
        object.put("dateLastModified", moment(modified));
        switch (record) {
            case Org org -> org(object, org);
            case AcademicSession session -> session(object, session);
            case Course course -> course(object, course);
            case SchoolClass schoolClass -> schoolClass(object, schoolClass);
            case User user -> user(object, user);
            case Enrollment enrollment -> enrollment(object, enrollment);
            case Guardianship _, RoleAssignment _ ->
                    throw new IllegalArgumentException("It stands in users, and alone in files");
        }
        return object;
    }

    private void org(Map<String, Object> object, Org org) {
        object.put("name", org.name());
        object.put("type", org.type().text());
        object.put("identifier", org.identifier().isEmpty() ? org.sourcedId() : org.identifier());
        reference(object, "parent", Kind.ORG, org.parentSourcedId());
    }

    private void session(Map<String, Object> object, AcademicSession session) {
        object.put("title", session.title());
        object.put("startDate", session.startDate().toString());
        object.put("endDate", session.endDate().toString());
        object.put("type", session.type().text());
        reference(object, "parent", Kind.ACADEMIC_SESSION, session.parentSourcedId());
        object.put("schoolYear", session.schoolYear().toString());
    }

    private void course(Map<String, Object> object, Course course) {
        object.put("title", course.title());
        reference(object, "schoolYear", Kind.ACADEMIC_SESSION, course.schoolYearSourcedId());
        object.put("courseCode", course.courseCode());
        texts(object, "grades", course.grades());
        texts(object, "subjects", course.subjects());
        reference(object, "org", Kind.ORG, course.orgSourcedId());
    }

    private void schoolClass(Map<String, Object> object, SchoolClass of) {
        object.put("title", of.title());
        text(object, "classCode", of.classCode());
        object.put("classType", of.classType().text());
        text(object, "location", of.location());
        texts(object, "grades", of.grades());
        texts(object, "subjects", of.subjects());
        reference(object, "course", Kind.COURSE, of.courseSourcedId());
        reference(object, "school", Kind.ORG, of.schoolSourcedId());
        object.put("terms", references(Kind.ACADEMIC_SESSION, of.termSourcedIds()));
        texts(object, "periods", of.periods());
    }

    private void user(Map<String, Object> object, User user) {
        object.put("enabledUser", String.valueOf(user.enabledUser()));
        text(object, "username", user.username());
        object.put("givenName", user.givenName());
        object.put("familyName", user.familyName());
        text(object, "middleName", user.middleName());
        object.put("roles", roles(user));
        user.orgSourcedIds().stream()
                .findFirst()
                .ifPresent(org -> reference(object, "primaryOrg", Kind.ORG, org));
        text(object, "identifier", user.identifier());
        text(object, "email", user.email());
        var agents = references(Kind.USER, user.agentSourcedIds());
        if (!agents.isEmpty()) {
            object.put("agents", agents);
        }
        texts(object, "grades", user.grades());
    }

    private List<Map<String, Object>> roles(User user) {
        UserRole role = user.role();
        if (role == null) {
            return List.of();
        }
        return user.orgSourcedIds().stream()
                .map(org -> {
                    var first = org.equals(user.orgSourcedIds().getFirst());
                    var one = new LinkedHashMap<String, Object>();
                    one.put("roleType", first ? "primary" : "secondary");
                    one.put("role", role.text());
                    one.put("org", reference(Kind.ORG, org));
                    return (Map<String, Object>) one;
                })
                .toList();
    }

    private void enrollment(Map<String, Object> object, Enrollment enrollment) {
        reference(object, "user", Kind.USER, enrollment.userSourcedId());
        reference(object, "class", Kind.CLASS, enrollment.classSourcedId());
        reference(object, "school", Kind.ORG, enrollment.schoolSourcedId());
        object.put("role", enrollment.role().written());
        object.put("primary", String.valueOf(enrollment.primary()));
        day(object, "beginDate", enrollment.beginDate());
        day(object, "endDate", enrollment.endDate());
    }

    /** What a reference leads to, with the collection that it stands in. */
    private enum Kind {
        ORG("org", "orgs"),
        ACADEMIC_SESSION("academicSession", "academicSessions"),
        COURSE("course", "courses"),
        CLASS("class", "classes"),
        USER("user", "users");

        private final String type;
        private final String collection;

        Kind(String type, String collection) {
            this.type = type;
            this.collection = collection;
        }
    }

    private List<Map<String, Object>> references(Kind kind, Collection<String> ids) {
        return ids.stream().map(id -> reference(kind, id)).toList();
    }

    private void reference(Map<String, Object> object, String name, Kind kind, String id) {
        if (!id.isEmpty()) {
            object.put(name, reference(kind, id));
        }
    }

    private Map<String, Object> reference(Kind kind, String id) {
        var reference = new LinkedHashMap<String, Object>();
        reference.put("href", "%s/%s/%s".formatted(address, kind.collection, encoded(id)));
        reference.put("sourcedId", id);
        reference.put("type", kind.type);
        return reference;
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void text(Map<String, Object> object, String name, String text) {
        if (!text.isEmpty()) {
            object.put(name, text);
        }
    }

    private static void texts(Map<String, Object> object, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            object.put(name, texts);
        }
    }

    private static void day(Map<String, Object> object, String name, @Nullable LocalDate day) {
        if (day != null) {
            object.put(name, day.toString());
        }
    }
}
