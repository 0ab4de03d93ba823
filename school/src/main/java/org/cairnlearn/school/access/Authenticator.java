package org.cairnlearn.school.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of an authenticator app (RFC 6238 with what every app takes: SHA-1, 30 seconds, six
 * digits).
 *
 * @param secret 20 random bytes that the app and Cairn share
 */
record Authenticator(byte[] secret) {
    private static final int BYTES = 20;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    /** A phone's clock may be this many steps off (RFC 6238 section 5.2). */
    private static final int DRIFT = 1;

    static Authenticator fresh(SecureRandom chance) {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new Authenticator(bytes);
    }

    /**
     * The time step that a code belongs to, if it is of now and later than the last one taken: a
     * code opens once.
     *
     * @param lastStep the step of the last code that was taken
     */
    OptionalLong step(String code, Instant now, long lastStep) {
        var generator = new TimeBasedOneTimePasswordGenerator();
        var length = generator.getTimeStep();
        var typed = code.replaceAll("[\\s-]", "");
        for (int off = -DRIFT; off <= DRIFT; off++) {
            var at = now.plus(length.multipliedBy(off));
            var step = at.getEpochSecond() / length.toSeconds();
            if (step > lastStep && Secret.equal(typed, code(generator, at))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private String code(TimeBasedOneTimePasswordGenerator generator, Instant at) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e); // any bytes are a key
        }
    }

    /** The secret as an app takes it, by camera or typed in groups of four (RFC 4648 base 32). */
    SecondStep.Shown shown(Login login) {
        return new SecondStep.Shown(address(login), base32().replaceAll("(.{4})(?=.)", "$1 "));
    }

    private String address(Login login) {
        return "otpauth://totp/Cairn:%s?secret=%s&issuer=Cairn"
                .formatted(
                        URLEncoder.encode(login.value(), StandardCharsets.UTF_8)
                                .replace("+", "%20"),
                        base32());
    }

    private String base32() {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : secret) {
            held = held << Byte.SIZE | one & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(held >> bits & 0x1f));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "Authenticator[…]";
    }
}
