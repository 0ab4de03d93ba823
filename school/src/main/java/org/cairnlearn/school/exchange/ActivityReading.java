package org.cairnlearn.school.exchange;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.cairnlearn.standards.xapi.RuleTable.Score;
import org.cairnlearn.standards.xapi.Statement;
import org.jspecify.annotations.Nullable;

/** Reads statements as evidence, by the rules of a school. */
final class ActivityReading {
    private final List<Rule> rules;
    private final UnitSkills units;
    private final ActivityStudents students;

    ActivityReading(List<Rule> rules, UnitSkills units, ActivityStudents students) {
        this.units = units;
        this.rules = List.copyOf(rules);
        this.students = students;
    }

    /**
     * What a statement comes to.
     *
     * @param observation null when it is no evidence
     */
    record Outcome(Waiting from, Settled settled, @Nullable NewObservation observation) {
        /** Somebody said, now or before, whom its sender means. */
        boolean isSaid() {
            return from.named() != null || settled.named() != null;
        }
    }

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
        var meaning = meaning(waiting, statement);
        if (meaning.skills().isEmpty()) {
            return nothing(waiting, Settled.As.NO_RULE, student);
        }
        var score = meaning.score();
        if (score.isEmpty() || student.isEmpty()) {
            return student.isEmpty()
                    ? unknown(waiting, statement.actor())
                    : nothing(waiting, Settled.As.NO_SCORE, student);
        }
        var named =
                Alias.of(statement.actor()).filter(students::isSaid).map(Alias::text).orElse(null);
        return new Outcome(
                waiting,
                new Settled(waiting.number(), Settled.As.EVIDENCE, student.get(), named),
                observation(
                        waiting,
                        statement,
                        student.get(),
                        Shown.of(
                                meaning.skills(),
                                statement.activity().orElse(null),
                                score.get().points(),
                                score.get().max())));
    }

    /** What a statement is about, and how it is scored. */
    private record Meaning(Set<CompetencyId> skills, Optional<ActivityScore> score) {}

    /** By the rules of the school; where none is for it, by what a unit is for. */
    private Meaning meaning(Waiting waiting, Statement statement) {
        var fitting =
                statement
                        .activity()
                        .map(about ->
                                rules.stream()
                                        .filter(rule -> rule.fits(statement.verb(), about))
                                        .toList())
                        .orElse(List.of());
        var result = statement.result();
        if (fitting.isEmpty()) {
            return new Meaning(
                    units.judged(waiting.client(), statement),
                    ActivityScore.find(result, Score.SCALED)
                            .or(() -> ActivityScore.find(result, Score.SUCCESS)));
        }
        var competencies = new LinkedHashSet<CompetencyId>();
        fitting.forEach(rule -> competencies.add(rule.competency()));
        return new Meaning(competencies, ActivityScore.find(result, fitting.getFirst().score()));
    }

    private static Outcome nothing(Waiting waiting, Settled.As as, Optional<PersonId> student) {
        return new Outcome(
                waiting, new Settled(waiting.number(), as, student.orElse(null), null), null);
    }

    private static Outcome unknown(Waiting waiting, Map<String, Object> actor) {
        var named = Alias.of(actor).map(Alias::text).orElse(null);
        var settled = new Settled(waiting.number(), Settled.As.UNKNOWN_PERSON, null, named);
        return new Outcome(waiting, settled, null);
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
