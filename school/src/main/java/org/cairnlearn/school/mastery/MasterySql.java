package org.cairnlearn.school.mastery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.cairnlearn.learner.CompetencyKey;
import org.cairnlearn.learner.CompetencyState;
import org.cairnlearn.learner.CompetencyState.Practice;
import org.cairnlearn.learner.Gaussian;
import org.cairnlearn.learner.StudentState;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.mastery.StoredState.Basis;
import org.cairnlearn.school.mastery.StoredState.Mark;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every SQL statement of mastery. */
@Component
class MasterySql {
    /** Puts states in the place of the stored ones. */
    private static final String SAVE_COMPETENCIES =
            """
            insert into mastery.competency_state
                   (student, model_number, competency, delta_mean, delta_variance, last_occurred_at, place,
                    successes, failures, items, held, transfers)
            select student, coalesce(:number::integer, mastery.model_in_force()), competency, mean, variance,
                   occurred_at::timestamptz, place, successes, failures, items, held, transfers::text[]
              from unnest(:students, :competencies, :means, :variances, :times, :places, :successes,
                          :failures, :items, :held, :transfers)
                   as t (student, competency, mean, variance, occurred_at, place, successes, failures,
                         items, held, transfers)
                on conflict (tenant, student, competency, model_number) do update
               set delta_mean = excluded.delta_mean,
                   delta_variance = excluded.delta_variance,
                   last_occurred_at = excluded.last_occurred_at,
                   place = excluded.place,
                   successes = excluded.successes,
                   failures = excluded.failures,
                   items = excluded.items,
                   held = excluded.held,
                   transfers = excluded.transfers
            """;

    private final JdbcClient sql;

    MasterySql(JdbcClient sql) {
        this.sql = sql;
    }

    /** One writer of a tenant's states at a time, until the transaction ends. */
    void lock() {
        sql.sql(
                        """
                        select pg_advisory_xact_lock(hashtextextended('mastery ' || platform.current_tenant(), 0))
                        """)
                .query((_, _) -> true)
                .single();
    }

    void clear() {
        sql.sql("delete from mastery.student_state").update();
    }

    /** Forgets the states of these students, by whichever model they were made. */
    void forget(Collection<PersonId> students) {
        sql.sql("delete from mastery.student_state where student = any(:students)")
                .param("students", uuids(students))
                .update();
    }

    /** Forgets the states that wait beside those in force: of these students there is news. */
    void forgetWaiting(Collection<PersonId> students) {
        sql.sql(
                        """
                        delete from mastery.student_state
                         where student = any(:students)
                           and model_number <> mastery.model_in_force()
                        """)
                .param("students", uuids(students))
                .update();
    }

    /** The states of these students by the model in force. */
    Map<PersonId, StoredState> states(Collection<PersonId> students) {
        var competencies = competencies(students);
        var states = new HashMap<PersonId, StoredState>();
        sql.sql(
                        """
                        select student, ability_mean, ability_variance, form_mean, form_variance, last_occurred_at,
                               last_source, last_external_id, observations, model
                          from mastery.student_state
                         where student = any(:students)
                           and model_number = mastery.model_in_force()
                        """)
                .param("students", uuids(students))
                .query((row, _) -> stored(row, competencies))
                .list()
                .forEach(stored -> states.put(stored.student(), stored));
        return states;
    }

    /** Of these students' states by one model, under which provenance each was made. */
    Map<PersonId, String> made(int number, Collection<PersonId> students) {
        var made = new HashMap<PersonId, String>();
        sql.sql(
                        """
                        select student, model
                          from mastery.student_state
                         where student = any(:students)
                           and model_number = :number
                        """)
                .param("students", uuids(students))
                .param("number", number)
                .query((row, _) ->
                        made.put(
                                new PersonId(row.getObject("student", UUID.class)),
                                row.getString("model")))
                .list();
        return made;
    }

