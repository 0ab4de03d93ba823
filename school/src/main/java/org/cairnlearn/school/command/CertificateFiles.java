package org.cairnlearn.school.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.springframework.boot.ssl.pem.PemContent;

/** Looks whether a certificate and a key can be used together before a server is built on them. */
final class CertificateFiles {
    private CertificateFiles() {}

    /** What is wrong with a server's certificate, told to go on from "The value of …". */
    static Optional<String> problemOfCertificate(Path file) {
        return certificate(file).isPresent()
                ? Optional.empty()
                : Optional.of("names no PEM file with a certificate that can be read here");
    }

    /** What is wrong with a key, by itself or with its certificate. */
    static Optional<String> problemOfKey(Path certificate, Path key) {
        var secret = key(key);
        if (secret.isEmpty()) {
            return Optional.of(
                    "names no PEM file with a private key without a pass phrase that can be read here");
        }
        return certificate(certificate).filter(open -> belong(secret.get(), open)).isPresent()
                ? Optional.empty()
                : Optional.of("names the key of another certificate");
    }

    private static Optional<PublicKey> certificate(Path file) {
        try {
            return PemContent.load(file).getCertificates().stream()
                    .findFirst()
                    .map(X509Certificate::getPublicKey);
        } catch (IOException | IllegalStateException e) {
            return Optional.empty(); // Spring says so of a file without one
        }
    }

    private static Optional<PrivateKey> key(Path file) {
        try {
            return Optional.ofNullable(PemContent.load(file).getPrivateKey());
        } catch (IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Whether what one signs, the other recognises. */
    private static boolean belong(PrivateKey secret, PublicKey open) {
        var kind =
                switch (secret.getAlgorithm()) {
                    case "EC" -> "SHA256withECDSA";
                    case "RSA" -> "SHA256withRSA";
                    default -> secret.getAlgorithm();
                };
        try {
            var said = new byte[] {1, 2, 3};
            var signing = Signature.getInstance(kind);
            signing.initSign(secret);
            signing.update(said);
            var signed = signing.sign();
            var looking = Signature.getInstance(kind);
            looking.initVerify(open);
            looking.update(said);
            return looking.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // keys of two kinds
        }
    }
}
