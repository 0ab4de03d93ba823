package org.cairnlearn.school.course;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.standards.cmi5.Cmi5;
import org.cairnlearn.standards.cmi5.Course;
import org.cairnlearn.standards.xapi.Moments;
import org.cairnlearn.standards.xapi.Statement;
import org.jspecify.annotations.Nullable;

/** The statements that the school's side makes (cmi5, 9.3), and the documents (10 and 11). */
record Said(SessionSql.Registration who, UUID session, Instant at) {
    static String activity(UUID part) {
        return "urn:uuid:" + part;
    }

    static Map<String, Object> actor(SessionSql.Registration who) {
        return Map.of(
                "objectType",
                "Agent",
                "account",
                Map.of("homePage", who.home(), "name", who.id().toString()));
    }

    Statement launched(UUID id, CourseSql.Part unit, String mode, String url) {
        var rule = rule(unit);
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put(Cmi5.LAUNCH_MODE, mode);
        extensions.put(Cmi5.LAUNCH_URL, url);
        extensions.put(Cmi5.MOVE_ON, rule.moveOn().text());
        var mastery = rule.mastery();
        if (mastery != null) {
            extensions.put(Cmi5.MASTERY, mastery);
        }
        if (!unit.start().parameters().isEmpty()) {
            extensions.put(Cmi5.PARAMETERS, unit.start().parameters());
        }
        return statement(id, Cmi5.LAUNCHED, new About(unit, ""), extensions, Map.of());
    }

    Statement abandoned(UUID id, CourseSql.Part unit, SessionSql.Life life) {
        var lasted = Duration.between(life.launched(), life.last());
        return statement(
                id,
                Cmi5.ABANDONED,
                new About(unit, ""),
                Map.of(),
                Map.of("duration", lasted.toString()));
    }

    Statement satisfied(UUID id, CourseSql.Part object, String type) {
        return statement(id, Cmi5.SATISFIED, new About(object, type), Map.of(), Map.of());
    }

    /**
     * What a statement is about.
     *
     * @param type the type of activity; may be empty
     */
    private record About(CourseSql.Part part, String type) {
        Map<String, Object> json() {
            var definition = new LinkedHashMap<String, Object>();
            definition.put("name", Map.of("und", part.title()));
            if (!type.isEmpty()) {
                definition.put("type", type);
            }
            return Map.of(
                    "objectType", "Activity", "id", activity(part.id()), "definition", definition);
        }
    }

    private Statement statement(
            UUID id,
            String verb,
            About what,
            Map<String, Object> more,
            Map<String, Object> result) {
        var context = new LinkedHashMap<>(template(what.part().publisher(), more));
        context.put("registration", who.id().toString());
        var activities = new LinkedHashMap<String, Object>();
        activities.put("grouping", List.of(Map.of("id", what.part().publisher())));
        activities.put("category", List.of(Map.of("id", Cmi5.CATEGORY)));
        context.put("contextActivities", activities);
        var json = new LinkedHashMap<String, Object>();
        json.put("id", id.toString());
        json.put("actor", actor(who));
        json.put("verb", Map.of("id", verb));
        json.put("object", what.json());
        if (!result.isEmpty()) {
            json.put("result", result);
        }
        json.put("context", context);
        json.put("timestamp", Moments.write(at));
        return new Statement(json);
    }

    private Map<String, Object> template(String publisher, Map<String, Object> more) {
        var extensions = new LinkedHashMap<String, Object>(more);
        extensions.put(Cmi5.SESSION, session.toString());
        return Map.of(
                "contextActivities",
                Map.of("grouping", List.of(Map.of("id", publisher))),
                "extensions",
                extensions);
    }

    /** What a unit has to know at its start. */
    Map<String, Object> launchData(CourseSql.Part unit, String mode, String back) {
        var rule = rule(unit);
        var data = new LinkedHashMap<String, Object>();
        data.put("contextTemplate", template(unit.publisher(), Map.of()));
        data.put("launchMode", mode);
        data.put("moveOn", rule.moveOn().text());
        BigDecimal mastery = rule.mastery();
        if (mastery != null) {
            data.put("masteryScore", mastery);
        }
        if (!unit.start().parameters().isEmpty()) {
            data.put("launchParameters", unit.start().parameters());
        }
        if (!unit.start().entitlement().isEmpty()) {
            data.put("entitlementKey", Map.of("courseStructure", unit.start().entitlement()));
        }
        data.put("returnURL", back);
        return data;
    }

    private static Course.Rule rule(CourseSql.Part unit) {
        return Objects.requireNonNull(unit.rule(), "a unit has a rule");
    }

    /** Which blocks, and the whole, are done when these units are. */
    static List<UUID> done(List<CourseSql.Part> tree, UUID course, Set<UUID> units) {
        var open = new HashSet<UUID>();
        for (var part : tree) {
            if (part.rule() != null && !units.contains(part.id())) {
                open.add(course);
                for (var up = part.parent(); up != null; up = parent(tree, up)) {
                    open.add(up);
                }
            }
        }
        var done = new ArrayList<UUID>();
        tree.stream()
                .filter(part -> part.rule() == null && !open.contains(part.id()))
                .map(CourseSql.Part::id)
                .forEach(done::add);
        if (!open.contains(course)) {
            done.add(course);
        }
        return done;
    }

    private static @Nullable UUID parent(List<CourseSql.Part> tree, UUID part) {
        return tree.stream()
                .filter(one -> one.id().equals(part))
                .findFirst()
                .map(CourseSql.Part::parent)
                .orElse(null);
    }
}