    Map<PersonId, Integer> parts(Collection<PersonId> students, int parts) {
        var found = new HashMap<PersonId, Integer>();
        sql.sql(
                        """
                        select student, ntile(:parts) over (order by ability_mean, student) as part
                          from mastery.student_state
                         where student = any(:students)
                           and model_number = mastery.model_in_force()
                        """)
                .param("students", uuids(students))
                .param("parts", parts)
                .query(row -> {
                    found.put(
                            new PersonId(row.getObject("student", UUID.class)), row.getInt("part"));
                });
        return found;
    }

    Set<CompetencyId> touched(Collection<PersonId> students) {
        return sql.sql(
                        """
                        select distinct competency
                          from mastery.competency_state
                         where student = any(:students)
                        """)
                .param("students", uuids(students))
                .query((row, _) -> new CompetencyId(row.getObject("competency", UUID.class)))
                .set();
    }

    private static StoredState stored(ResultSet row, Map<PersonId, List<Row>> competencies)
            throws SQLException {
        var student = new PersonId(row.getObject("student", UUID.class));
        var last = instant(row);
        var states = new HashMap<CompetencyKey, CompetencyState>();
        var holdings = new HashMap<CompetencyKey, Holding>();
        for (var one : competencies.getOrDefault(student, List.of())) {
            states.put(one.state().competency(), one.state());
            holdings.put(one.state().competency(), one.holding());
        }
        var mark = new Mark(last, row.getString("last_source"), row.getString("last_external_id"));
        var observations = row.getInt("observations");
        return new StoredState(
                student,
                new StudentState(
                        gaussian(row, "ability"),
                        gaussian(row, "form"),
                        observations,
                        last,
                        states),
                holdings,
                new Basis(row.getString("model"), mark, observations));
    }

    private static Gaussian gaussian(ResultSet row, String name) throws SQLException {
        return new Gaussian(row.getDouble(name + "_mean"), row.getDouble(name + "_variance"));
    }

    private Map<PersonId, List<Row>> competencies(Collection<PersonId> students) {
        return sql
                .sql(
                        """
                        select student, competency, delta_mean, delta_variance, last_occurred_at, place,
                               successes, failures, items, held, transfers
                          from mastery.competency_state
                         where student = any(:students)
                           and model_number = mastery.model_in_force()
                        """)
                .param("students", uuids(students))
                .query((row, _) -> competency(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::student));
    }

    private static Row competency(ResultSet row) throws SQLException {
        var transfers = (String[]) row.getArray("transfers").getArray();
        return new Row(
                new PersonId(row.getObject("student", UUID.class)),
                new CompetencyState(
                        new CompetencyKey(row.getString("competency")),
                        gaussian(row, "delta"),
                        new CompetencyState.Practice(
                                instant(row),
                                row.getInt("place"),
                                row.getInt("successes"),
                                row.getInt("failures")),
                        ItemBytes.read(row.getBytes("items"))),
                new Holding(row.getBoolean("held"), Set.of(transfers)));
    }

    /** Writes the states of the model in force. */
    void save(List<StoredState> states) {
        save(states, null);
    }

    /**
     * Writes states.
     *
     * @param model the number of the model that made them; null for the one in force
     */
    void save(List<StoredState> states, @Nullable Integer model) {
        if (states.isEmpty()) {
            return;
        }
        saveStudents(states, model);
        saveCompetencies(
                model,
                states.stream()
                        .flatMap(stored ->
                                stored.state().competencies().values().stream()
                                        .map(state -> row(stored, state)))
                        .toList());
    }

    private static Row row(StoredState stored, CompetencyState state) {
        return new Row(stored.student(), state, stored.holding(state.competency()));
    }

