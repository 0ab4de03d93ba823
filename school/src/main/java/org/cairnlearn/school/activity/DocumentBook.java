package org.cairnlearn.school.activity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.standards.xapi.DocumentMerge;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The front door of the documents that other systems keep here between their visits. Every call is
 * made inside a piece of {@link org.cairnlearn.school.platform.Work} of the system itself, which
 * has only its own.
 */
@Component
public final class DocumentBook {
    private final DocumentSql sql;
    private final SchoolTime time;

    DocumentBook(DocumentSql sql, SchoolTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** What came of a change. */
    public enum Result {
        DONE,
        /** It is there already, and who changes it does not say that this is known. */
        CONFLICT,
        /** It is not as whoever changes it believes. */
        CHANGED_MEANWHILE,
        /** Two documents are put together only where both are JSON objects. */
        NOT_MERGEABLE,
        /** Whoever puts one has to say what is known of it, also of the first. */
        NOTHING_SAID
    }

    /** When whoever puts a document has to say which state of it is known. */
    public enum Demand {
        NEVER,
        TO_REPLACE,
        ALWAYS
    }

    /**
     * What whoever changes a document believes of it.
     *
     * @param match If-Match; empty when nothing is said
     * @param noneMatch If-None-Match
     * @param demand when one of them has to be said
     */
    public record Belief(String match, String noneMatch, Demand demand) {
        private boolean saysNothing() {
            return match.isEmpty() && noneMatch.isEmpty();
        }

        private boolean holds(Optional<Document> kept) {
            return (match.isEmpty() || kept.filter(one -> names(match, one)).isPresent())
                    && (noneMatch.isEmpty() || kept.filter(one -> names(noneMatch, one)).isEmpty());
        }

        private static boolean names(String header, Document kept) {
            return Arrays.stream(header.split(","))
                    .map(one -> one.strip().replace("\"", ""))
                    .anyMatch(one -> one.equals("*") || one.equals(kept.kind().etag()));
        }
    }

    /** What is sent to be kept. */
    public static final class Sent {
        private final String type;
        private final byte[] content;

        /** Bytes, and what they are. */
        public Sent(String type, byte[] content) {
            this.type = type;
            this.content = content.clone();
        }
    }

    public Optional<Document> find(UUID client, DocumentKey key) {
        return sql.find(client, key);
    }

    /**
     * The ids of documents.
     *
     * @param since changed later; null for all
     */
    public List<String> ids(UUID client, DocumentKey key, @Nullable Instant since) {
        return sql.ids(client, key, since);
    }

    /** Keeps a document in place of the one that is there. */
    public Result put(UUID client, DocumentKey key, Sent sent, Belief belief) {
        sql.lock(client, key);
        var kept = sql.find(client, key);
        if (!belief.holds(kept)) {
            return Result.CHANGED_MEANWHILE;
        }
        if (belief.saysNothing() && belief.demand() != Demand.NEVER) {
            if (kept.isPresent()) {
                return Result.CONFLICT;
            }
            if (belief.demand() == Demand.ALWAYS) {
                return Result.NOTHING_SAID;
            }
        }
        sql.put(client, key, document(sent.type, sent.content));
        return Result.DONE;
    }

    /** Puts a document over the one that is there, or keeps it as the first. */
    public Result merge(UUID client, DocumentKey key, Sent sent, Belief belief) {
        sql.lock(client, key);
        var kept = sql.find(client, key);
        if (!belief.holds(kept)) {
            return Result.CHANGED_MEANWHILE;
        }
        if (DocumentMerge.isJson(sent.type) && !DocumentMerge.isObject(sent.content)) {
            return Result.NOT_MERGEABLE;
        }
        if (kept.isEmpty()) {
            sql.put(client, key, document(sent.type, sent.content));
            return Result.DONE;
        }
        if (!DocumentMerge.isJson(sent.type) || !DocumentMerge.isJson(kept.get().kind().type())) {
            return Result.NOT_MERGEABLE;
        }
        var both = DocumentMerge.merge(kept.get().content(), sent.content);
        both.ifPresent(content -> sql.put(client, key, document(sent.type, content)));
        return both.isPresent() ? Result.DONE : Result.NOT_MERGEABLE;
    }

    /** Takes a document away, or all where the key names none. */
    public Result remove(UUID client, DocumentKey key, Belief belief) {
        if (key.findId().isEmpty()) {
            sql.removeAll(client, key);
            return Result.DONE;
        }
        sql.lock(client, key);
        if (!belief.holds(sql.find(client, key))) {
            return Result.CHANGED_MEANWHILE;
        }
        sql.remove(client, key);
        return Result.DONE;
    }

    private Document document(String type, byte[] content) {
        return new Document(new Document.Kind(type, digest(content), time.now()), content);
    }

    /** The standard asks for SHA-1: it tells states apart and keeps no secret. */
    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
