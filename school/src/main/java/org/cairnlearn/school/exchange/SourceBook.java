package org.cairnlearn.school.exchange;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cairnlearn.school.exchange.WatchSql.Key;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What a school has agreed about where its data comes from: how old it may get before somebody has
 * to look, and whether it is paused. Of a paused source nothing is taken in.
 */
@Component
public final class SourceBook {
    /** How far back the line of a source goes. */
    public static final int DAYS = 30;

    /** After this long without a visit a server gives nothing, whoever's fault that is. */
    private static final Duration TWO_NIGHTS = Duration.ofHours(49);

    /** Whoever begins a run holds it within this time. */
    private static final Duration TO_BEGIN = Duration.ofMinutes(2);

    private final Work work;
    private final WatchSql sql;
    private final ConnectionSql connections;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    SourceBook(
            Work work,
            WatchSql sql,
            ConnectionSql connections,
            SchoolTime time,
            ApplicationEventPublisher events) {
        this.events = events;
        this.connections = connections;
        this.work = work;
        this.sql = sql;
        this.time = time;
    }

    /** One of a school's sources. */
    public record Source(TenantId tenant, ImportKind kind, String name) {}

    /**
     * Says how old a source may get.
     *
     * @param days 1 to {@link Watch#MOST_DAYS}; null when nobody promises anything any more
     */
    public void promise(Source source, @Nullable Integer days) {
        if (days != null && (days < 1 || days > Watch.MOST_DAYS)) {
            throw new IllegalArgumentException("Nobody promises %d days".formatted(days));
        }
        write(source, key -> sql.promise(key, days));
    }

    /** From now on nothing of it is taken in; paused already, it stays so. */
    public void pause(Source source, PersonId by) {
        write(source, key -> sql.pause(key, by, time.now()));
    }

    /** From now on it is taken in again. */
    public void resume(Source source) {
        write(source, sql::resume);
    }

    private void write(Source source, Consumer<Key> what) {
        work.write(
                ImportLedger.importing(source.tenant()),
                () -> {
                    what.accept(new Key(source.kind(), source.name()));
                    return true;
                });
    }

    /**
     * How many sources failed the last time, are older than was promised or give nothing; inside
     * the work of an administrator: for others there are none.
     */
    public int alerts() {
        var all = new HashSet<>(sql.alerts(time.now()));
        silent().forEach(one -> all.add(new Key(ImportKind.ROSTER, one.name())));
        return all.size();
    }

    /**
     * The servers that gave nothing the last time, and those that nobody has asked for two nights;
     * inside the work of an administrator: for others there are none.
     */
    public List<Connection> silent() {
        return connections.silent(time.now().minus(TWO_NIGHTS));
    }

    /**
     * Tells whoever wants to know of the sources that have become late, and of imports that were
     * stopped in the middle; each once.
     */
    void tell(TenantId tenant) {
        work.write(
                ImportLedger.importing(tenant),
                () -> {
                    var now = time.now();
                    tell(sql.late(now), SourceAlert.Why.LATE);
                    tell(sql.stopped(now, now.minus(TO_BEGIN)), SourceAlert.Why.STOPPED);
                    return true;
                });
    }

    private void tell(List<Key> sources, SourceAlert.Why why) {
        for (var one : sources) {
            events.publishEvent(new SourceAlert(one.kind(), one.source(), why));
        }
    }

    /** Inside a piece of work. */
    boolean paused(ImportKind kind, String source) {
        return sql.paused(kind, source);
    }

    /** What is agreed about the sources, inside a piece of work. */
    Map<Key, Watch> watches() {
        return sql.all();
    }

    /** How the last days went, inside a piece of work. */
    Map<Key, List<Beat>> beats() {
        return sql.since(time.now().minus(Duration.ofDays(DAYS)));
    }
}
