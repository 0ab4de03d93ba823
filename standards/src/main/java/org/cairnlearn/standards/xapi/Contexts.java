package org.cairnlearn.standards.xapi;

import java.util.HashSet;
import java.util.Set;

/** Checks contexts. */
final class Contexts {
    private static final Set<String> V1 =
            Set.of(
                    "registration",
                    "instructor",
                    "team",
                    "contextActivities",
                    "revision",
                    "platform",
                    "language",
                    "statement",
                    "extensions");
    private static final Set<String> V2 = v2();
    static final Set<String> ACTIVITIES = Set.of("parent", "grouping", "category", "other");

    private Contexts() {}

    private static Set<String> v2() {
        var names = new HashSet<>(V1);
        names.add("contextAgents");
        names.add("contextGroups");
        return Set.copyOf(names);
    }

    /**
     * Checks a context.
     *
     * @param ofActivity whether the object of its statement is an activity
     */
    static void context(Node context, boolean ofActivity) {
        if (!context.mustBeObject(context.version() == XapiVersion.V2 ? V2 : V1)) {
            return;
        }
        context.find("registration").ifPresent(one -> one.mustBe(Form.UUID));
        context.find("instructor").ifPresent(Actors::actor);
        context.find("team").ifPresent(Contexts::team);
        context.find("contextActivities").ifPresent(Contexts::activities);
        context.find("language").ifPresent(one -> one.mustBe(Form.LANGUAGE));
        context.find("statement").ifPresent(Objects::reference);
        context.find("extensions").ifPresent(Maps::extensions);
        for (var name : Set.of("revision", "platform")) {
            context.find(name)
                    .ifPresent(one -> {
                        one.mustBeText();
                        if (!ofActivity) {
                            one.wrong("Only statements about an activity have this.");
                        }
                    });
        }
        context.find("contextAgents").ifPresent(one -> people(one, "agent", "contextAgent"));
        context.find("contextGroups").ifPresent(one -> people(one, "group", "contextGroup"));
    }

    private static void team(Node team) {
        if (Actors.isGroup(team)) {
            Actors.group(team);
        } else {
            team.wrong("A team is a group.");
        }
    }

    private static void activities(Node activities) {
        if (activities.mustBeObject(ACTIVITIES)) {
            ACTIVITIES.forEach(name -> activities.find(name).ifPresent(Activities::some));
        }
    }

    private static void people(Node all, String name, String type) {
        for (var one : all.list()) {
            if (!one.mustBeObject(Set.of("objectType", name, "relevantTypes"))) {
                continue;
            }
            one.need("objectType")
                    .filter(given -> !given.value().equals(type))
                    .ifPresent(given -> given.wrong(type + " is expected here."));
            one.need(name)
                    .ifPresent(who -> {
                        if (name.equals("group")) {
                            team(who);
                        } else {
                            Actors.agent(who);
                        }
                    });
            one.find("relevantTypes")
                    .ifPresent(types -> {
                        var list = types.list();
                        list.forEach(given -> given.mustBe(Form.IRI));
                        if (list.isEmpty()) {
                            types.wrong("At least one is expected here.");
                        }
                    });
        }
    }
}
