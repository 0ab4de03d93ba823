package org.cairnlearn.standards.xapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one request brings: statements, and the bytes of their attachments. Either all of it is as
 * the standard wants it, or nothing may be taken.
 */
public record Delivery(List<Statement> statements, List<Attachment> attachments) {
    private static final int MOST_FINDINGS = 20;

    public Delivery {
        statements = List.copyOf(statements);
        attachments = List.copyOf(attachments);
    }

    /** What came of reading it. */
    public sealed interface Reading {
        record Read(Delivery delivery) implements Reading {}

        record Refused(List<Finding> findings) implements Reading {
            public Refused {
                findings = findings.stream().limit(MOST_FINDINGS).toList();
            }
        }
    }

    /**
     * A body and how it was sent.
     *
     * @param single whether exactly one statement is expected
     */
    public record Sent(String contentType, XapiVersion version, boolean single) {}

    /** Reads a request's body. */
    public static Reading read(byte[] body, Sent sent) {
        if (sent.contentType().toLowerCase(Locale.ROOT).startsWith("application/json")) {
            return read(body, List.of(), sent);
        }
        var boundary = Multipart.boundary(sent.contentType());
        if (boundary.isEmpty()) {
            return refused("Statements come as application/json or multipart/mixed.");
        }
        var parts = Multipart.read(body, boundary.get());
        if (parts.isEmpty()
                || !parts.getFirst()
                        .header("content-type")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("application/json")) {
            return refused("The first part is the statements, as application/json.");
        }
        return read(parts.getFirst().content(), parts.subList(1, parts.size()), sent);
    }

    private static Reading read(byte[] json, List<Multipart.Section> parts, Sent sent) {
        var reading =
                sent.single()
                        ? StatementReader.readOne(json, sent.version())
                        : StatementReader.read(json, sent.version());
        return switch (reading) {
            case StatementReader.Reading.Refused(var findings) -> new Reading.Refused(findings);
            case StatementReader.Reading.Read(var statements) -> with(statements, parts);
        };
    }

    private static Reading with(List<Statement> statements, List<Multipart.Section> parts) {
        var named =
                statements.stream()
                        .flatMap(one -> one.attachments().stream())
                        .collect(
                                Collectors.toMap(
                                        Statement.Attached::sha2,
                                        Statement.Attached::contentType,
                                        (one, _) -> one));
        var findings = new ArrayList<Finding>();
        var brought = new LinkedHashMap<String, Attachment>();
        for (var part : parts) {
            part(part, named, findings).ifPresent(one -> brought.put(one.sha2(), one));
        }
        for (var one : statements) {
            complete(one, brought, findings);
        }
        return findings.isEmpty()
                ? new Reading.Read(new Delivery(statements, List.copyOf(brought.values())))
                : new Reading.Refused(findings);
    }

    private static java.util.Optional<Attachment> part(
            Multipart.Section part, Map<String, String> named, List<Finding> findings) {
        var sha2 = part.header("x-experience-api-hash").toLowerCase(Locale.ROOT);
        var type = named.get(sha2);
        if (!part.header("content-transfer-encoding").equalsIgnoreCase("binary")) {
            findings.add(new Finding("$", "A part is not said to be binary."));
        } else if (type == null) {
            findings.add(new Finding("$", "A part belongs to no attachment of a statement."));
        } else {
            var attachment = new Attachment(sha2, type, part.content());
            if (attachment.isWhole()) {
                return java.util.Optional.of(attachment);
            }
            findings.add(new Finding("$", "The digest of a part is not that of its bytes."));
        }
        return java.util.Optional.empty();
    }

    private static void complete(
            Statement statement, Map<String, Attachment> brought, List<Finding> findings) {
        for (var attached : statement.attachments()) {
            var bytes = brought.get(attached.sha2());
            if (bytes == null && !attached.elsewhere()) {
                findings.add(
                        new Finding("$.attachments", "The bytes of an attachment are missing."));
            }
            if (attached.signature() && bytes != null) {
                Signature.check(statement, attached, bytes.content())
                        .ifPresent(why -> findings.add(new Finding("$.attachments", why)));
            }
        }
    }

    private static Reading refused(String why) {
        return new Reading.Refused(List.of(new Finding("$", why)));
    }
}