    private void saveStudents(List<StoredState> states, @Nullable Integer model) {
        sql.sql(
                        """
                        insert into mastery.student_state
                               (student, model_number, ability_mean, ability_variance, form_mean, form_variance,
                                last_occurred_at, last_source, last_external_id, observations, model)
                        select student, coalesce(:number::integer, mastery.model_in_force()), mean, variance,
                               form, form_variance, occurred_at::timestamptz, source, external_id, observations, model
                          from unnest(:students, :means, :variances, :forms, :formVariances, :times, :sources,
                                      :externalIds, :observations, :models)
                               as t (student, mean, variance, form, form_variance, occurred_at, source, external_id,
                                     observations, model)
                            on conflict (tenant, student, model_number) do update
                           set ability_mean = excluded.ability_mean,
                               ability_variance = excluded.ability_variance,
                               form_mean = excluded.form_mean,
                               form_variance = excluded.form_variance,
                               last_occurred_at = excluded.last_occurred_at,
                               last_source = excluded.last_source,
                               last_external_id = excluded.last_external_id,
                               observations = excluded.observations,
                               model = excluded.model
                        """)
                .param("students", column(states, stored -> stored.student().value(), UUID[]::new))
                .param("means", numbers(states, stored -> stored.state().ability().mean()))
                .param("variances", numbers(states, stored -> stored.state().ability().variance()))
                .param("forms", numbers(states, stored -> stored.state().form().mean()))
                .param("formVariances", numbers(states, stored -> stored.state().form().variance()))
                .param("number", model)
                .param("times", bases(states, basis -> basis.last().occurredAt().toString()))
                .param("sources", bases(states, basis -> basis.last().source()))
                .param("externalIds", bases(states, basis -> basis.last().externalId()))
                .param(
                        "observations",
                        column(states, stored -> stored.basis().observations(), Integer[]::new))
                .param("models", bases(states, Basis::provenance))
                .update();
    }

    private void saveCompetencies(@Nullable Integer model, List<Row> rows) {
        sql.sql(SAVE_COMPETENCIES)
                .param("students", column(rows, row -> row.student().value(), UUID[]::new))
                .param(
                        "competencies",
                        column(
                                rows,
                                row -> UUID.fromString(row.state().competency().value()),
                                UUID[]::new))
                .param("means", numbers(rows, row -> row.state().delta().mean()))
                .param("variances", numbers(rows, row -> row.state().delta().variance()))
                .param("times", column(rows, row -> row.state().last().toString(), String[]::new))
                .param("places", counts(rows, Practice::place))
                .param("successes", counts(rows, Practice::right))
                .param("failures", counts(rows, Practice::wrong))
                .param(
                        "items",
                        column(rows, row -> ItemBytes.of(row.state().items()), byte[][]::new))
                .param("number", model)
                .param("held", column(rows, row -> row.holding().held(), Boolean[]::new))
                .param("transfers", column(rows, row -> literal(row.holding()), String[]::new))
                .update();
    }

    /** A competency's state with whose it is. */
    private record Row(PersonId student, CompetencyState state, Holding holding) {}

    /** The transfers as PostgreSQL writes an array, in a fixed order. */
    private static String literal(Holding holding) {
        return holding.transfers().stream()
                .sorted()
                .map(occasion -> occasion.replace("\\", "\\\\").replace("\"", "\\\""))
                .collect(Collectors.joining("\",\"", "{\"", "\"}"))
                .replace("{\"\"}", "{}");
    }

    private static Integer[] counts(List<Row> rows, Function<Practice, Integer> value) {
        return column(rows, row -> value.apply(row.state().practice()), Integer[]::new);
    }

    private static String[] bases(List<StoredState> states, Function<Basis, String> value) {
        return column(states, stored -> value.apply(stored.basis()), String[]::new);
    }

    private static <T, C> C[] column(
            List<T> rows, Function<T, C> value, java.util.function.IntFunction<C[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static <T> double[] numbers(List<T> rows, ToDoubleFunction<T> value) {
        return rows.stream().mapToDouble(value).toArray();
    }

    private static UUID[] uuids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("last_occurred_at", OffsetDateTime.class).toInstant();
    }
}
