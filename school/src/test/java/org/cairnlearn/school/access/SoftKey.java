package org.cairnlearn.school.access;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A passkey made of software, which says whatever a test likes. */
final class SoftKey {
    private static final int THERE = 0x01;
    private static final int UNLOCKED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair pair = pair();
    private final byte[] id;
    private final byte[] handle;

    /**
     * One for an account.
     *
     * @param handle what the page gives it to keep
     */
    SoftKey(byte[] id, String handle) {
        this.id = id.clone();
        this.handle = Base64.getUrlDecoder().decode(handle);
    }

    /**
     * What it says when it is used or made.
     *
     * @param type {@code webauthn.get} or {@code webauthn.create}
     * @param unlocked its owner unlocked it
     * @param uses how often it was used
     */
    record Says(
            String type, String challenge, String origin, String host, boolean unlocked, int uses) {
        static Says used(String challenge, String origin, int uses) {
            return new Says("webauthn.get", challenge, origin, "localhost", true, uses);
        }

        static Says made(String challenge, String origin) {
            return new Says("webauthn.create", challenge, origin, "localhost", true, 0);
        }

        Says at(String elsewhere) {
            return new Says(type, challenge, elsewhere, host, unlocked, uses);
        }

        Says ofHost(String other) {
            return new Says(type, challenge, origin, other, unlocked, uses);
        }

        Says ofType(String other) {
            return new Says(other, challenge, origin, host, unlocked, uses);
        }

        Says locked() {
            return new Says(type, challenge, origin, host, false, uses);
        }

        byte[] client() {
            return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                    .formatted(type, challenge, origin)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The answer to being made. */
    String made(Says says) {
        var attested =
                ByteBuffer.allocate(16 + 2 + id.length)
                        .put(new byte[16])
                        .putShort((short) id.length)
                        .put(id)
                        .array();
        var data = joined(data(says, WITH_KEY), attested, publicKey());
        var object =
                joined(
                        HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068"),
                        "authData".getBytes(StandardCharsets.UTF_8),
                        new byte[] {0x59, (byte) (data.length >> 8), (byte) data.length},
                        data);
        return json(
                "\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\""
                        .formatted(text(says.client()), text(object)));
    }

    /** The answer to being used. */
    String used(Says says) {
        return used(says, handle);
    }

    /** The same, saying that it is somebody else's. */
    String used(Says says, byte[] whose) {
        var data = data(says, 0);
        var signed = joined(data, sha256(says.client()));
        return json(
                "\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\",\"userHandle\":\"%s\""
                        .formatted(
                                text(says.client()), text(data), text(sign(signed)), text(whose)));
    }

    private String json(String response) {
        return "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"response\":{%2$s},\"clientExtensionResults\":{}}"
                .formatted(text(id), response);
    }

    private static byte[] data(Says says, int more) {
        var flags = THERE | (says.unlocked() ? UNLOCKED : 0) | more;
        return ByteBuffer.allocate(37)
                .put(sha256(says.host().getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(says.uses())
                .array();
    }

    /** As COSE has it (RFC 9053): an elliptic key on P-256 for ES256. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var hex = HexFormat.of();
        return joined(
                hex.parseHex("a5010203262001215820"),
                thirtyTwo(point.getAffineX().toByteArray()),
                hex.parseHex("225820"),
                thirtyTwo(point.getAffineY().toByteArray()));
    }

    private static byte[] thirtyTwo(byte[] number) {
        var bytes = new byte[32];
        var from = Math.max(0, number.length - 32);
        System.arraycopy(number, from, bytes, 32 - (number.length - from), number.length - from);
        return bytes;
    }

    private byte[] sign(byte[] what) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
