package org.cairnlearn.school.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement of SQL about the documents of other systems. */
@Component
final class DocumentSql {
    private static final String ALL_OF =
            """
             where tenant = platform.current_tenant()
               and client = :client
               and resource = :resource
               and subject = :subject
            """;
    private static final String ONE_OF =
            ALL_OF
                    + """
                       and registration = :registration
                       and id = :id
                    """;

    private final JdbcClient sql;

    DocumentSql(JdbcClient sql) {
        this.sql = sql;
    }

    private static JdbcClient.StatementSpec one(
            JdbcClient.StatementSpec statement, UUID client, DocumentKey key) {
        return all(statement, client, key)
                .param("registration", key.exactRegistration())
                .param("id", key.findId().orElse(""));
    }

    private static JdbcClient.StatementSpec all(
            JdbcClient.StatementSpec statement, UUID client, DocumentKey key) {
        return statement
                .param("client", client)
                .param("resource", key.resource().name())
                .param("subject", key.subject());
    }

    /** Two who change one document wait for each other, also when it is not there yet. */
    void lock(UUID client, DocumentKey key) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "document " + client + key)
                .query((_, _) -> true)
                .single();
    }

    Optional<Document> find(UUID client, DocumentKey key) {
        return one(
                        sql.sql(
                                """
                                select content_type, content, etag, updated
                                  from activity.document
                                """
                                        + ONE_OF),
                        client,
                        key)
                .query(DocumentSql::document)
                .optional();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                new Document.Kind(
                        row.getString("content_type"),
                        row.getString("etag"),
                        row.getObject("updated", OffsetDateTime.class).toInstant()),
                row.getBytes("content"));
    }

    List<String> ids(UUID client, DocumentKey key, @Nullable Instant since) {
        return all(
                        sql.sql(
                                """
                                select distinct id
                                  from activity.document
                                """
                                        + ALL_OF
                                        + ofRegistration(key)
                                        + (since == null ? "" : " and updated > :since\n")
                                        + " order by id"),
                        client,
                        key)
                .param("registration", key.registration())
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getString("id"))
                .list();
    }

    private static String ofRegistration(DocumentKey key) {
        return key.registration() == null ? "" : " and registration = :registration\n";
    }

    void put(UUID client, DocumentKey key, Document document) {
        one(
                        sql.sql(
                                """
                                insert into activity.document
                                       (client, resource, subject, registration, id,
                                        content_type, content, etag, updated)
                                values (:client, :resource, :subject, :registration, :id,
                                        :type, :content, :etag, :updated)
                                    on conflict (tenant, client, resource, subject, registration, id)
                                    do update
                                          set content_type = excluded.content_type,
                                              content = excluded.content,
                                              etag = excluded.etag,
                                              updated = excluded.updated
                                """),
                        client,
                        key)
                .param("type", document.kind().type())
                .param("content", document.content())
                .param("etag", document.kind().etag())
                .param("updated", document.kind().updated().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID client, DocumentKey key) {
        one(sql.sql("delete from activity.document\n" + ONE_OF), client, key).update();
    }

    void removeAll(UUID client, DocumentKey key) {
        all(sql.sql("delete from activity.document\n" + ALL_OF + ofRegistration(key)), client, key)
                .param("registration", key.registration())
                .update();
    }
}
