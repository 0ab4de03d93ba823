package org.cairnlearn.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.simulation.learning.SkillCode;

/** Finds the student whose map shows most: some of every state that a skill can be in. */
final class Showcase {
    private static final Duration STALE = Duration.ofDays(42);
    private static final double GOT_IT = 0.75;
    private static final int ENOUGH_ANSWERS = 6;
    private static final double NEARLY_ALL_RIGHT = 0.85;
    private static final int A_FEW = 3;
    private static final int SOME_TO_BE_PROUD_OF = 8;

    /** By the truth and the answers, not by a model: what a good model would show. */
    enum State {
        NO_EVIDENCE,
        STARTING,
        GETTING_THERE,
        GOT_IT,
        STALE
    }

    private final SimulatedSchool school;
    private final Instant now;
    private final Map<SourcedId, Map<SkillCode, Shown>> shown = new HashMap<>();
    private final Map<SourcedId, Map<State, Integer>> states = new HashMap<>();

    Showcase(SimulatedSchool school) {
        this.school = school;
        this.now = school.seed().today().atStartOfDay(school.seed().zone()).toInstant();
        school.studied().forEach(studied -> see(studied.log()));
        for (Known known : school.truth()) {
            states.computeIfAbsent(known.student(), _ -> new EnumMap<>(State.class))
                    .merge(state(known), 1, Integer::sum);
        }
    }

    /** What a student's answers have shown of a skill. */
    private record Shown(int answers, double points, Instant last) {
        Shown and(Shown later) {
            return new Shown(answers + later.answers, points + later.points, later.last);
        }

        boolean convincing() {
            return answers >= ENOUGH_ANSWERS && points >= NEARLY_ALL_RIGHT * answers;
        }
    }

    private void see(ResponseLog log) {
        for (Response response : log.responses()) {
            Map<SkillCode, Shown> of =
                    shown.computeIfAbsent(response.student(), _ -> new HashMap<>());
            double points = (double) response.score().points() / response.score().max();
            var one = new Shown(1, points, log.at(response));
            response.item().skills().forEach(code -> of.merge(code, one, Shown::and));
        }
    }

    /** How many skills of a student are in each state; states without a skill are absent. */
    Map<State, Integer> states(SourcedId student) {
        return states.getOrDefault(student, Map.of());
    }

    /** The student of section B with most of every state; the first of equals. */
    SourcedId student() {
        Section sectionB = school.roster().sections().getFirst();
        List<SourcedId> members = school.roster().members(sectionB, Role.STUDENT);
        List<SourcedId> there = members.stream().filter(this::thereToday).toList();
        return (there.isEmpty() ? members : there)
                .stream().min(Comparator.comparingInt(student -> -variety(student))).orElseThrow();
    }

    private boolean thereToday(SourcedId student) {
        return school.days().absences().stream()
                .noneMatch(absence ->
                        absence.student().equals(student)
                                && absence.day().date().equals(school.seed().today()));
    }

    /** The product of the counts; more than a few skills of one state show nothing more. */
    private int variety(SourcedId student) {
        int product = 1;
        for (State state : State.values()) {
            int most = state == State.GOT_IT ? SOME_TO_BE_PROUD_OF : A_FEW;
            product *= 1 + Math.min(most, states(student).getOrDefault(state, 0));
        }
        return product;
    }

    private State state(Known known) {
        Shown of = shown.getOrDefault(known.student(), Map.of()).get(known.competency());
        if (of == null) {
            return State.NO_EVIDENCE;
        }
        if (Duration.between(of.last(), now).compareTo(STALE) > 0) {
            return State.STALE;
        }
        if (known.probability() >= GOT_IT && of.convincing()) {
            return State.GOT_IT;
        }
        return known.probability() >= 0.5 ? State.GETTING_THERE : State.STARTING;
    }
}
