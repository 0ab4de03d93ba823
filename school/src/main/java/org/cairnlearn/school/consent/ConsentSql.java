package org.cairnlearn.school.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about what was allowed and refused. */
@Component
final class ConsentSql {
    /** The last answer about each purpose and kind, of those that hold on a day. */
    private static final String LAST =
            """
            select distinct on (student, purpose, data)
                   student, purpose, data, answer
              from consent.answer
             where tenant = platform.current_tenant()
               and (cast(:purpose as text) is null or purpose = cast(:purpose as text))
               and said_on <= :on
               and (ends_on is null or ends_on >= :on)
            """;

    private static final String IN_ORDER =
            " order by student, purpose, data, said_on desc, entered_at desc, id desc";

    private final JdbcClient sql;

    ConsentSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last answer of a student about one purpose and one kind of data. */
    record InForce(PersonId student, Purpose purpose, DataKind data, Answer answer) {}

    /** An answer to be added. */
    record New(UUID id, Said said) {}

    /** The answers that hold on a day; about all purposes when none is named. */
    List<InForce> inForce(Collection<PersonId> students, @Nullable Purpose purpose, LocalDate on) {
        return sql.sql(LAST + " and student = any (cast(:students as uuid[]))" + IN_ORDER)
                .param("students", texts(students, PersonId::toString))
                .param("purpose", purpose == null ? null : text(purpose))
                .param("on", on)
                .query(ConsentSql::inForce)
                .list();
    }

    /** The answers of everybody about one purpose that hold on a day. */
    List<InForce> everyoneInForce(Purpose purpose, LocalDate on) {
        return sql.sql(LAST + IN_ORDER)
                .param("purpose", text(purpose))
                .param("on", on)
                .query(ConsentSql::inForce)
                .list();
    }

    private static InForce inForce(ResultSet row, int number) throws SQLException {
        return new InForce(
                person(row, "student"),
                Purpose.valueOf(name(row, "purpose")),
                DataKind.valueOf(name(row, "data")),
                Answer.valueOf(name(row, "answer")));
    }

    List<Said> history(PersonId student) {
        return sql.sql(
                        """
                        select student, purpose, data, answer, document, said_on, ends_on,
                               by_person, entered_at
                          from consent.answer
                         where tenant = platform.current_tenant()
                           and student = :student
                         order by said_on desc, entered_at desc, id desc
                        """)
                .param("student", student.value())
                .query(ConsentSql::said)
                .list();
    }

    /** Adds those that are not there yet, and tells how many these were. */
    int add(List<New> answers) {
        return sql.sql(
                        """
                        insert into consent.answer
                               (id, student, purpose, data, answer, document, said_on, ends_on,
                                by_person, entered_at)
                        select n.*
                          from unnest(
                                   cast(:ids as uuid[]), cast(:students as uuid[]),
                                   cast(:purposes as text[]), cast(:kinds as text[]),
                                   cast(:answers as text[]), cast(:documents as text[]),
                                   cast(:said as date[]), cast(:ends as date[]),
                                   cast(:people as uuid[]), cast(:entered as timestamptz[])) as n
                            on conflict do nothing
                        """)
                .param("ids", texts(answers, one -> one.id().toString()))
                .param("students", texts(answers, one -> one.said().student().toString()))
                .param("purposes", texts(answers, one -> text(one.said().about().purpose())))
                .param("kinds", texts(answers, one -> text(one.said().about().data())))
                .param("answers", texts(answers, one -> text(one.said().answer())))
                .param("documents", texts(answers, one -> one.said().paper().document()))
                .param("said", texts(answers, one -> one.said().paper().saidOn().toString()))
                .param("ends", texts(answers, one -> written(one.said().paper().endsOn())))
                .param("people", texts(answers, one -> written(one.said().entry().by())))
                .param("entered", texts(answers, one -> one.said().entry().at().toString()))
                .update();
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        var by = row.getObject("by_person", UUID.class);
        return new Said(
                person(row, "student"),
                new Said.About(
                        Purpose.valueOf(name(row, "purpose")), DataKind.valueOf(name(row, "data"))),
                Answer.valueOf(name(row, "answer")),
                new Said.Paper(
                        row.getString("document"),
                        row.getObject("said_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)),
                new Said.Entry(
                        by == null ? null : new PersonId(by),
                        row.getObject("entered_at", OffsetDateTime.class)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toInstant()));
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    private static String name(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }

    private static String text(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String written(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> @Nullable String[] texts(
            Collection<T> of, Function<T, @Nullable String> text) {
        return of.stream().map(text).toArray(String[]::new);
    }
}
