package org.cairnlearn.benchmarks.anchors;

import ai.timefold.solver.core.impl.heuristic.move.AbstractSelectorBasedMove;
import ai.timefold.solver.core.impl.score.director.VariableDescriptorAwareScoreDirector;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedCollection;
import org.cairnlearn.benchmarks.anchors.FlexDay.Choice;
import org.jspecify.annotations.Nullable;

/** For Timefold: some places and duties change together. */
final class Reassignment extends AbstractSelectorBasedMove<Schedule> {
    private sealed interface Change {}

    private record Sit(Seat seat, Choice choice) implements Change {}

    private record Serve(Hour hour, Hour.Duty duty) implements Change {}

    private final List<Change> changes = new ArrayList<>();

    void sit(Seat seat, Choice choice) {
        changes.add(new Sit(seat, choice));
    }

    void serve(Hour hour, Hour.Duty duty) {
        changes.add(new Serve(hour, duty));
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    @Override
    protected void execute(VariableDescriptorAwareScoreDirector<Schedule> director) {
        for (Change change : changes) {
            switch (change) {
                case Sit(Seat seat, Choice choice) -> {
                    director.beforeVariableChanged(seat, "choice");
                    seat.setChoice(choice);
                    director.afterVariableChanged(seat, "choice");
                }
                case Serve(Hour hour, Hour.Duty duty) -> {
                    director.beforeVariableChanged(hour, "duty");
                    hour.setDuty(duty);
                    director.afterVariableChanged(hour, "duty");
                }
            }
        }
    }

    @Override
    public SequencedCollection<Object> getPlanningEntities() {
        return new ArrayList<>(
                changes.stream()
                        .map(change ->
                                switch (change) {
                                    case Sit(Seat seat, Choice _) -> (Object) seat;
                                    case Serve(Hour hour, Hour.Duty _) -> hour;
                                })
                        .toList());
    }

    @Override
    public SequencedCollection<@Nullable Object> getPlanningValues() {
        return new ArrayList<>(
                changes.stream()
                        .map(change ->
                                switch (change) {
                                    case Sit(Seat _, Choice choice) -> (Object) choice;
                                    case Serve(Hour _, Hour.Duty duty) -> duty;
                                })
                        .toList());
    }
}
