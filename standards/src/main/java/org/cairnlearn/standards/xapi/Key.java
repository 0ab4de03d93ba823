package org.cairnlearn.standards.xapi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * By what an agent, an activity, a verb or a registration is found again: the front of a SHA-256 of
 * its kind and its identifier. The same for whoever is the same to the standard.
 */
public record Key(Kind kind, UUID value) {
    /** Of what it is the key. */
    public enum Kind {
        AGENT,
        ACTIVITY,
        VERB,
        REGISTRATION
    }

    static Key of(Kind kind, String identifier) {
        var front = ByteBuffer.wrap(sha256(kind.name() + " " + identifier));
        return new Key(kind, new UUID(front.getLong(), front.getLong()));
    }

    /** Of an activity. */
    public static Key ofActivity(String id) {
        return of(Kind.ACTIVITY, id);
    }

    /** Of an agent or a group that is known by something; empty for an anonymous group. */
    public static Optional<Key> ofAgent(Map<?, ?> actor) {
        return identifier(actor).map(text -> of(Kind.AGENT, text));
    }

    private static Optional<String> identifier(Map<?, ?> actor) {
        if (actor.get("account") instanceof Map<?, ?> account) {
            return Optional.of("account " + account.get("homePage") + " " + account.get("name"));
        }
        for (var name : new String[] {"mbox", "mbox_sha1sum", "openid"}) {
            if (actor.get(name) instanceof String text) {
                return Optional.of(name + " " + plain(name, text));
            }
        }
        return Optional.empty();
    }

    private static String plain(String name, String text) {
        return name.equals("mbox_sha1sum") ? text.toLowerCase(Locale.ROOT) : text;
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
