package org.cairnlearn.school.materials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on the problems of lessons, their steps and hints. */
@Component
final class ExerciseSql {
    /** Between the words of a list on its way into an array of arrays, which has no other way. */
    private static final String APART = "\u001f";

    private final JdbcClient sql;

    ExerciseSql(JdbcClient sql) {
        this.sql = sql;
    }

    private record Problem(UUID material, int position, Exercise exercise) {}

    private record Step(UUID material, int problem, int position, Exercise.Step step) {}

    private record StepAt(int problem, int step) {}

    private record Hint(Step of, int position, Exercise.Hint hint) {}

    /** Writes what stands in these materials in place of what stood there. */
    void put(Collection<MaterialSql.Row> rows) {
        remove(rows);
        var problems = new ArrayList<Problem>();
        var steps = new ArrayList<Step>();
        var hints = new ArrayList<Hint>();
        for (var row : rows) {
            var exercises = row.entry().content().exercises();
            for (int at = 0; at < exercises.size(); at++) {
                problems.add(new Problem(row.id().value(), at, exercises.get(at)));
                steps.addAll(steps(row.id().value(), at, exercises.get(at)));
            }
        }
        steps.forEach(step -> hints.addAll(hints(step)));
        putProblems(problems);
        putSteps(steps);
        putHints(hints);
    }

    private static List<Step> steps(UUID material, int problem, Exercise exercise) {
        return IntStream.range(0, exercise.steps().size())
                .mapToObj(at -> new Step(material, problem, at, exercise.steps().get(at)))
                .toList();
    }

    private static List<Hint> hints(Step step) {
        return IntStream.range(0, step.step().hints().size())
                .mapToObj(at -> new Hint(step, at, step.step().hints().get(at)))
                .toList();
    }

    private void remove(Collection<MaterialSql.Row> rows) {
        var ids = rows.stream().map(row -> row.id().value()).toArray(UUID[]::new);
        for (var table : List.of("hint", "step", "problem")) {
            sql.sql(
                            """
                            delete from materials.%s
                             where tenant = platform.current_tenant()
                               and material = any (:ids)
                            """
                                    .formatted(table))
                    .param("ids", ids)
                    .update();
        }
    }

    private void putProblems(List<Problem> problems) {
        sql.sql(
                        """
                        insert into materials.problem
                               (material, position, external_id, title, body, origin, licence, licence_link)
                        select *
                          from unnest(cast(:materials as uuid[]), cast(:positions as int[]),
                                      cast(:ids as text[]), cast(:titles as text[]),
                                      cast(:bodies as text[]), cast(:origins as text[]),
                                      cast(:licences as text[]), cast(:links as text[]))
                        """)
                .param("materials", texts(problems, one -> one.material().toString()))
                .param("positions", texts(problems, one -> String.valueOf(one.position())))
                .param("ids", texts(problems, one -> one.exercise().externalId()))
                .param("titles", texts(problems, one -> one.exercise().words().title()))
                .param("bodies", texts(problems, one -> one.exercise().words().body()))
                .param("origins", texts(problems, one -> one.exercise().origin()))
                .param("licences", texts(problems, one -> one.exercise().licence().name()))
                .param("links", texts(problems, one -> one.exercise().licence().link()))
                .update();
    }

    private void putSteps(List<Step> steps) {
        sql.sql(
                        """
                        insert into materials.step
                               (material, problem, position, title, body, answers, choices, skills)
                        select material, problem, position, title, body,
                               string_to_array(answers, chr(31)), string_to_array(choices, chr(31)),
                               string_to_array(skills, chr(31))
                          from unnest(cast(:materials as uuid[]), cast(:problems as int[]),
                                      cast(:positions as int[]), cast(:titles as text[]),
                                      cast(:bodies as text[]), cast(:answers as text[]),
                                      cast(:choices as text[]), cast(:skills as text[]))
                               as s (material, problem, position, title, body, answers, choices, skills)
                        """)
                .param("materials", texts(steps, one -> one.material().toString()))
                .param("problems", texts(steps, one -> String.valueOf(one.problem())))
                .param("positions", texts(steps, one -> String.valueOf(one.position())))
                .param("titles", texts(steps, one -> one.step().words().title()))
                .param("bodies", texts(steps, one -> one.step().words().body()))
                .param("answers", texts(steps, one -> joined(one.step().answers())))
                .param("choices", texts(steps, one -> joined(one.step().choices())))
                .param("skills", texts(steps, one -> joined(one.step().skills())))
                .update();
    }

