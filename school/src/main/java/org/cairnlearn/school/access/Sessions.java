package org.cairnlearn.school.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.Actor;
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

    /** To take the phone out and set an app up. */
    static final Duration HALF_OPEN = Duration.ofMinutes(15);

    /** A child's lesson, with the walk to the next room. */
    static final Duration IDLE_OF_STUDENTS = Duration.ofMinutes(60);

    /** Everybody else sees other people, and leaves screens open. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** How often the last request is written down; idle time is known to within this. */
    static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

    private final Work work;
    private final AccessSql sql;
    private final SecondFactors factors;
    private final SchoolTime time;
    private final SecureRandom chance = new SecureRandom();

    Sessions(Work work, AccessSql sql, SecondFactors factors, SchoolTime time) {
        this.work = work;
        this.sql = sql;
        this.factors = factors;
        this.time = time;
    }

    /** Signs somebody out on every device, this one too. */
    public void signOutEverywhere(Visitor visitor) {
        work.write(
                Actor.Task.signingIn(visitor.tenant()),
                () -> {
                    sql.endAll(visitor.account());
                    return true;
                });
    }

    /** Signs somebody out on every other device. */
    void endOthers(Visitor visitor, SessionKey kept) {
        work.write(
                Actor.Task.signingIn(visitor.tenant()),
                () -> {
                    sql.endOthers(visitor.account(), kept.digest());
                    return true;
                });
    }

    /** Begins a session in the work at hand, unless the password stopped being right meanwhile. */
    Optional<Begun> begin(TenantId tenant, AccessSql.Hashed password) {
        if (!sql.stillOpens(password)) {
            return Optional.empty();
        }
        return Optional.of(begun(tenant, password.account(), new Proof.Once()));
    }

    /** Begins a session without a password, unless the account opens nothing. */
    Optional<Begun> begin(TenantId tenant, UUID account, Proof proof) {
        return sql.opens(account) ? Optional.of(begun(tenant, account, proof)) : Optional.empty();
    }

    private Begun begun(TenantId tenant, UUID account, Proof proof) {
        var now = time.now();
        var key = SessionKey.fresh(tenant, chance);
        Optional<Missing> missing =
                proof instanceof Proof.Once
                        ? sql.find(account).flatMap(factors::missing)
                        : Optional.empty();
        var shared = proof instanceof Proof.InClass(var device) ? device : null;
        var longest =
                shared == null
                        ? now.plus(missing.isPresent() ? HALF_OPEN : LONGEST)
                        : shared.until();
        sql.begin(
                new AccessSql.Beginning(
                        key.digest(),
                        account,
                        Secret.fresh(chance),
                        new AccessSql.Beginning.Times(now, longest, shared),
                        missing));
        sql.forgetEnded(now);
        return new Begun(key, missing);
    }

    /** An open session in place of one that lacked something, unless that one ended meanwhile. */
    Optional<SessionKey> opened(SessionKey half) {
        return work.write(
                Actor.Task.signingIn(half.tenant()),
                () -> {
                    var now = time.now();
                    var live = sql.live(half, now).filter(one -> !idle(one, now));
                    sql.end(half.digest());
                    return live.map(one -> open(half.tenant(), one.visitor().account()));
                });
    }

    private SessionKey open(TenantId tenant, UUID account) {
        var now = time.now();
        var key = SessionKey.fresh(tenant, chance);
        var times = new AccessSql.Beginning.Times(now, now.plus(LONGEST), null);
        sql.begin(
                new AccessSql.Beginning(
                        key.digest(), account, Secret.fresh(chance), times, Optional.empty()));
        return key;
    }

    /** A session, and what it lacks. */
    record Begun(SessionKey key, Optional<Missing> missing) {}

    /** Who this is, if the session lives and is open; notes that the person was seen. */
    Optional<Visitor> find(SessionKey key) {
        var now = time.now();
        var live = live(key, now).filter(session -> session.missing() == null);
        live.filter(session -> !now.isBefore(session.lastSeenAt().plus(WRITTEN_EVERY)))
                .ifPresent(_ -> seen(key, now));
        return live.map(AccessSql.Live::visitor);
    }

    /** Whose session this is, while it opens nothing yet. */
    Optional<AccessSql.Live> halfOpen(SessionKey key) {
        return live(key, time.now()).filter(session -> session.missing() != null);
    }

    /** Whose session this was that has ended by time alone, as long as its row is there. */
    Optional<Visitor> over(SessionKey key) {
        return work.read(
                        Actor.Task.signingIn(key.tenant()),
                        () -> sql.live(key, time.now().minus(LONGEST)))
                .filter(session -> session.missing() == null)
                .map(AccessSql.Live::visitor);
    }

    private Optional<AccessSql.Live> live(SessionKey key, Instant now) {
        return work.read(Actor.Task.signingIn(key.tenant()), () -> sql.live(key, now))
                .filter(session -> !idle(session, now));
    }

    private void seen(SessionKey key, Instant now) {
        work.write(
                Actor.Task.signingIn(key.tenant()),
                () -> {
                    sql.seen(key.digest(), now);
                    return true;
                });
    }

    private static boolean idle(AccessSql.Live session, Instant now) {
        var own = session.idle();
        var byRole = session.visitor().role() == Role.STUDENT ? IDLE_OF_STUDENTS : IDLE;
        var longest = own == null ? byRole : own;
        return !now.isBefore(session.lastSeenAt().plus(longest));
    }

    void end(SessionKey key) {
        work.write(
                Actor.Task.signingIn(key.tenant()),
                () -> {
                    sql.end(key.digest());
                    return true;
                });
    }
}
