package org.cairnlearn.school.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.access.ReturnPath;
import org.cairnlearn.school.platform.TenantId;

/**
 * One visit to an identity provider, as the browser carries it there and back.
 *
 * @param provider the short name
 * @param tenant whose door it will be
 * @param next where the person wanted to go
 * @param secrets what ties the way back to this browser and this visit
 */
record Attempt(String provider, TenantId tenant, ReturnPath next, Secrets secrets) {
    private static final int BYTES = 32;

    /**
     * Three random words.
     *
     * @param state comes back in the address
     * @param nonce comes back in the token
     * @param verifier proves to the provider that who redeems the code is who asked for it (RFC
     *     7636)
     */
    record Secrets(String state, String nonce, String verifier) {
        static Secrets fresh(SecureRandom chance) {
            return new Secrets(word(chance), word(chance), word(chance));
        }

        private static String word(SecureRandom chance) {
            var bytes = new byte[BYTES];
            chance.nextBytes(bytes);
            return text(bytes);
        }

        String challenge() {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                return text(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e); // every Java has it
            }
        }

        private static String text(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        @Override
        public String toString() {
            return "Secrets[…]";
        }
    }

    List<String> words() {
        return List.of(
                provider,
                tenant.toString(),
                next.value(),
                secrets.state(),
                secrets.nonce(),
                secrets.verifier());
    }

    static Optional<Attempt> of(List<String> words) {
        return words.size() == 6
                ? Optional.of(
                        new Attempt(
                                words.get(0),
                                new TenantId(UUID.fromString(words.get(1))),
                                ReturnPath.of(words.get(2)),
                                new Secrets(words.get(3), words.get(4), words.get(5))))
                : Optional.empty();
    }
}
