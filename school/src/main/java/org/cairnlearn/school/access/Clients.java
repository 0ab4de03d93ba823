package org.cairnlearn.school.access;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The other systems that may ask for data of a tenant. Every method belongs inside a piece of
 * {@link Work} and acts on its tenant.
 */
@Component
public final class Clients {
    private final ClientSql sql;
    private final Work work;
    private final Ids ids;
    private final SchoolTime time;
    private final SecureRandom chance = new SecureRandom();

    Clients(ClientSql sql, Work work, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.work = work;
        this.ids = ids;
        this.time = time;
    }

    /** What a system is asked for. */
    public record Wish(String name, ApiClient.Use use, Set<Standing.Scope> scopes, LocalDate ends) {
        public Wish {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * What the other system is told; the secret is nowhere else.
     *
     * @param id the client id of OAuth 2
     */
    public record Key(UUID client, String id, String secret) {
        @Override
        public String toString() {
            return "Key[…]";
        }
    }

    /**
     * Lets a system in.
     *
     * @param by who does; null for the command line
     */
    public Key add(Wish wish, @Nullable PersonId by) {
        var id = ids.next();
        var secret = Secret.fresh(chance);
        var life = new ApiClient.Life(time.now(), wish.ends(), null, null);
        sql.add(new ApiClient(id, wish.name(), wish.use(), wish.scopes(), life), by);
        sql.keep(id, Secret.digest(secret));
        return new Key(id, new ClientId(work.tenant(), id).text(), secret);
    }

    /** All of them, those that open something first, then by name. */
    public List<ApiClient> all() {
        return sql.all();
    }

    /** What some of them are called, also ones that were taken back. */
    public Map<UUID, String> names(Set<UUID> clients) {
        return clients.isEmpty() ? Map.of() : sql.names(clients);
    }

    /**
     * Takes a system back; its next request is refused.
     *
     * @param by who does; null for the command line
     * @return false when there is none, or it was taken back before
     */
    public boolean revoke(UUID client, @Nullable PersonId by) {
        return sql.revoke(client, by, time.now());
    }
}
