package org.cairnlearn.school.profile;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.profile.Statement.About;
import org.cairnlearn.school.profile.Statement.Facet;
import org.cairnlearn.school.profile.Statement.Kind;
import org.cairnlearn.school.profile.Statement.Readers;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The front door of what is written in a student's profile. What is in the student's own words only
 * the student changes; what an adult wrote the student sees and may see differently. To be called
 * inside a piece of {@code Work}. Whose students somebody may see is the caller's to know.
 */
@Component
public final class ProfileBook {
    /** In so many school days somebody looks at a statement again. */
    public static final int REVIEW_DAYS = 30;

    /** What students write themselves. */
    public static final Set<Facet> OWN = EnumSet.of(Facet.INTEREST, Facet.HELP);

    private final StatementSql sql;
    private final Ids ids;
    private final SchoolClock clock;

    ProfileBook(StatementSql sql, Ids ids, SchoolClock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** A statement as it was read: its newest version's number. */
    public record Seen(StatementId id, int number) {}

    /**
     * All that is written of these students and that the acting person may read: the oldest first,
     * also what no longer stands.
     */
    public List<Statement> of(Collection<PersonId> students) {
        return sql.of(students);
    }

    /** Takes in a statement of before with all its versions; to be called as the import. */
    public void takeIn(Statement statement) {
        sql.takeIn(statement);
    }

    /** Writes something new. */
    public StatementSaid write(PersonId student, PersonId by, About about, String words) {
        return begin(student, by, about, new Saying(Kind.WRITTEN, words));
    }

    /** Keeps what the work has drafted, in these words. */
    public StatementSaid keep(PersonId student, PersonId by, Draft draft, Keeping keeping) {
        var about = new About(draft.facet(), keeping.readers(), draft.basis());
        var kind = keeping.asDrafted() ? Kind.KEPT : Kind.WRITTEN;
        return begin(student, by, about, new Saying(kind, keeping.words()));
    }

    /**
     * How a draft is kept.
     *
     * @param asDrafted whether these are the words that the work drafted
     */
    public record Keeping(Readers readers, String words, boolean asDrafted) {}

    /** Turns a draft down: it does not come back for a while. */
    public StatementSaid decline(PersonId student, PersonId by, Draft draft, String words) {
        var about = new About(draft.facet(), Readers.PRIVATE, draft.basis());
        return begin(student, by, about, new Saying(Kind.DECLINED, words));
    }

    /** Changes the words. */
    public StatementSaid edit(PersonId student, PersonId by, Seen seen, String words) {
        return add(student, by, seen, new Saying(Kind.WRITTEN, words));
    }

    /** Says that it is still true, or true again. */
    public StatementSaid confirm(PersonId student, PersonId by, Seen seen) {
        return add(student, by, seen, new Saying(Kind.CONFIRMED, null));
    }

    /** Says that it is no longer so: it stays to be read, and can come back. */
    public StatementSaid close(PersonId student, PersonId by, Seen seen) {
        return add(student, by, seen, new Saying(Kind.CLOSED, null));
    }

    /** The student sees it differently, and says how. */
    public StatementSaid differ(PersonId student, StatementId id, String words) {
        var found = sql.find(id).filter(one -> one.student().equals(student));
        if (found.isEmpty() || found.get().about().readers() != Readers.SHARED) {
            return new StatementSaid.NotThere();
        }
        if (found.get().own()) {
            return new StatementSaid.NotYours();
        }
        var text = GoalWish.text(words);
        if (text.isEmpty()) {
            return new StatementSaid.NoWords();
        }
        sql.differ(id, student, new Statement.View(clock.now(), text));
        return now(id);
    }

    /**
     * What is said.
     *
     * @param words null where they stay as they are
     */
    private record Saying(Kind kind, @Nullable String words) {}

    private StatementSaid begin(PersonId student, PersonId by, About about, Saying saying) {
        var words = saying.words() == null ? "" : GoalWish.text(saying.words());
        if (words.isEmpty()) {
            return new StatementSaid.NoWords();
        }
        if (by.equals(student)
                && !(OWN.contains(about.facet()) && about.readers() == Readers.SHARED)) {
            return new StatementSaid.NotYours();
        }
        var id = new StatementId(ids.next());
        sql.begin(id, student, about, clock.now());
        sql.add(id, 1, version(student, by, new Saying(saying.kind(), words)));
        return now(id);
    }

    private StatementSaid add(PersonId student, PersonId by, Seen seen, Saying saying) {
        var found = sql.find(seen.id()).filter(one -> one.student().equals(student));
        if (found.isEmpty()) {
            return new StatementSaid.NotThere();
        }
        var old = found.get();
        if (old.own() != by.equals(student)) {
            return new StatementSaid.NotYours();
        }
        if (saying.words() != null && GoalWish.text(saying.words()).isEmpty()) {
            return new StatementSaid.NoWords();
        }
        var words = saying.words() == null ? old.now().words() : GoalWish.text(saying.words());
        var version = version(student, by, new Saying(saying.kind(), words));
        var added = seen.number() == old.number() && sql.add(seen.id(), seen.number() + 1, version);
        return added ? now(seen.id()) : new StatementSaid.Changed(old);
    }

    private Statement.Version version(PersonId student, PersonId by, Saying saying) {
        var words = saying.words();
        if (words == null) {
            throw new IllegalArgumentException("A version has words");
        }
        var reviewBy = clock.calendarOf(student).after(clock.today(), REVIEW_DAYS);
        return new Statement.Version(saying.kind(), words, by, clock.now(), reviewBy);
    }

    private StatementSaid now(StatementId id) {
        return sql.find(id)
                .<StatementSaid>map(StatementSaid.Done::new)
                .orElseGet(StatementSaid.NotThere::new);
    }
}
