package org.cairnlearn.school.access;

import java.security.SecureRandom;
import java.util.Optional;
import org.cairnlearn.school.platform.TenantId;

/**
 * What stands in the address of an errand, such as opening a unit of a course: whoever has it may
 * do that and nothing else. Only its digest is kept.
 */
public final class ErrandKey {
    private static final SecureRandom CHANCE = new SecureRandom();

    private final SessionKey key;

    private ErrandKey(SessionKey key) {
        this.key = key;
    }

    /** A new one, of 256 random bits. */
    public static ErrandKey fresh(TenantId tenant) {
        return new ErrandKey(SessionKey.fresh(tenant, CHANCE));
    }

    /** Reads one; empty when it has another form. */
    public static Optional<ErrandKey> find(String text) {
        return SessionKey.find(text).map(ErrandKey::new);
    }

    public TenantId tenant() {
        return key.tenant();
    }

    /** As it stands in an address. */
    public String text() {
        return key.cookie();
    }

    public byte[] digest() {
        return key.digest();
    }

    @Override
    public String toString() {
        return "ErrandKey[…]";
    }
}
