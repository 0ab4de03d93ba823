package org.cairnlearn.school.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Role;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. It is in the database only, and asked on every request, so an ended session is
 * over at the next one on every server.
 */
@Component
final class Sessions {
    /** However busy somebody is. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** A child's lesson, with the walk to the next room. */
    static final Duration IDLE_OF_STUDENTS = Duration.ofMinutes(60);

    /** Everybody else sees other people, and leaves screens open. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** How often the last request is written down; idle time is known to within this. */
    static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

    private final Work work;
    private final AccessSql sql;
    private final SchoolTime time;
    private final SecureRandom chance = new SecureRandom();

    Sessions(Work work, AccessSql sql, SchoolTime time) {
        this.work = work;
        this.sql = sql;
        this.time = time;
    }

    /** Signs somebody out on every device, this one too. */
    public void signOutEverywhere(Visitor visitor) {
        work.write(
                visitor.tenant(),
                () -> {
                    sql.endAll(visitor.account());
                    return true;
                });
    }

    /** Begins a session in the work at hand, unless the password stopped being right meanwhile. */
    Optional<SessionKey> begin(TenantId tenant, AccessSql.Hashed password) {
        if (!sql.stillOpens(password)) {
            return Optional.empty();
        }
        var now = time.now();
        var key = SessionKey.fresh(tenant, chance);
        sql.begin(
                new AccessSql.Beginning(
                        key.digest(),
                        password.account(),
                        Secret.fresh(chance),
                        now,
                        now.plus(LONGEST)));
        sql.forgetEnded(now);
        return Optional.of(key);
    }

    /** Who this is, if the session lives; notes that the person was seen. */
    Optional<Visitor> find(SessionKey key) {
        var now = time.now();
        var live =
                work.read(key.tenant(), () -> sql.live(key.digest(), now))
                        .filter(session -> !idle(session, now));
        live.filter(session -> !now.isBefore(session.lastSeenAt().plus(WRITTEN_EVERY)))
                .ifPresent(_ -> seen(key, now));
        return live.map(session ->
                new Visitor(
                        key.tenant(),
                        session.account(),
                        session.person(),
                        session.role(),
                        session.csrfToken()));
    }

    private void seen(SessionKey key, Instant now) {
        work.write(
                key.tenant(),
                () -> {
                    sql.seen(key.digest(), now);
                    return true;
                });
    }

    private static boolean idle(AccessSql.Live session, Instant now) {
        var longest = session.role() == Role.STUDENT ? IDLE_OF_STUDENTS : IDLE;
        return !now.isBefore(session.lastSeenAt().plus(longest));
    }

    void end(SessionKey key) {
        work.write(
                key.tenant(),
                () -> {
                    sql.end(key.digest());
                    return true;
                });
    }
}
