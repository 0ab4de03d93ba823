package org.cairnlearn.school.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.springframework.stereotype.Component;

/**
 * For the modules that look at another proof than a password: begins the session once they are
 * sure, and remembers what was used. Every method belongs inside a piece of {@code Work} and acts
 * on its tenant.
 */
@Component
public final class Arrivals {
    private final AccessSql sql;
    private final Sessions sessions;
    private final SchoolTime time;

    Arrivals(AccessSql sql, Sessions sessions, SchoolTime time) {
        this.sql = sql;
        this.sessions = sessions;
        this.time = time;
    }

    /** Lets an account in; nothing when it is disabled or its person left the roster. */
    public Optional<SignInResult.SignedIn> begin(TenantId tenant, UUID account, Proof proof) {
        return sessions.begin(tenant, account, proof)
                .map(begun -> new SignInResult.SignedIn(begun.key().cookie(), begun.missing()));
    }

    /**
     * Notes that something was used that opens the door one time only.
     *
     * @param oldest after how long it opens nothing anyway
     * @return false when it was used before, on whatever server
     */
    public boolean useOnce(String what, Duration oldest) {
        var now = time.now();
        sql.forgetUsed(now);
        return sql.useOnce(Secret.digest(what), now.plus(oldest));
    }

    /** Ends all sessions of shared devices that were opened under this. */
    public void endUnder(UUID opened) {
        sql.endUnder(opened);
    }
}
