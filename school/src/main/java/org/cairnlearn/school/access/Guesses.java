package org.cairnlearn.school.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.SchoolTime;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow: for one login from one address, and for one address whatever the logins.
 * Never for a login alone: anybody could then keep a teacher out. A code comes after the password,
 * so its tries count for the account.
 */
@Component
final class Guesses {
    /** One try at the door. */
    record Try(GuessSql.Counted person, GuessSql.Counted address) {}

    private final GuessSql sql;
    private final AccessSettings settings;
    private final SchoolTime time;

    Guesses(GuessSql sql, AccessSettings settings, SchoolTime time) {
        this.sql = sql;
        this.settings = settings;
        this.time = time;
    }

    /**
     * A password.
     *
     * @param login as typed, whether or not it can exist
     * @param address a network address
     */
    Try of(String login, String address) {
        var from = NetworkAddress.group(address);
        var who = Login.find(login).map(Login::value).orElse("");
        return one("login and address\n%s\n%s".formatted(who, from), from);
    }

    /**
     * A code of an account, wherever from: only who knows the password comes so far, and could try
     * from many places.
     */
    Try of(UUID account, String address) {
        return one("code\n" + account, NetworkAddress.group(address));
    }

    private Try one(String person, String from) {
        return new Try(
                new GuessSql.Counted(
                        Secret.digest(person), settings.triesPerPerson(), settings.waitPerPerson()),
                new GuessSql.Counted(
                        Secret.digest("address\n%s".formatted(from)),
                        settings.triesPerAddress(),
                        settings.waitPerAddress()));
    }

    /** Counts a try as failed before it is looked at, or says how long to wait. */
    Optional<Duration> count(Try one) {
        var now = time.now();
        var wait = sql.count(one.person(), now);
        if (wait.isEmpty()) {
            wait = sql.count(one.address(), now);
            if (wait.isPresent()) {
                sql.giveBack(one.person());
            }
        }
        sql.forgetSettled(now);
        return wait;
    }

    /** It was right: the person starts afresh, the address gets this one try back. */
    void right(Try one) {
        sql.forget(one.person());
        sql.giveBack(one.address());
    }

    /** It was not looked at. */
    void giveBack(Try one) {
        sql.giveBack(one.person());
        sql.giveBack(one.address());
    }
}
