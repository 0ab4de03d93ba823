package org.cairnlearn.school.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every SQL statement of test results. */
@Component
class AssessmentSql {
    private static final String COLUMNS =
            """
            select r.source, r.external_id, r.number, r.student, r.test, r.subject, r.grade, r.term,
                   r.taken_on, r.score, r.standard_error, r.percentile, r.recorded_at
            """;

    /** Of each result the newest version. */
    static final String NEWEST =
            """
             not exists (select 1
                           from assessment.test_result n
                          where n.tenant = r.tenant
                            and n.source = r.source
                            and n.external_id = r.external_id
                            and n.number > r.number)
            """;

    /** What counts: of each result the newest version, unless that takes it back. */
    private static final String STANDING = NEWEST + " and not r.withdrawn ";

    /** A window that is named is one window; else it is a month. */
    private static final String MONTH =
            "case when r.term = '' then to_char(r.taken_on, 'YYYY-MM') else '' end";

    /** Adds what is new or says something else than the newest version. */
    private static final String TAKING =
            """
            with arrived as (
                select distinct on (external_id) *
                  from unnest(:ids, :students, :tests, :subjects, :grades, :terms, :days::date[],
                              :scores::float8[], :errors::float8[], :percentiles::float8[],
                              :fingerprints::bigint[], :names::text[])
                       with ordinality
                       as t (external_id, student, test, subject, grade, term, taken_on, score,
                             standard_error, percentile, fingerprint, named, position)
                 order by external_id, position
            )
            insert into assessment.test_result
                   (source, external_id, number, student, test, subject, grade, term, taken_on,
                    score, standard_error, percentile, fingerprint, recorded_at, batch, named)
            select :source, a.external_id, coalesce(r.number, 0) + 1, a.student, a.test, a.subject,
                   a.grade, a.term, a.taken_on, a.score, a.standard_error, a.percentile,
                   a.fingerprint, :at, :batch, a.named
              from arrived a
              left join assessment.test_result r
                on r.source = :source and r.external_id = a.external_id
            """
                    + " and "
                    + NEWEST
                    + """
                     where a.fingerprint is distinct from r.fingerprint or r.withdrawn
                    returning number
                    """;

    private final JdbcClient sql;

    AssessmentSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** One deliverer of a tenant at a time. */
    void lock() {
        sql.sql(
                        """
                        select pg_advisory_xact_lock(
                                   hashtextextended('assessment ' || platform.current_tenant(), 0))
                        """)
                .query((_, _) -> true)
                .single();
    }

    /** A delivery. */
    record Arrived(UUID batch, Instant at) {}

    /** Stores what is new or says something else than the newest version; the numbers it got. */
    List<Integer> take(String source, List<NewTestResult> results, Arrived arrived) {
        return sql.sql(TAKING)
                .param("source", source)
                .param("at", arrived.at().atOffset(ZoneOffset.UTC))
                .param("batch", arrived.batch())
                .param("ids", column(results, NewTestResult::externalId, String[]::new))
                .param("students", column(results, r -> r.student().value(), UUID[]::new))
                .param("tests", column(results, r -> r.sitting().test(), String[]::new))
                .param("subjects", column(results, r -> r.sitting().subject(), String[]::new))
                .param("grades", column(results, r -> r.sitting().grade(), String[]::new))
                .param("terms", column(results, r -> r.sitting().term(), String[]::new))
                .param("days", column(results, r -> r.sitting().on().toString(), String[]::new))
                .param("scores", column(results, r -> r.outcome().score(), Double[]::new))
                .param("errors", numbers(results, r -> r.outcome().standardError()))
                .param("percentiles", numbers(results, r -> r.outcome().percentile()))
                .param("fingerprints", column(results, NewTestResult::fingerprint, Long[]::new))
                .param("names", texts(results, NewTestResult::named))
                .query((row, _) -> row.getInt("number"))
                .list();
    }

    List<TestResult> of(Collection<PersonId> students) {
        return sql.sql(
                        COLUMNS
                                + " from assessment.test_result r where r.student = any(:students) and "
                                + STANDING
                                + " order by r.taken_on desc, r.source, r.external_id")
                .param("students", uuids(students))
                .query((row, _) -> result(row))
                .list();
    }

