package org.cairnlearn.standards.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Statements come with the bytes of their attachments, all of them and no others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryTest {
    private static final String STATEMENT =
            """
            {"actor":{"mbox":"mailto:ada@harbor.example"},
             "verb":{"id":"http://x.example/did"},
             "object":{"id":"http://x.example/task"}%s}
            """;
    private static final String MIXED = "multipart/mixed; boundary=\"line\"";

    private static String said(String usage, String type, byte[] content) {
        return STATEMENT.formatted(
                """
                ,"attachments":[{"usageType":"%s","display":{"en":"x"},"contentType":"%s",
                                 "length":%d,"sha2":"%s"}]
                """
                        .formatted(usage, type, content.length, sha2(content)));
    }

    private static String sha2(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(byte[] content, String... headers) {
        return "--line\r\nContent-Type:text/plain\r\n%s\r\n\r\n%s\r\n"
                .formatted(
                        String.join("\r\n", headers),
                        new String(content, StandardCharsets.ISO_8859_1));
    }

    private static String first(String json) {
        return "--line\r\nContent-Type: application/json\r\n\r\n" + json + "\r\n";
    }

    private static String problem(String type, String body) {
        var read =
                Delivery.read(
                        body.getBytes(StandardCharsets.ISO_8859_1),
                        new Delivery.Sent(type, XapiVersion.V2, false));
        return switch (read) {
            case Delivery.Reading.Read _ -> "fine";
            case Delivery.Reading.Refused(var findings) -> findings.getFirst().text();
        };
    }

    @Test
    void bytes_belong_to_an_attachment_of_a_statement() {
        var bytes = "1\r\n2".getBytes(StandardCharsets.UTF_8);
        var json = first(said("http://x.example/u", "text/plain", bytes));
        var binary = "Content-Transfer-Encoding: binary";
        var hash = "X-Experience-API-Hash: " + sha2(bytes);
        assertThat(problem(MIXED, json + part(bytes, binary, hash) + "--line--")).isEqualTo("fine");
        assertThat(problem(MIXED, json + part(bytes, hash) + "--line--")).contains("binary");
        assertThat(problem(MIXED, json + part(bytes, binary) + "--line--")).contains("belongs to");
        assertThat(problem(MIXED, json + "--line--")).contains("missing");
        assertThat(problem(MIXED, json)).contains("first part");
        assertThat(
                        problem(
                                MIXED,
                                json
                                        + part(bytes, binary, hash)
                                        + part(new byte[1], binary, "X-Experience-API-Hash: 00")
                                        + "--line--"))
                .contains("belongs to");
        assertThat(
                        problem(
                                MIXED,
                                json
                                        + part(
                                                "other".getBytes(StandardCharsets.UTF_8),
                                                binary,
                                                hash)
                                        + "--line--"))
                .contains("digest");
        assertThat(problem("multipart/form-data; boundary=line", json + "--line--"))
                .contains("application/json or multipart/mixed");
        assertThat(problem("application/json", STATEMENT.formatted(""))).isEqualTo("fine");
        assertThat(problem("application/json", said("http://x.example/u", "text/plain", bytes)))
                .contains("missing");
    }

    private static String signed(String algorithm, String payload, String type) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var signature =
                (encoder.encodeToString(
                                        "{\"alg\":\"%s\"}"
                                                .formatted(algorithm)
                                                .getBytes(StandardCharsets.UTF_8))
                                + "."
                                + encoder.encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                                + ".c2lnbmVk")
                        .getBytes(StandardCharsets.US_ASCII);
        return problem(
                MIXED,
                first(said("http://adlnet.gov/expapi/attachments/signature", type, signature))
                        + part(
                                signature,
                                "Content-Transfer-Encoding: binary",
                                "X-Experience-API-Hash: " + sha2(signature))
                        + "--line--");
    }

    @Test
    void a_signature_is_of_the_statement_itself() {
        var octets = "application/octet-stream";
        var statement = STATEMENT.formatted("");
        for (var algorithm : List.of("RS256", "RS384", "RS512")) {
            assertThat(signed(algorithm, statement, octets)).isEqualTo("fine");
        }
        assertThat(signed("HS256", statement, octets)).contains("RS256, RS384 or RS512");
        assertThat(signed("RS256", statement, "text/plain")).contains("octet-stream");
        assertThat(signed("RS256", statement.replace('{', '('), octets)).contains("no JSON");
        assertThat(signed("RS256", statement.replace("did", "said"), octets))
                .contains("not this statement");
    }
}
