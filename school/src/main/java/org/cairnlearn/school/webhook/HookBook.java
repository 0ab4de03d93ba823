package org.cairnlearn.school.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Seal;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The addresses that are told what happens. Every method belongs inside a piece of {@link
 * org.cairnlearn.school.platform.Work} of the task that looks after keys, and acts on its tenant.
 */
@Component
public final class HookBook {
    /** How secrets begin in Standard Webhooks. */
    private static final String PREFIX = "whsec_";

    private static final int SECRET_BYTES = 32;

    private final HookSql sql;
    private final Seal seal;
    private final Ids ids;
    private final SchoolTime time;
    private final SecureRandom chance = new SecureRandom();

    HookBook(HookSql sql, Seal seal, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.seal = seal;
        this.ids = ids;
        this.time = time;
    }

    /** Who is to be told where, and of what. */
    public record Wish(UUID client, Hook.Where where, Set<Kind> kinds) {
        public Wish {
            kinds = Set.copyOf(kinds);
            if (kinds.isEmpty()) {
                throw new IllegalArgumentException("An address is told of something");
            }
        }
    }

    /** What the other system is told once: by which secret it knows who speaks. */
    public record Made(UUID id, String secret) {
        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    /**
     * Tells an address from now on.
     *
     * @param by who wants it; null for the command line
     */
    public Made add(Wish wish, @Nullable PersonId by) {
        var id = ids.next();
        var bytes = new byte[SECRET_BYTES];
        chance.nextBytes(bytes);
        sql.add(new HookSql.New(id, wish, seal.close(purpose(id), bytes), by), time.now());
        return new Made(id, PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** All of them, by the system and the address. */
    public List<Hook> all() {
        return sql.all();
    }

    /**
     * Tries again at once, also one that was paused; what waits is told in its order.
     *
     * @return false when there is none
     */
    public boolean resume(UUID hook) {
        return sql.resume(hook, time.now());
    }

    /**
     * Tells it nothing more; what waits is forgotten.
     *
     * @return false when there is none
     */
    public boolean remove(UUID hook) {
        return sql.remove(hook);
    }

    byte[] secret(UUID hook, byte[] sealed) {
        return seal.open(purpose(hook), sealed);
    }

    private static String purpose(UUID hook) {
        return "webhook " + hook;
    }
}
