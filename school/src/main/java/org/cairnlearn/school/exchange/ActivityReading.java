package org.cairnlearn.school.exchange;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairnlearn.school.activity.Rule;
import org.cairnlearn.school.activity.Settled;
import org.cairnlearn.school.activity.Waiting;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.Circumstances;
import org.cairnlearn.school.evidence.NewObservation;
import org.cairnlearn.school.evidence.Shown;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.standards.json.JsonDocument;
import org.cairnlearn.standards.xapi.Moments;
import org.cairnlearn.standards.xapi.Statement;
import org.jspecify.annotations.Nullable;

/** Reads statements as evidence, by the rules of a school. */
final class ActivityReading {
    private final List<Rule> rules;
    private final ActivityStudents students;

    ActivityReading(List<Rule> rules, ActivityStudents students) {
        this.rules = List.copyOf(rules);
        this.students = students;
    }

    /**
     * What a statement comes to.
     *
     * @param observation null when it is no evidence
     */
    record Outcome(Waiting from, Settled settled, @Nullable NewObservation observation) {}

    List<Outcome> read(List<Waiting> waiting) {
        var statements = waiting.stream().map(one -> statement(one.body())).toList();
        students.lookUp(statements.stream().map(Statement::actor).toList());
        return IntStream.range(0, waiting.size())
                .mapToObj(place -> read(waiting.get(place), statements.get(place)))
                .toList();
    }

    private Outcome read(Waiting waiting, Statement statement) {
        var student = students.find(statement.actor());
        if (waiting.voided()) {
            return nothing(waiting, Settled.As.VOIDED, student);
        }
        var fitting =
                statement
                        .activity()
                        .map(about ->
                                rules.stream()
                                        .filter(rule -> rule.fits(statement.verb(), about))
                                        .toList())
                        .orElse(List.of());
        if (fitting.isEmpty()) {
            return nothing(waiting, Settled.As.NO_RULE, student);
        }
        var score = ActivityScore.find(statement.result(), fitting.getFirst().score());
        if (score.isEmpty() || student.isEmpty()) {
            return nothing(
                    waiting,
                    student.isEmpty() ? Settled.As.UNKNOWN_PERSON : Settled.As.NO_SCORE,
                    student);
        }
        return new Outcome(
                waiting,
                new Settled(waiting.number(), Settled.As.EVIDENCE, student.get()),
                observation(
                        waiting, statement, student.get(), shown(statement, fitting, score.get())));
    }

    private static Outcome nothing(Waiting waiting, Settled.As as, Optional<PersonId> student) {
        return new Outcome(waiting, new Settled(waiting.number(), as, student.orElse(null)), null);
    }

    private static Shown shown(Statement statement, List<Rule> fitting, ActivityScore score) {
        var competencies = new LinkedHashSet<CompetencyId>();
        fitting.forEach(rule -> competencies.add(rule.competency()));
        return Shown.of(
                competencies, statement.activity().orElse(null), score.points(), score.max());
    }

    /** The sender's clock counts, but for what would lie in the future. */
    private static NewObservation observation(
            Waiting waiting, Statement statement, PersonId student, Shown shown) {
        var stored = Moments.read(String.valueOf(statement.json().get("stored")));
        var at = statement.timestamp().or(() -> stored).orElse(Instant.EPOCH);
        return new NewObservation(
                waiting.id().toString(),
                student,
                stored.filter(at::isAfter).orElse(at),
                shown,
                Circumstances.answer().on(registration(statement)));
    }

    private static @Nullable String registration(Statement statement) {
        return statement.json().get("context") instanceof Map<?, ?> context
                        && context.get("registration") instanceof String registration
                ? registration
                : null;
    }

    @SuppressWarnings("unchecked")
    private static Statement statement(String body) {
        return switch (JsonDocument.read(body)) {
            case JsonDocument.Reading.Read(var value) -> new Statement((Map<String, Object>) value);
            case JsonDocument.Reading.Broken(var line, var why) ->
                    throw new IllegalStateException(
                            "A statement was kept that cannot be read: %s (line %d)"
                                    .formatted(why, line));
        };
    }
}
