package org.cairnlearn.school.mastery;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.learner.CompetencyKey;
import org.cairnlearn.learner.Learner;
import org.cairnlearn.learner.StudentState;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.Circumstances;
import org.cairnlearn.school.evidence.Filing;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.evidence.Shown;
import org.cairnlearn.school.mastery.StoredState.Basis;
import org.cairnlearn.school.mastery.StoredState.Mark;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Carries one student's state over pieces of evidence, which come in canonical order and all count.
 * Whether they come at once or one by one makes no difference to the bit.
 */
final class Carrier {
    private final Grading grading;
    private final SchoolTime time;
    private final Map<CompetencyKey, Holding> holdings = new HashMap<>();
    private StudentState state;
    private int observations;
    private @Nullable Mark last;

    private Carrier(Grading grading, SchoolTime time, StudentState state) {
        this.grading = grading;
        this.time = time;
        this.state = state;
    }

    /** From where a stored state stands, or from the beginning where there is none. */
    static Carrier of(@Nullable StoredState stored, Grading grading, SchoolTime time) {
        return stored == null ? start(grading, time) : from(stored, grading, time);
    }

    /** From the very beginning. */
    static Carrier start(Grading grading, SchoolTime time) {
        return new Carrier(grading, time, StudentState.start(grading.parameters()));
    }

    /** From where a stored state stands. */
    static Carrier from(StoredState stored, Grading grading, SchoolTime time) {
        var carrier = new Carrier(grading, time, stored.state());
        carrier.holdings.putAll(stored.holdings());
        carrier.observations = stored.basis().observations();
        carrier.last = stored.basis().last();
        return carrier;
    }

    Carrier over(List<Observation> counting) {
        if (counting.isEmpty()) {
            return this;
        }
        state =
                Learner.replay(
                        grading.parameters(),
                        state,
                        grading.work(counting),
                        (index, competency, before, after) -> {
                            var holding = holdings.getOrDefault(competency, Holding.NONE);
                            var held = grading.holds(holding.held(), before.value(), after.value());
                            var now = transferred(holding.held(held), counting.get(index));
                            holdings.put(competency, now);
                        });
        observations += counting.size();
        last = Mark.of(counting.getLast());
        return this;
    }

    /** Over a right answer that nobody has given yet. */
    void overRightAnswer(CompetencyId competency, Instant at) {
        overAnswer(competency, at, true);
    }

    /** Over an answer that nobody has given yet. */
    void overAnswer(CompetencyId competency, Instant at, boolean right) {
        var last = state.last();
        var answer =
                new Observation(
                        new Filing(new UUID(0, 0), "what if", "", at),
                        new PersonId(new UUID(0, 0)),
                        last != null && last.isAfter(at) ? last : at,
                        Shown.of(List.of(competency), null, right ? 1 : 0, 1),
                        Circumstances.answer());
        over(List.of(answer));
    }

    private Holding transferred(Holding holding, Observation by) {
        if (!grading.transfers(by)) {
            return holding;
        }
        var named = by.circumstances().occasion();
        return holding.with(
                named == null ? time.at(by.occurredAt()).toLocalDate().toString() : named);
    }

    StudentState state() {
        return state;
    }

    Holding holding(CompetencyKey competency) {
        return holdings.getOrDefault(competency, Holding.NONE);
    }

    /**
     * To be stored.
     *
     * @throws IllegalStateException before any evidence
     */
    StoredState stored(PersonId student) {
        if (last == null) {
            throw new IllegalStateException("A state without evidence is not stored");
        }
        return new StoredState(
                student, state, holdings, new Basis(grading.provenance(), last, observations));
    }
}
