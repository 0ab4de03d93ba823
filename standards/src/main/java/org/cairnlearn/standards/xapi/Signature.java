package org.cairnlearn.standards.xapi;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.json.JsonDocument;

/**
 * The signature of a signed statement: a JSON web signature (RFC 7515) whose payload is the
 * statement itself. It is checked with the certificate that it brings; without one, that it says
 * the same as the statement. Whether the certificate is to be trusted is for whoever reads it.
 */
final class Signature {
    private static final Map<String, String> ALGORITHMS =
            Map.of(
                    "RS256", "SHA256withRSA",
                    "RS384", "SHA384withRSA",
                    "RS512", "SHA512withRSA");

    private Signature() {}

    /** Why the signature of a statement is none; empty when it is fine. */
    static Optional<String> check(
            Statement statement, Statement.Attached attached, byte[] signature) {
        if (!attached.contentType().equals("application/octet-stream")) {
            return Optional.of("A signature is application/octet-stream.");
        }
        var parts = new String(signature, StandardCharsets.US_ASCII).strip().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.of("The signature is no JSON web signature.");
        }
        try {
            return check(statement, parts);
        } catch (IllegalArgumentException notBase64) {
            return Optional.of("The signature is not base64url.");
        }
    }

    private static Optional<String> check(Statement statement, String[] parts) {
        var header = object(parts[0]);
        var signed = object(parts[1]);
        if (header.isEmpty() || signed.isEmpty()) {
            return Optional.of("The signature holds no JSON.");
        }
        var algorithm = ALGORITHMS.get(Json.text(header.get(), "alg"));
        if (algorithm == null) {
            return Optional.of("A statement is signed by RS256, RS384 or RS512.");
        }
        var reading = StatementReader.readOne(decoded(parts[1]), XapiVersion.V2);
        if (!(reading instanceof StatementReader.Reading.Read(var all))
                || !Arrays.equals(withoutSignature(all.getFirst()), withoutSignature(statement))) {
            return Optional.of("What was signed is not this statement.");
        }
        return header.get().get("x5c") instanceof List<?> chain && !chain.isEmpty()
                ? verify(algorithm, String.valueOf(chain.getFirst()), parts)
                : Optional.empty();
    }

    private static byte[] withoutSignature(Statement statement) {
        var plain = new java.util.LinkedHashMap<>(statement.json());
        plain.computeIfPresent(
                "attachments",
                (_, list) -> {
                    var others =
                            ((List<?>) list)
                                    .stream()
                                            .filter(one ->
                                                    !Attachments.SIGNATURE.equals(
                                                            ((Map<?, ?>) one).get("usageType")))
                                            .toList();
                    return others.isEmpty() ? null : others;
                });
        return new Statement(plain).fingerprint();
    }

    private static Optional<String> verify(String algorithm, String certificate, String[] parts) {
        try {
            var check = java.security.Signature.getInstance(algorithm);
            check.initVerify(key(certificate));
            check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return check.verify(decoded(parts[2]))
                    ? Optional.empty()
                    : Optional.of("The signature is not that of its certificate.");
        } catch (GeneralSecurityException unusable) {
            return Optional.of("The certificate of the signature cannot be used.");
        }
    }

    private static PublicKey key(String certificate) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(Base64.getMimeDecoder().decode(certificate)))
                .getPublicKey();
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    private static Optional<Map<String, Object>> object(String part) {
        return JsonDocument.read(decoded(part)) instanceof JsonDocument.Reading.Read(var value)
                        && value instanceof Map<?, ?> map
                ? Optional.of(Json.object(map))
                : Optional.empty();
    }
}