    /** Sums run in exact numbers, so that they come out the same whoever else is asked for. */
    List<PlacedResult> placed(Collection<PersonId> students) {
        return sql.sql(
                        """
                        with own as (
                            select r.*, %1$s as month
                              from assessment.test_result r
                             where r.student = any(:students)
                               and %2$s
                        ), sitting as (
                            select s.test, s.subject, s.grade, s.term, s.month,
                                   count(*) as count,
                                   avg(r.score::numeric)::float8 as mean,
                                   stddev_samp(r.score::numeric)::float8 as deviation
                              from (select distinct test, subject, grade, term, month from own) s
                              join assessment.test_result r
                                on r.test = s.test and r.subject = s.subject and r.grade = s.grade
                               and r.term = s.term and %1$s = s.month
                             where %2$s
                             group by s.test, s.subject, s.grade, s.term, s.month
                        )
                        """
                                        .formatted(MONTH, STANDING)
                                + COLUMNS
                                + """
                                     , s.count, s.mean, s.deviation
                                  from own r
                                  join sitting s using (test, subject, grade, term, month)
                                 order by r.taken_on, r.source, r.external_id
                                """)
                .param("students", uuids(students))
                .query((row, _) ->
                        new PlacedResult(
                                result(row),
                                row.getLong("count"),
                                row.getDouble("mean"),
                                row.getObject("deviation", Double.class)))
                .list();
    }

    List<TestResult> history(String source, String externalId) {
        return sql.sql(
                        COLUMNS
                                + """
                                  from assessment.test_result r
                                 where r.source = :source and r.external_id = :externalId
                                 order by r.number
                                """)
                .param("source", source)
                .param("externalId", externalId)
                .query((row, _) -> result(row))
                .list();
    }

    Map<String, Column> columns(String name) {
        var columns = new HashMap<String, Column>();
        sql.sql(
                        """
                        select field, heading, value
                          from assessment.column_map
                         where name = :name
                           and number = (select max(number)
                                           from assessment.column_map
                                          where name = :name)
                        """)
                .param("name", name)
                .query((ResultSet row) -> {
                    var column = new Column(row.getString("heading"), row.getString("value"));
                    columns.put(row.getString("field"), column);
                });
        return columns;
    }

    void save(String name, Map<String, Column> columns, Instant at) {
        var fields = List.copyOf(columns.entrySet());
        sql.sql(
                        """
                        insert into assessment.column_map (name, number, field, heading, value, saved_at)
                        select :name,
                               (select coalesce(max(number), 0) + 1
                                  from assessment.column_map
                                 where name = :name),
                               field, heading, value, :at
                          from unnest(:fields, :headings::text[], :values::text[])
                               as t (field, heading, value)
                        """)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("fields", column(fields, Map.Entry::getKey, String[]::new))
                .param("headings", texts(fields, field -> field.getValue().heading()))
                .param("values", texts(fields, field -> field.getValue().value()))
                .update();
    }

    private static TestResult result(ResultSet row) throws SQLException {
        return new TestResult(
                new PersonId(row.getObject("student", UUID.class)),
                new Sitting(
                        row.getString("test"),
                        row.getString("subject"),
                        row.getString("grade"),
                        row.getString("term"),
                        row.getObject("taken_on", LocalDate.class)),
                new Outcome(
                        row.getDouble("score"),
                        row.getObject("standard_error", Double.class),
                        row.getObject("percentile", Double.class)),
                new TestResult.Filing(
                        row.getString("source"),
                        row.getString("external_id"),
                        row.getInt("number"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
    }

    private static <T, C> C[] column(List<T> rows, Function<T, C> value, IntFunction<C[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static @Nullable Double[] numbers(
            List<NewTestResult> results, Function<NewTestResult, @Nullable Double> value) {
        var numbers = new @Nullable Double[results.size()];
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] = value.apply(results.get(i));
        }
        return numbers;
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> value) {
        var texts = new @Nullable String[rows.size()];
        for (var i = 0; i < texts.length; i++) {
            texts[i] = value.apply(rows.get(i));
        }
        return texts;
    }

    private static UUID[] uuids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
