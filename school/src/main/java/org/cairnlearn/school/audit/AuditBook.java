package org.cairnlearn.school.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The front door of the log. Every call is made inside a piece of {@link
 * org.cairnlearn.school.platform.Work}: of whoever looks to write, of whoever asks to read, who
 * sees only what is about him or her, and of {@link #reading} where the program itself counts.
 */
@Component
public final class AuditBook {
    static final String COMMAND = "cairn ";
    private static final String TASK = "audit";

    private final AuditSql sql;
    private final LookSql looks;
    private final Sealer sealer;
    private final SchoolTime time;

    AuditBook(AuditSql sql, LookSql looks, Sealer sealer, SchoolTime time) {
        this.sql = sql;
        this.looks = looks;
        this.sealer = sealer;
        this.time = time;
    }

    /** The program itself, which reads the whole log of a tenant to count, to seal and to check. */
    public static Actor reading(TenantId tenant) {
        return new Actor.Task(tenant, TASK);
    }

    /**
     * Writes down what is about to be shown; in the work of whoever looks.
     *
     * @return whether there was a student in it
     */
    boolean shown(Sighting sighting) {
        return sql.add(sighting, AuditSql.Outcome.SHOWN, time.now());
    }

    /**
     * Writes down that a command is about to show a student. Inside a piece of work that may see
     * the student.
     *
     * @param command the words of the command, without what was asked for
     */
    public void shownByCommand(TenantId tenant, String command, PersonId student) {
        var operator = Onlooker.ofCommand(tenant);
        shown(new Sighting(operator, COMMAND + command, Form.DATA, Set.of(student), Set.of()));
    }

    /** Writes down that somebody asked for something and got nothing. */
    void refused(Sighting sighting) {
        sql.add(sighting, AuditSql.Outcome.REFUSED, time.now());
    }

    /**
     * How many different students an account has been shown since a moment; the person's own data
     * do not count. Inside the work of {@link #reading}.
     */
    public int studentsSeen(UUID account, Instant since) {
        return sql.studentsSeen(account, since);
    }

    /**
     * The same for two stretches of time, and how many students were asked for and refused. Inside
     * the work of {@link #reading}.
     *
     * @param without screens that do not count
     */
    public Seen seen(UUID account, Seen.Since since, Collection<String> without) {
        return sql.seen(account, since, without);
    }

    /**
     * The same for another system, of which refused requests count and not the students in them: it
     * names them by the school's own ids. Inside the work of {@link #reading}.
     *
     * @param without screens of which what is shown does not count
     */
    public Seen systemSeen(UUID client, Seen.Since since, Collection<String> without) {
        var seen = sql.seen(client, since, without);
        var refused = sql.refusals(client, since);
        return new Seen(seen.hour(), seen.day(), refused.hour(), refused.day());
    }

    /**
     * Looks whether the log is as it was written. Inside the work of {@link #reading}.
     *
     * @param kept a seal that was read earlier and has to be in the chain still; null for none
     */
    public Chain verify(@Nullable String kept) {
        return sealer.verify(kept);
    }

    /**
     * Who looked, as far as the actor may ask, the newest first: one line for each person, student,
     * screen and day.
     *
     * @param most how many lines at most
     */
    public List<Look> looks(Question question, Question.Which which, int most) {
        return looks.looks(question, which, most);
    }

    /** Everything that was shown to somebody, or with an account, of whom: after a break-in. */
    public Breach breach(Question question) {
        return Breach.of(looks.looks(question, Question.Which.ALL, Integer.MAX_VALUE));
    }
}
