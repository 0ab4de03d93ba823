package org.cairnlearn.school.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every SQL statement about talks that are over or being written down. */
@Component
final class ConferenceSql {
    private final JdbcClient sql;

    ConferenceSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Lets one piece of work at a time add to a student's talks. */
    void holdStudent(PersonId student) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:student, 0))")
                .param("student", "talks of " + student)
                .query((_, _) -> true)
                .single();
    }

    Optional<Conference> find(ConferenceId id) {
        return sql.sql(
                        """
                        select id, student, teacher, on_date, not_held, after, kept, next_step, step_by, minutes, closed_at
                          from conference.conference
                         where tenant = platform.current_tenant()
                           and id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> conference(row))
                .optional();
    }

    /** The talks that were held, or not, with these students from a day on; the newest first. */
    List<Conference> of(Collection<PersonId> students, LocalDate from) {
        return sql.sql(
                        """
                        select id, student, teacher, on_date, not_held, after, kept, next_step, step_by, minutes, closed_at
                          from conference.conference
                         where tenant = platform.current_tenant()
                           and student = any (:students)
                           and on_date >= :from
                         order by on_date desc, closed_at desc, id
                        """)
                .param("students", uuids(students))
                .param("from", from)
                .query((row, _) -> conference(row))
                .list();
    }

    /** The last one held with each of these students. */
    Map<PersonId, Conference> last(Collection<PersonId> students) {
        var last = new HashMap<PersonId, Conference>();
        sql.sql(
                        """
                        select distinct on (student)
                               id, student, teacher, on_date, not_held, after, kept, next_step, step_by, minutes, closed_at
                          from conference.conference
                         where tenant = platform.current_tenant()
                           and student = any (:students)
                           and not_held is null
                         order by student, on_date desc, closed_at desc, id
                        """)
                .param("students", uuids(students))
                .query((row, _) -> conference(row))
                .list()
                .forEach(one -> last.put(one.between().student(), one));
        return last;
    }

    private static Conference conference(ResultSet row) throws SQLException {
        return new Conference(
                new ConferenceId(row.getObject("id", UUID.class)),
                new Conference.Between(
                        new PersonId(row.getObject("student", UUID.class)),
                        new PersonId(row.getObject("teacher", UUID.class))),
                row.getObject("on_date", LocalDate.class),
                outcome(row),
                row.getObject("closed_at", OffsetDateTime.class).toInstant());
    }

    private static Conference.Outcome outcome(ResultSet row) throws SQLException {
        var why = row.getString("not_held");
        if (why != null) {
            return new Conference.Outcome.NotHeld(Conference.Why.valueOf(why));
        }
        var after = row.getObject("after", UUID.class);
        var kept = row.getString("kept");
        return new Conference.Outcome.Held(
                after == null || kept == null
                        ? null
                        : new Conference.Last(
                                new ConferenceId(after), Conference.Kept.valueOf(kept)),
                new Conference.Step(
                        row.getString("next_step"), row.getObject("step_by", LocalDate.class)),
                row.getObject("minutes", Integer.class));
    }

    void add(Conference one) {
        var held = one.outcome() instanceof Conference.Outcome.Held yes ? yes : null;
        var missed = one.outcome() instanceof Conference.Outcome.NotHeld no ? no : null;
        var last = held == null ? null : held.last();
        sql.sql(
                        """
                        insert into conference.conference
                               (id, student, teacher, on_date, not_held, after, kept, next_step, step_by, minutes, closed_at)
                        values (:id, :student, :teacher, :day, :why, :after, :kept, :step, :by, :minutes, :at)
                        """)
                .param("id", one.id().value())
                .param("student", one.between().student().value())
                .param("teacher", one.between().teacher().value())
                .param("day", one.day())
                .param("why", missed == null ? null : missed.why().name())
                .param("after", last == null ? null : last.after().value())
                .param("kept", last == null ? null : last.kept().name())
                .param("step", held == null ? "" : held.next().words())
                .param("by", held == null ? null : held.next().by())
                .param("minutes", held == null ? null : held.minutes())
                .param("at", utc(one.closedAt()))
                .update();
    }

    void add(UUID id, ConferenceId conference, Note note) {
        sql.sql(
                        """
                        insert into conference.note (id, conference, author, said_at, words, private, later)
                        values (:id, :conference, :author, :at, :words, :private, :later)
                        """)
                .param("id", id)
                .param("conference", conference.value())
                .param("author", note.author().value())
                .param("at", utc(note.at()))
                .param("words", note.text().words())
                .param("private", note.text().readers() == Note.Readers.PRIVATE)
                .param("later", note.later())
                .update();
    }

    /** What the reader may read of these talks, the oldest first. */
    Map<ConferenceId, List<Note>> notes(Collection<ConferenceId> conferences) {
        var notes = new HashMap<ConferenceId, List<Note>>();
        sql.sql(
                        """
                        select conference, author, said_at, words, private, later
                          from conference.note
                         where tenant = platform.current_tenant()
                           and conference = any (:conferences)
                         order by said_at, private, id
                        """)
                .param(
                        "conferences",
                        conferences.stream().map(ConferenceId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        notes.computeIfAbsent(
                                        new ConferenceId(row.getObject("conference", UUID.class)),
                                        _ -> new ArrayList<>())
                                .add(note(row)))
                .list();
        return notes;
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                new PersonId(row.getObject("author", UUID.class)),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                new Note.Text(
                        row.getBoolean("private") ? Note.Readers.PRIVATE : Note.Readers.SHARED,
                        row.getString("words")),
                row.getBoolean("later"));
    }

    Optional<Draft> draft(Conference.Between between) {
        return sql.sql(
                        """
                        select conference, kept, shared_note, private_note, next_step, step_by, saved_at
                          from conference.draft
                         where tenant = platform.current_tenant()
                           and teacher = :teacher
                           and student = :student
                        """)
                .param("teacher", between.teacher().value())
                .param("student", between.student().value())
                .query((row, _) ->
                        new Draft(
                                new ConferenceId(row.getObject("conference", UUID.class)),
                                new Closing.Said(
                                        kept(row.getString("kept")),
                                        new Closing.Notes(
                                                row.getString("shared_note"),
                                                row.getString("private_note")),
                                        row.getString("next_step"),
                                        row.getObject("step_by", LocalDate.class)),
                                row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static Conference.@Nullable Kept kept(@Nullable String name) {
        return name == null ? null : Conference.Kept.valueOf(name);
    }

    void save(Conference.Between between, Draft draft) {
        var kept = draft.said().kept();
        sql.sql(
                        """
                        insert into conference.draft
                               (teacher, student, conference, kept, shared_note, private_note, next_step, step_by, saved_at)
                        values (:teacher, :student, :conference, :kept, :shared, :own, :step, :by, :at)
                            on conflict (tenant, teacher, student) do update
                           set conference = excluded.conference,
                               kept = excluded.kept,
                               shared_note = excluded.shared_note,
                               private_note = excluded.private_note,
                               next_step = excluded.next_step,
                               step_by = excluded.step_by,
                               saved_at = excluded.saved_at
                        """)
                .param("teacher", between.teacher().value())
                .param("student", between.student().value())
                .param("conference", draft.id().value())
                .param("kept", kept == null ? null : kept.name())
                .param("shared", draft.said().notes().shared())
                .param("own", draft.said().notes().own())
                .param("step", draft.said().step())
                .param("by", draft.said().by())
                .param("at", utc(draft.savedAt()))
                .update();
    }

    void forgetDraft(Conference.Between between) {
        sql.sql(
                        """
                        delete from conference.draft
                         where tenant = platform.current_tenant()
                           and teacher = :teacher
                           and student = :student
                        """)
                .param("teacher", between.teacher().value())
                .param("student", between.student().value())
                .update();
    }

    static UUID[] uuids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
