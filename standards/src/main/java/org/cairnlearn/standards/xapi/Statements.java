package org.cairnlearn.standards.xapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.standards.json.JsonNull;

/** Checks whole statements. */
final class Statements {
    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    private static final Set<String> NAMES =
            Set.of(
                    "id",
                    "actor",
                    "verb",
                    "object",
                    "result",
                    "context",
                    "timestamp",
                    "stored",
                    "authority",
                    "version",
                    "attachments");

    private Statements() {}

    static void statement(Node statement) {
        if (!statement.mustBeObject(NAMES)) {
            return;
        }
        noNulls(statement);
        statement.find("id").ifPresent(one -> one.mustBe(Form.UUID));
        statement.find("stored").ifPresent(Statements::moment);
        statement.find("authority").ifPresent(Actors::authority);
        statement
                .find("version")
                .filter(one -> one.text().filter(statement.version()::takes).isEmpty())
                .ifPresent(one -> one.wrong("This request takes no statement of that version."));
        common(statement);
        if (isVoiding(statement.value())
                && !Objects.type(statement.find("object").map(Node::value).orElse(""))
                        .equals("StatementRef")) {
            statement.wrong("A statement that voids another names it by a StatementRef.");
        }
    }

    /** What a statement and a sub-statement have in common. */
    static void common(Node statement) {
        statement.need("actor").ifPresent(Actors::actor);
        statement.need("verb").ifPresent(Statements::verb);
        statement.need("object").ifPresent(Objects::object);
        statement.find("result").ifPresent(Results::result);
        var about = statement.find("object").map(Node::value).map(Objects::type).orElse("");
        statement.find("context").ifPresent(one -> Contexts.context(one, about.equals("Activity")));
        statement.find("timestamp").ifPresent(Statements::moment);
        statement.find("attachments").ifPresent(Attachments::attachments);
    }

    private static void verb(Node verb) {
        if (verb.mustBeObject(Set.of("id", "display"))) {
            verb.need("id").ifPresent(one -> one.mustBe(Form.IRI));
            verb.find("display").ifPresent(Maps::languages);
        }
    }

    private static void moment(Node moment) {
        moment.text()
                .filter(one -> Moments.read(one).isEmpty())
                .ifPresent(_ -> moment.wrong("It is not an ISO 8601 moment."));
    }

    static boolean isVoiding(Object statement) {
        return statement instanceof Map<?, ?> one
                && one.get("verb") instanceof Map<?, ?> verb
                && VOIDED.equals(verb.get("id"));
    }

    /** Nothing is null but in extensions. */
    private static void noNulls(Node node) {
        if (node.value() == JsonNull.NULL) {
            node.wrong("null stands in extensions only.");
        } else if (node.value() instanceof List<?>) {
            node.list().forEach(Statements::noNulls);
        } else {
            for (var name : node.names()) {
                if (!name.equals("extensions")) {
                    node.find(name).ifPresent(Statements::noNulls);
                }
            }
        }
    }
}
