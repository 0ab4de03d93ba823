package org.cairnlearn.standards.xapi;

import java.util.Map;
import java.util.Set;

/** Checks what statements are about. */
final class Objects {
    private static final Set<String> OF_SUB_STATEMENT =
            Set.of(
                    "objectType",
                    "actor",
                    "verb",
                    "object",
                    "result",
                    "context",
                    "timestamp",
                    "attachments");

    private Objects() {}

    /** Which kind of object; one that names none is an activity. */
    static String type(Object object) {
        return object instanceof Map<?, ?> one && one.get("objectType") instanceof String type
                ? type
                : "Activity";
    }

    static void object(Node object) {
        switch (type(object.value())) {
            case "Agent" -> Actors.agent(object);
            case "Group" -> Actors.group(object);
            case "StatementRef" -> reference(object);
            case "SubStatement" -> subStatement(object);
            default -> Activities.activity(object);
        }
    }

    static void reference(Node reference) {
        if (reference.mustBeObject(Set.of("objectType", "id"))) {
            reference
                    .need("objectType")
                    .filter(one -> !one.value().equals("StatementRef"))
                    .ifPresent(one -> one.wrong("StatementRef is expected here."));
            reference.need("id").ifPresent(one -> one.mustBe(Form.UUID));
        }
    }

    private static void subStatement(Node sub) {
        if (!sub.mustBeObject(OF_SUB_STATEMENT)) {
            return;
        }
        sub.find("object")
                .filter(one -> type(one.value()).equals("SubStatement"))
                .ifPresent(one -> one.wrong("A sub-statement holds no other one."));
        Statements.common(sub);
    }
}
