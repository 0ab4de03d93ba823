package org.cairnlearn.school.access;

import java.time.Duration;
import java.util.Optional;
import org.cairnlearn.school.platform.SchoolTime;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow, for the modules that look at another proof than a password. Every method
 * belongs inside a piece of {@code Work} that is not undone when the proof was wrong.
 */
@Component
public final class Tries {
    private final GuessSql sql;
    private final SchoolTime time;

    Tries(GuessSql sql, SchoolTime time) {
        this.sql = sql;
        this.time = time;
    }

    /**
     * How much is borne.
     *
     * @param tries wrong ones in a row before the next has to wait
     * @param step how long until one more is looked at
     */
    public record Limit(int tries, Duration step) {}

    /**
     * One try.
     *
     * @param what is guessed
     * @param of whose, or from which network address
     */
    public record Try(String what, String of, Limit limit) {}

    /** Counts a try as failed before it is looked at, or says how long to wait. */
    public Optional<Duration> count(Try one) {
        return sql.count(counted(one), time.now());
    }

    /** It was right: all before it are forgotten. */
    public void forget(Try one) {
        sql.forget(counted(one));
    }

    /** It was right: this one is forgotten. */
    public void giveBack(Try one) {
        sql.giveBack(counted(one));
    }

    private static GuessSql.Counted counted(Try one) {
        return new GuessSql.Counted(
                Secret.digest("%s\n%s".formatted(one.what(), NetworkAddress.group(one.of()))),
                one.limit().tries(),
                one.limit().step());
    }
}
