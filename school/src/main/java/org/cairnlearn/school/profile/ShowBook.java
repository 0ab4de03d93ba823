package org.cairnlearn.school.profile;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.profile.Showpiece.Circle;
import org.cairnlearn.school.profile.Showpiece.Kind;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolClock;
import org.springframework.stereotype.Component;

/**
 * The front door of what students show: photos, files, links, and whom they explained something to.
 * None of it raises a level. To be called inside a piece of {@code Work}; whose pieces somebody may
 * see, the database and the caller know.
 */
@Component
public final class ShowBook {
    /** The largest file that is taken, in megabytes. */
    public static final int MOST_MEGABYTES = Upload.MOST_BYTES / (1024 * 1024);

    /** More pieces than these nobody looks at. */
    private static final int MOST = 300;

    private static final int LONGEST_DETAIL = 500;
    private static final Set<String> WEB = Set.of("http", "https");

    private final ShowSql sql;
    private final Ids ids;
    private final SchoolClock clock;

    ShowBook(ShowSql sql, Ids ids, SchoolClock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** A file as a form brought it. */
    public record Brought(String name, byte[] bytes) {}

    /** What these students show and the acting person may see, the newest first. */
    public List<Showpiece> of(Collection<PersonId> students) {
        return sql.of(students);
    }

    /** Shows something. */
    public Shown add(PersonId student, Showpiece.What what, Optional<Brought> file) {
        var words = GoalWish.text(what.words());
        var detail = what.detail().strip();
        var wrong = wrong(what.kind(), words, detail);
        if (wrong.isPresent()) {
            return new Shown.Refused(wrong.get());
        }
        if (sql.count(student) >= MOST) {
            return new Shown.Refused(Shown.Reason.TOO_MANY);
        }
        var kept = new Showpiece.What(what.kind(), what.skill(), words, detail, what.circle());
        if (!what.kind().hasFile()) {
            return new Shown.Done(add(student, kept));
        }
        var read =
                file.map(one -> Upload.read(one.name(), one.bytes(), what.kind() == Kind.PHOTO))
                        .orElseGet(() -> new Upload.Read.Refused(Shown.Reason.NO_FILE));
        return switch (read) {
            case Upload.Read.Refused(var reason) -> new Shown.Refused(reason);
            case Upload.Read.Taken(var upload) -> {
                var piece = add(student, kept);
                sql.keep(piece.id(), upload);
                yield new Shown.Done(piece);
            }
        };
    }

    private static Optional<Shown.Reason> wrong(Kind kind, String words, String detail) {
        if (words.isEmpty()) {
            return Optional.of(Shown.Reason.NO_WORDS);
        }
        if (kind == Kind.LINK && !isAddress(detail)) {
            return Optional.of(Shown.Reason.NO_ADDRESS);
        }
        return kind == Kind.EXPLAINED && (detail.isEmpty() || detail.length() > LONGEST_DETAIL)
                ? Optional.of(Shown.Reason.NOBODY_NAMED)
                : Optional.empty();
    }

    /** Whether it is an address of the web that somebody can open. */
    private static boolean isAddress(String typed) {
        if (typed.length() > LONGEST_DETAIL) {
            return false;
        }
        try {
            var address = URI.create(typed);
            var scheme = address.getScheme();
            return scheme != null
                    && WEB.contains(scheme.toLowerCase(Locale.ROOT))
                    && address.getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private Showpiece add(PersonId student, Showpiece.What what) {
        var id = new ShowpieceId(ids.next());
        var piece = new Showpiece(id, student, what, clock.now(), List.of());
        sql.add(piece);
        return piece;
    }

    /** The student lets others see it, or no longer. */
    public Shown circle(PersonId student, ShowpieceId id, Circle circle) {
        return sql.circle(student, id, circle) ? now(id) : new Shown.NotThere();
    }

    /** The student takes it away: its file is gone for good. */
    public boolean remove(PersonId student, ShowpieceId id) {
        if (!sql.remove(student, id, clock.now())) {
            return false;
        }
        sql.forget(id);
        return true;
    }

    /** A teacher says a word to it. */
    public Shown remark(PersonId student, ShowpieceId id, PersonId by, String words) {
        var text = GoalWish.text(words);
        if (sql.find(id).filter(piece -> piece.student().equals(student)).isEmpty()) {
            return new Shown.NotThere();
        }
        if (text.isEmpty()) {
            return new Shown.Refused(Shown.Reason.NO_WORDS);
        }
        sql.say(id, new Showpiece.Word(by, clock.now(), text));
        return now(id);
    }

    /** The file of a student's piece, or the small picture of it. */
    public Optional<Showpiece.Content> content(PersonId student, ShowpieceId id, boolean small) {
        return sql.content(student, id, small);
    }

    private Shown now(ShowpieceId id) {
        return sql.find(id).<Shown>map(Shown.Done::new).orElseGet(Shown.NotThere::new);
    }
}
