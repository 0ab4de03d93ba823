package org.cairnlearn.school.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what nobody who holds a copy of the database may read: AES-256 in Galois/Counter Mode (NIST
 * SP 800-38D) under this installation's key, which is kept outside of the database. What was sealed
 * for one purpose opens for no other.
 */
public final class Seal {
    /** Bytes of the key. */
    static final int KEY = 32;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String MARK = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final SecretKeySpec key;
    private final SecureRandom chance = new SecureRandom();

    /**
     * A seal.
     *
     * @param key 64 hexadecimal digits
     */
    Seal(String key) {
        var bytes = HexFormat.of().parseHex(key);
        if (bytes.length != KEY) {
            throw new IllegalArgumentException(
                    "The key has %d bytes, not %d".formatted(bytes.length, KEY));
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /**
     * Seals for a purpose, such as one column of one row.
     *
     * @return nonce, ciphertext and tag, 28 bytes longer than what was given
     */
    public byte[] close(String purpose, byte[] open) {
        var nonce = new byte[NONCE];
        chance.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(open);
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it, and takes any bytes
        }
    }

    /**
     * What was sealed for this purpose.
     *
     * @throws IllegalStateException when it was sealed for another, by another key, or changed
     */
    public byte[] open(String purpose, byte[] sealed) {
        var nonce = new byte[NONCE];
        var rest = ByteBuffer.wrap(sealed).get(nonce);
        var bytes = new byte[rest.remaining()];
        rest.get(bytes);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Something sealed does not open: it was changed, or this is not the key it was sealed with",
                    e);
        }
    }

    /** What was sealed for this purpose, where others can hand in whatever they like. */
    public Optional<byte[]> find(String purpose, byte[] sealed) {
        if (sealed.length < NONCE + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        try {
            return Optional.of(open(purpose, sealed));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /**
     * A mark that stands for something and leads back to it for nobody without the key: HMAC-SHA256
     * under a key of its own for each purpose. The same for the same thing and purpose, always.
     */
    public byte[] mark(String purpose, byte[] what) {
        var own = hash(key.getEncoded(), ("mark " + purpose).getBytes(StandardCharsets.UTF_8));
        return hash(own, what);
    }

    private static byte[] hash(byte[] key, byte[] what) {
        try {
            var mac = Mac.getInstance(MARK);
            mac.init(new SecretKeySpec(key, MARK));
            return mac.doFinal(what);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "Seal[…]";
    }
}
