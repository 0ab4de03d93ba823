package org.cairnlearn.standards.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The symmetric signature of Standard Webhooks 1.0: HMAC-SHA256 over id, time and body, parted by
 * full stops, so that neither can be changed or sent again under another id or later.
 */
public final class WebhookSignature {
    private static final String MAC = "HmacSHA256";

    private WebhookSignature() {}

    /**
     * What stands in the header {@code webhook-signature}.
     *
     * @param at seconds since 1970, as in {@code webhook-timestamp}
     */
    public static String of(byte[] secret, String id, long at, String body) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            var signed = mac.doFinal((id + "." + at + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it, and takes any secret
        }
    }
}
