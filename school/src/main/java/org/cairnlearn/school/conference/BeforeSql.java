package org.cairnlearn.school.conference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairnlearn.school.conference.Conference.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements by which talks of before come in, all at once. */
@Component
final class BeforeSql {
    private final JdbcClient sql;

    BeforeSql(JdbcClient sql) {
        this.sql = sql;
    }

    void talks(List<Conference> talks) {
        sql.sql(
                        """
                        insert into conference.conference
                               (id, student, teacher, on_date, not_held, after, kept, next_step, step_by, minutes, closed_at)
                        select id, student, teacher, on_date, not_held, after, kept, next_step, step_by, minutes, closed_at
                          from unnest(:ids, :students, :teachers, cast(:days as date[]), :whys, :afters, :kept,
                                      :steps, cast(:untils as date[]), :minutes, cast(:closed as timestamptz[]))
                               as t (id, student, teacher, on_date, not_held, after, kept, next_step, step_by, minutes, closed_at)
                        """)
                .param("ids", uuids(talks, one -> one.id().value()))
                .param("students", uuids(talks, one -> one.between().student().value()))
                .param("teachers", uuids(talks, one -> one.between().teacher().value()))
                .param("days", texts(talks, one -> one.day().toString()))
                .param("whys", texts(talks, BeforeSql::why))
                .param("afters", uuids(talks, BeforeSql::after))
                .param("kept", texts(talks, BeforeSql::kept))
                .param("steps", texts(talks, BeforeSql::words))
                .param("untils", texts(talks, one -> text(until(one))))
                .param("minutes", talks.stream().map(BeforeSql::minutes).toArray(Integer[]::new))
                .param("closed", texts(talks, one -> one.closedAt().toString()))
                .update();
    }

    private record Said(ConferenceId talk, Note note) {}

    void notes(Map<ConferenceId, List<Note>> notes, Supplier<UUID> ids) {
        var all = new ArrayList<Said>();
        notes.forEach((talk, said) -> said.forEach(note -> all.add(new Said(talk, note))));
        sql.sql(
                        """
                        insert into conference.note (id, conference, author, said_at, words, private, later)
                        select id, conference, author, said_at, words, private, later
                          from unnest(:ids, :talks, :authors, cast(:at as timestamptz[]), :words, :private, :later)
                               as t (id, conference, author, said_at, words, private, later)
                        """)
                .param("ids", uuids(all, _ -> ids.get()))
                .param("talks", uuids(all, one -> one.talk().value()))
                .param("authors", uuids(all, one -> one.note().author().value()))
                .param("at", texts(all, one -> one.note().at().toString()))
                .param("words", texts(all, one -> one.note().text().words()))
                .param(
                        "private",
                        all.stream()
                                .map(one -> one.note().text().readers() == Note.Readers.PRIVATE)
                                .toArray(Boolean[]::new))
                .param("later", all.stream().map(one -> one.note().later()).toArray(Boolean[]::new))
                .update();
    }

    private static @Nullable String why(Conference one) {
        return one.outcome() instanceof Outcome.NotHeld(var why) ? why.name() : null;
    }

    private static Conference.@Nullable Last last(Conference one) {
        return one.outcome() instanceof Outcome.Held held ? held.last() : null;
    }

    private static @Nullable UUID after(Conference one) {
        var last = last(one);
        return last == null ? null : last.after().value();
    }

    private static @Nullable String kept(Conference one) {
        var last = last(one);
        return last == null ? null : last.kept().name();
    }

    private static @Nullable LocalDate until(Conference one) {
        var step = one.next();
        return step == null ? null : step.by();
    }

    private static @Nullable Integer minutes(Conference one) {
        return one.outcome() instanceof Outcome.Held held ? held.minutes() : null;
    }

    private static String words(Conference one) {
        var step = one.next();
        return step == null ? "" : step.words();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> @Nullable UUID[] uuids(List<T> all, Function<T, @Nullable UUID> of) {
        return all.stream().map(of).toArray(UUID[]::new);
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }
}
