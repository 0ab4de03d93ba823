package org.cairnlearn.school.course;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.activity.DocumentBook;
import org.cairnlearn.school.activity.DocumentBook.Belief;
import org.cairnlearn.school.activity.DocumentBook.Demand;
import org.cairnlearn.school.activity.DocumentKey;
import org.cairnlearn.school.activity.StatementBook;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.cmi5.Cmi5;
import org.cairnlearn.standards.xapi.Delivery;
import org.cairnlearn.standards.xapi.Statement;
import org.cairnlearn.standards.xapi.XapiVersion;
import org.springframework.stereotype.Component;

/** Keeps what the school's side says and writes, as the course's own system would. */
@Component
final class Recorder {
    private final Work work;
    private final StatementBook statements;
    private final DocumentBook documents;

    Recorder(Work work, StatementBook statements, DocumentBook documents) {
        this.work = work;
        this.statements = statements;
        this.documents = documents;
    }

    static DocumentKey state(SessionSql.Registration who, UUID unit) {
        return new DocumentKey(
                DocumentKey.Resource.STATE,
                DocumentKey.about(Said.activity(unit), Said.actor(who)),
                who.id(),
                Cmi5.LAUNCH_DATA);
    }

    static DocumentKey preferences(SessionSql.Registration who) {
        return new DocumentKey(
                DocumentKey.Resource.AGENT_PROFILE,
                DocumentKey.about(Said.actor(who)),
                null,
                Cmi5.PREFERENCES);
    }

    void keep(UUID client, String home, List<Statement> said) {
        if (said.isEmpty()) {
            return;
        }
        Map<String, Object> authority =
                Map.of(
                        "objectType",
                        "Agent",
                        "account",
                        Map.of("homePage", home, "name", client.toString()));
        var sender = new StatementBook.Sender(client, authority, XapiVersion.V1);
        var kept =
                work.write(
                        as(client), () -> statements.store(sender, new Delivery(said, List.of())));
        if (kept instanceof StatementBook.Result.Conflict) {
            throw new IllegalStateException("A fresh id was there before");
        }
    }

    /** Which of these statements are kept by now. */
    Set<UUID> kept(List<Statement> said) {
        return statements.kept(said.stream().flatMap(one -> one.id().stream()).toList());
    }

    void document(UUID client, DocumentKey key, String json) {
        work.write(
                as(client),
                () -> documents.put(client, key, sent(json), new Belief("", "", Demand.NEVER)));
    }

    void documentIfNone(UUID client, DocumentKey key, String json) {
        work.write(
                as(client),
                () -> documents.put(client, key, sent(json), new Belief("", "*", Demand.NEVER)));
    }

    private Actor as(UUID client) {
        return new Actor.Client(work.tenant(), client);
    }

    private static DocumentBook.Sent sent(String json) {
        return new DocumentBook.Sent("application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
