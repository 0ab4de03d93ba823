package org.cairnlearn.school.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The secret addresses at which a calendar program reads somebody's own days (RFC 5545 calls what
 * it reads iCalendar). Such a program cannot sign in: whoever has the address reads what is there,
 * and nothing else. It ends when its owner takes it back, makes another, signs out everywhere, or
 * is in no school any more. It opens its own pieces of {@link Work}: call it outside of any.
 */
@Component
public final class CalendarKeys {
    /** What the addresses begin with. */
    public static final String ADDRESS = "/calendar/";

    /** What they end with, as programs expect of a calendar. */
    public static final String ENDING = ".ics";

    private static final Duration WRITTEN_EVERY = Duration.ofHours(1);

    private final Work work;
    private final CalendarKeySql sql;
    private final SchoolTime time;
    private final SecureRandom chance = new SecureRandom();

    CalendarKeys(Work work, CalendarKeySql sql, SchoolTime time) {
        this.work = work;
        this.sql = sql;
        this.time = time;
    }

    /** What its owner may know of an address: not the address, which is nowhere. */
    public record Made(Instant at, Optional<Instant> usedAt) {}

    /** The visitor's own, if there is one. */
    public Optional<Made> of(Visitor visitor) {
        return work.read(Actor.Task.signingIn(visitor.tenant()), () -> sql.of(visitor.account()));
    }

    /**
     * Makes an address, and ends the one before.
     *
     * @return the address within this server; it is told once
     */
    public String make(Visitor visitor) {
        var key = SessionKey.fresh(visitor.tenant(), chance);
        return work.write(
                Actor.Task.signingIn(visitor.tenant()),
                () -> {
                    sql.put(visitor.account(), key.digest(), time.now());
                    return ADDRESS + key.cookie() + ENDING;
                });
    }

    /** Ends the visitor's address: it opens nothing any more. */
    public void takeBack(Visitor visitor) {
        work.write(Actor.Task.signingIn(visitor.tenant()), () -> sql.remove(visitor.account()));
    }

    /** Whose days are at an address, as if that person had come; nobody's when it has ended. */
    Optional<Visitor> find(String address) {
        return address.startsWith(ADDRESS) && address.endsWith(ENDING)
                ? SessionKey.find(
                                address.substring(
                                        ADDRESS.length(), address.length() - ENDING.length()))
                        .flatMap(this::find)
                : Optional.empty();
    }

    private Optional<Visitor> find(SessionKey key) {
        var door = Actor.Task.signingIn(key.tenant());
        var known = work.read(door, () -> sql.find(key.digest()));
        known.filter(one -> isLongAgo(one.usedAt()))
                .ifPresent(_ -> work.write(door, () -> sql.used(key.digest(), time.now())));
        return known.map(one ->
                new Visitor(
                        key.tenant(),
                        one.account(),
                        one.person(),
                        one.role(),
                        new Visitor.Session(Secret.fresh(chance), false)));
    }

    private boolean isLongAgo(@Nullable Instant used) {
        return used == null || used.plus(WRITTEN_EVERY).isBefore(time.now());
    }
}
