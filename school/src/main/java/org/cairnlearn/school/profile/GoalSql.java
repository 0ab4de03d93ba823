package org.cairnlearn.school.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every SQL statement about goals. */
@Component
final class GoalSql {
    private final JdbcClient sql;

    GoalSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Lets one piece of work at a time count a student's goals and add one. */
    void holdStudent(PersonId student) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:student, 0))")
                .param("student", "goals of " + student)
                .query((_, _) -> true)
                .single();
    }

    List<Goal> of(Collection<PersonId> students) {
        return read(
                sql.sql(
                                """
                                select g.id, g.student, g.words, g.reason, g.competency, g.showing, g.by_date,
                                       g.state, g.begun_at, g.agreed_by, g.ended_at, g.ending_reason,
                                       s.words as step, s.done_at
                                  from profile.goal g
                                  left join profile.goal_step s on s.tenant = g.tenant and s.goal = g.id
                                 where g.tenant = platform.current_tenant()
                                   and g.student = any (:students)
                                 order by g.ended_at desc nulls first, g.by_date, g.id, s.number
                                """)
                        .param("students", uuids(students, PersonId::value)));
    }

    /** A goal, held until the transaction ends. */
    Optional<Goal> hold(GoalId id) {
        return read(
                        sql.sql(
                                        """
                                        select g.id, g.student, g.words, g.reason, g.competency, g.showing, g.by_date,
                                               g.state, g.begun_at, g.agreed_by, g.ended_at, g.ending_reason,
                                               s.words as step, s.done_at
                                          from profile.goal g
                                          left join profile.goal_step s on s.tenant = g.tenant and s.goal = g.id
                                         where g.tenant = platform.current_tenant()
                                           and g.id = :id
                                         order by s.number
                                           for update of g
                                        """)
                                .param("id", id.value()))
                .stream()
                .findFirst();
    }

    private static List<Goal> read(JdbcClient.StatementSpec statement) {
        record Row(Goal bare, Goal.@Nullable Step step) {}
        var rows = statement.query((row, _) -> new Row(bare(row), step(row))).list();
        var goals = new ArrayList<Goal>();
        for (var at = 0; at < rows.size(); ) {
            var bare = rows.get(at).bare();
            var steps = new ArrayList<Goal.Step>();
            for (; at < rows.size() && rows.get(at).bare().id().equals(bare.id()); at++) {
                if (rows.get(at).step() instanceof Goal.Step step) {
                    steps.add(step);
                }
            }
            goals.add(new Goal(bare.id(), bare.student(), bare.promise(), bare.life(), steps));
        }
        return goals;
    }

    private static Goal bare(ResultSet row) throws SQLException {
        var skill = row.getObject("competency", UUID.class);
        var agreedBy = row.getObject("agreed_by", UUID.class);
        return new Goal(
                new GoalId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("student", UUID.class)),
                new Goal.Promise(
                        row.getString("words"),
                        row.getString("reason"),
                        skill == null ? null : new CompetencyId(skill),
                        Goal.Showing.valueOf(row.getString("showing")),
                        row.getObject("by_date", LocalDate.class)),
                new Goal.Life(
                        Goal.State.valueOf(row.getString("state")),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        agreedBy == null ? null : new PersonId(agreedBy),
                        instant(row, "ended_at"),
                        row.getString("ending_reason")),
                List.of());
    }

    private static Goal.@Nullable Step step(ResultSet row) throws SQLException {
        var words = row.getString("step");
        return words == null ? null : new Goal.Step(words, instant(row, "done_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    void add(Goal goal) {
        var promise = goal.promise();
        var skill = promise.skill();
        var agreed = goal.life().agreedBy();
        sql.sql(
                        """
                        insert into profile.goal
                               (id, student, words, reason, competency, showing, by_date, state,
                                begun_at, agreed_by, ended_at, ending_reason)
                        values (:id, :student, :words, :reason, :skill, :showing, :by, :state,
                                :begun, :agreed, :ended, :why)
                        """)
                .param("id", goal.id().value())
                .param("student", goal.student().value())
                .param("words", promise.words())
                .param("reason", promise.reason())
                .param("skill", skill == null ? null : skill.value())
                .param("showing", promise.showing().name())
                .param("by", promise.by())
                .param("state", goal.life().state().name())
                .param("begun", Timestamp.from(goal.life().begun()))
                .param("agreed", agreed == null ? null : agreed.value())
                .param("ended", stamp(goal.life().ended()), java.sql.Types.TIMESTAMP)
                .param("why", goal.life().why())
                .update();
        addSteps(goal);
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private void addSteps(Goal goal) {
        sql.sql(
                        """
                        insert into profile.goal_step (goal, number, words, done_at)
                        select :goal, number, words, done_at
                          from unnest(:numbers, :words, cast(:done as timestamptz[]))
                               as step (number, words, done_at)
                        """)
                .param("goal", goal.id().value())
                .param(
                        "numbers",
                        IntStream.range(0, goal.steps().size()).boxed().toArray(Integer[]::new))
                .param("words", goal.steps().stream().map(Goal.Step::words).toArray(String[]::new))
                .param(
                        "done",
                        goal.steps().stream()
                                .map(step -> step.done() == null ? null : step.done().toString())
                                .toArray(String[]::new))
                .update();
    }

    void step(GoalId goal, int number, Optional<Instant> done) {
        sql.sql(
                        """
                        update profile.goal_step
                           set done_at = :at
                         where tenant = platform.current_tenant()
                           and goal = :goal
                           and number = :number
                        """)
                .param("goal", goal.value())
                .param("number", number)
                .param("at", done.map(Timestamp::from).orElse(null), java.sql.Types.TIMESTAMP)
                .update();
    }

    void state(GoalId goal, Goal.State state) {
        sql.sql(
                        """
                        update profile.goal
                           set state = :state
                         where tenant = platform.current_tenant()
                           and id = :id
                        """)
                .param("id", goal.value())
                .param("state", state.name())
                .update();
    }

    void agree(GoalId goal, PersonId by, Goal.State state) {
        sql.sql(
                        """
                        update profile.goal
                           set state = :state, agreed_by = :by
                         where tenant = platform.current_tenant()
                           and id = :id
                        """)
                .param("id", goal.value())
                .param("by", by.value())
                .param("state", state.name())
                .update();
    }

    void end(GoalId goal, Goal.State state, Instant at, String why) {
        sql.sql(
                        """
                        update profile.goal
                           set state = :state, ended_at = :at, ending_reason = :why
                         where tenant = platform.current_tenant()
                           and id = :id
                        """)
                .param("id", goal.value())
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("why", why)
                .update();
    }

    void remark(GoalId goal, Goal.Remark remark) {
        sql.sql(
                        """
                        insert into profile.goal_remark (goal, said_by, said_at, words)
                        values (:goal, :by, :at, :words)
                            on conflict (tenant, goal, said_at, said_by) do nothing
                        """)
                .param("goal", goal.value())
                .param("by", remark.by().value())
                .param("at", Timestamp.from(remark.at()))
                .param("words", remark.words())
                .update();
    }

    Map<GoalId, List<Goal.Remark>> remarks(Collection<GoalId> goals) {
        var remarks = new HashMap<GoalId, List<Goal.Remark>>();
        sql.sql(
                        """
                        select goal, said_by, said_at, words
                          from profile.goal_remark
                         where tenant = platform.current_tenant()
                           and goal = any (:goals)
                         order by said_at, said_by
                        """)
                .param("goals", uuids(goals, GoalId::value))
                .query((row, _) ->
                        remarks.computeIfAbsent(
                                        new GoalId(row.getObject("goal", UUID.class)),
                                        _ -> new ArrayList<>())
                                .add(
                                        new Goal.Remark(
                                                new PersonId(row.getObject("said_by", UUID.class)),
                                                row.getObject("said_at", OffsetDateTime.class)
                                                        .toInstant(),
                                                row.getString("words"))))
                .list();
        return remarks;
    }

    private static <T> UUID[] uuids(Collection<T> ids, java.util.function.Function<T, UUID> value) {
        return ids.stream().map(value).toArray(UUID[]::new);
    }
}
