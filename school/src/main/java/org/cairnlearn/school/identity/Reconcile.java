package org.cairnlearn.school.identity;

import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.roster.Person;
import org.springframework.stereotype.Component;

/** For the office: whose the accounts elsewhere are that could not be told. Inside its work. */
@Component
public final class Reconcile {
    private final IdentitySql sql;
    private final Whose whose;

    Reconcile(IdentitySql sql, Whose whose) {
        this.sql = sql;
        this.whose = whose;
    }

    /** The latest first. */
    public List<Unresolved> unresolved() {
        return sql.unresolved();
    }

    /**
     * Says whose a line is.
     *
     * @return false when the line is gone, or the person's account here is closed or has another
     *     account there
     */
    public boolean settle(UUID unresolved, Person person) {
        return sql.elsewhere(unresolved).filter(one -> whose.settle(one, person)).isPresent();
    }

    /** Takes a line away; who comes again stands there again. */
    public void dismiss(UUID unresolved) {
        sql.elsewhere(unresolved).ifPresent(sql::settle);
    }

    /** How many accounts elsewhere an account here has. */
    public int links(UUID account) {
        return sql.links(account);
    }

    /** Forgets the accounts elsewhere of an account here: the next visit begins by the address. */
    public void unlink(UUID account) {
        sql.unlink(account);
    }
}
