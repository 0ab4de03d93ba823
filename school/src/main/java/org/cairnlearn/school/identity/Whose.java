package org.cairnlearn.school.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.access.Account;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.identity.Unresolved.Reason;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/**
 * Tells which account here an account elsewhere belongs to. After the first time by the subject
 * alone, whatever its address becomes. The first time by the verified address, if exactly one
 * active person of the roster has it and has no other account there; upper and lower case make no
 * difference, and nothing else in an address is taken for the same. Inside a piece of work.
 */
@Component
final class Whose {
    private final IdentitySql sql;
    private final Accounts accounts;
    private final RosterBook roster;
    private final Ids ids;
    private final SchoolTime time;

    Whose(IdentitySql sql, Accounts accounts, RosterBook roster, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.accounts = accounts;
        this.roster = roster;
        this.ids = ids;
        this.time = time;
    }

    /** An account, or why there is none. */
    sealed interface Found {
        record One(UUID account) implements Found {}

        record None(Reason reason) implements Found {}
    }

    /** What a token vouches for now, if it is meant for this provider's client and this visit. */
    Optional<Vouched> vouched(JWTClaimsSet claims, Provider provider, String nonce) {
        return new IdToken(claims).vouches(provider, nonce, time.now());
    }

    Found find(Vouched who) {
        var linked = sql.account(who.account()).flatMap(accounts::find);
        var found =
                linked.isPresent() && stillHere(linked.get())
                        ? known(linked.get())
                        : byEmail(who, linked);
        switch (found) {
            case Found.One(var _) -> sql.settle(who.account());
            case Found.None(var reason) -> sql.note(ids.next(), who, reason, time.now());
        }
        return found;
    }

    /** The office says whose it is. */
    boolean settle(Vouched.Account elsewhere, Person person) {
        var account = accounts.withoutPassword(person.id(), person.role(), Optional.empty());
        sql.unlink(elsewhere);
        var done = account.filter(one -> sql.link(elsewhere, one.id(), time.now())).isPresent();
        if (done) {
            sql.settle(elsewhere);
        }
        return done;
    }

    private boolean stillHere(Account account) {
        return roster.findPerson(account.person()).filter(Person::active).isPresent();
    }

    private static Found known(Account account) {
        return account.enabled() ? new Found.One(account.id()) : new Found.None(Reason.CLOSED);
    }

    /**
     * Also for somebody whom the roster now has under another id: the same account elsewhere is the
     * same human being, who keeps one account here.
     */
    private Found byEmail(Vouched who, Optional<Account> before) {
        if (who.email().isBlank()) {
            return new Found.None(before.isPresent() ? Reason.CLOSED : Reason.NO_EMAIL);
        }
        if (!who.verified()) {
            return new Found.None(before.isPresent() ? Reason.CLOSED : Reason.NOT_VERIFIED);
        }
        var people = roster.activeWithEmail(email(who));
        return switch (people.size()) {
            case 0 -> new Found.None(before.isPresent() ? Reason.CLOSED : Reason.NOBODY);
            case 1 -> link(who, people.getFirst(), before);
            default -> new Found.None(Reason.SEVERAL);
        };
    }

    private Found link(Vouched who, Person person, Optional<Account> before) {
        var account = accounts.withoutPassword(person.id(), person.role(), Login.find(email(who)));
        if (account.isEmpty()) {
            return new Found.None(Reason.CLOSED);
        }
        before.ifPresent(old -> {
            accounts.disable(old.id());
            sql.unlink(who.account());
        });
        sql.link(who.account(), account.get().id(), time.now());
        // Two visits at once: the first one's link holds, and is the same person's.
        return sql.account(who.account()).filter(account.get().id()::equals).isPresent()
                ? new Found.One(account.get().id())
                : new Found.None(Reason.TAKEN);
    }

    private static String email(Vouched who) {
        return Normalizer.normalize(who.email().strip(), Normalizer.Form.NFC);
    }
}