    private void putHints(List<Hint> hints) {
        sql.sql(
                        """
                        insert into materials.hint
                               (material, problem, step, position, title, body, answers)
                        select material, problem, step, position, title, body,
                               string_to_array(answers, chr(31))
                          from unnest(cast(:materials as uuid[]), cast(:problems as int[]),
                                      cast(:steps as int[]), cast(:positions as int[]),
                                      cast(:titles as text[]), cast(:bodies as text[]),
                                      cast(:answers as text[]))
                               as h (material, problem, step, position, title, body, answers)
                        """)
                .param("materials", texts(hints, one -> one.of().material().toString()))
                .param("problems", texts(hints, one -> String.valueOf(one.of().problem())))
                .param("steps", texts(hints, one -> String.valueOf(one.of().position())))
                .param("positions", texts(hints, one -> String.valueOf(one.position())))
                .param("titles", texts(hints, one -> one.hint().words().title()))
                .param("bodies", texts(hints, one -> one.hint().words().body()))
                .param("answers", texts(hints, one -> joined(one.hint().answers())))
                .update();
    }

    private static String joined(List<String> words) {
        return words.stream()
                .map(word -> word.replace(APART, " "))
                .collect(Collectors.joining(APART));
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }

    /** What stands in a material, in order; three statements. */
    List<Exercise> exercises(MaterialId material) {
        var hints = hints(material);
        var steps = steps(material, hints);
        return sql.sql(
                        """
                        select position, external_id, title, body, origin, licence, licence_link
                          from materials.problem
                         where tenant = platform.current_tenant()
                           and material = :material
                         order by position
                        """)
                .param("material", material.value())
                .query((row, _) ->
                        new Exercise(
                                row.getString("external_id"),
                                words(row),
                                row.getString("origin"),
                                new Licence(
                                        row.getString("licence"), row.getString("licence_link")),
                                steps.getOrDefault(row.getInt("position"), List.of())))
                .list();
    }

    private Map<Integer, List<Exercise.Step>> steps(
            MaterialId material, Map<StepAt, List<Exercise.Hint>> hints) {
        var byProblem = new HashMap<Integer, List<Exercise.Step>>();
        sql.sql(
                        """
                        select problem, position, title, body, answers, choices, skills
                          from materials.step
                         where tenant = platform.current_tenant()
                           and material = :material
                         order by position
                        """)
                .param("material", material.value())
                .query(row -> {
                    var step =
                            new Exercise.Step(
                                    words(row),
                                    list(row, "answers"),
                                    list(row, "choices"),
                                    list(row, "skills"),
                                    hints.getOrDefault(
                                            new StepAt(
                                                    row.getInt("problem"), row.getInt("position")),
                                            List.of()));
                    byProblem
                            .computeIfAbsent(row.getInt("problem"), _ -> new ArrayList<>())
                            .add(step);
                });
        return byProblem;
    }

    /** The hints of a material by the place of their step. */
    private Map<StepAt, List<Exercise.Hint>> hints(MaterialId material) {
        var byStep = new HashMap<StepAt, List<Exercise.Hint>>();
        sql.sql(
                        """
                        select problem, step, title, body, answers
                          from materials.hint
                         where tenant = platform.current_tenant()
                           and material = :material
                         order by position
                        """)
                .param("material", material.value())
                .query(row -> {
                    byStep.computeIfAbsent(
                                    new StepAt(row.getInt("problem"), row.getInt("step")),
                                    _ -> new ArrayList<>())
                            .add(new Exercise.Hint(words(row), list(row, "answers")));
                });
        return byStep;
    }

    private static Exercise.Words words(ResultSet row) throws SQLException {
        return new Exercise.Words(row.getString("title"), row.getString("body"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
