package org.cairnlearn.school.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Seal;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** The servers from which a school fetches its roster every night, and who Cairn is there. */
@Component
public final class ConnectionBook {
    private static final int LAST_HOUR = 23;

    private final Work work;
    private final ConnectionSql sql;
    private final Seal seal;
    private final Ids ids;
    private final SchoolTime time;

    ConnectionBook(Work work, ConnectionSql sql, Seal seal, Ids ids, SchoolTime time) {
        this.work = work;
        this.sql = sql;
        this.seal = seal;
        this.ids = ids;
        this.time = time;
    }

    /**
     * A server that is to be kept.
     *
     * @param name what the office calls it
     * @param secret that the server gave
     * @param hour of the day, 0 to 23
     */
    public record Wish(String name, Connection.Server server, String secret, int hour) {
        public Wish {
            if (name.isBlank() || secret.isBlank() || hour < 0 || hour > LAST_HOUR) {
                throw new IllegalArgumentException("A connection has a name, a secret, an hour");
            }
        }

        @Override
        public String toString() {
            return "Wish[" + name + "]";
        }
    }

    /**
     * Keeps one; it is fetched for the first time in the night that comes.
     *
     * @return empty when there is one of this name already
     */
    public Optional<UUID> keep(Actor.Somebody who, Wish wish) {
        var id = ids.next();
        var by = new PersonId(who.person());
        var one = new Connection(id, wish.name(), wish.server(), wish.hour(), by, null);
        var secret = seal.close(purpose(id), wish.secret().getBytes(StandardCharsets.UTF_8));
        return work.write(
                        ImportLedger.importing(who.tenant()),
                        () -> sql.add(one, secret, time.now(), nextNight(wish.hour())))
                ? Optional.of(id)
                : Optional.empty();
    }

    /** All of them, by name; inside a piece of work. */
    public List<Connection> all() {
        return sql.all();
    }

    /** One of them; inside a piece of work. */
    public Optional<Connection> find(UUID id) {
        return sql.all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Fetches from it no more; what came in stays. */
    public boolean remove(TenantId tenant, UUID id) {
        return work.write(ImportLedger.importing(tenant), () -> sql.remove(id));
    }

    /** Who Cairn is there, with the secret; inside a piece of work. */
    Optional<OneRosterServer> server(Connection one) {
        return sql.secret(one.id())
                .map(sealed ->
                        new OneRosterServer(
                                one.server().address(),
                                one.server().tokens(),
                                one.server().reach(),
                                one.server().client(),
                                new String(
                                        seal.open(purpose(one.id()), sealed),
                                        StandardCharsets.UTF_8)));
    }

    /** The next time that it is this hour. */
    Instant nextNight(int hour) {
        var at = LocalTime.of(hour, 0);
        var today = time.today().atTime(at).atZone(time.zone()).toInstant();
        return today.isAfter(time.now())
                ? today
                : time.today().plusDays(1).atTime(at).atZone(time.zone()).toInstant();
    }

    private static String purpose(UUID connection) {
        return "roster connection " + connection;
    }
}
