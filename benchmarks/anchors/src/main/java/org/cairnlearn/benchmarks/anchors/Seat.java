package org.cairnlearn.benchmarks.anchors;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.cairnlearn.benchmarks.anchors.FlexDay.Choice;
import org.jspecify.annotations.Nullable;

/** For Timefold: what a student does in a block. */
@PlanningEntity
public final class Seat {
    private String id = "";
    private int student;
    private int block;

    private List<Choice> choices = List.of();

    private @Nullable Choice choice;

    /** For Timefold, which fills it in. */
    public Seat() {}

    Seat(int student, int block, List<Choice> choices) {
        id = student + "-" + block;
        this.student = student;
        this.block = block;
        this.choices = choices;
    }

    int student() {
        return student;
    }

    int block() {
        return block;
    }

    /** Its name. */
    @PlanningId
    public String getId() {
        return id;
    }

    /** All that the student may do. */
    @ValueRangeProvider
    public List<Choice> getChoices() {
        return choices;
    }

    /** What the student does. */
    @PlanningVariable
    public @Nullable Choice getChoice() {
        return choice;
    }

    /** Says what the student does. */
    public void setChoice(@Nullable Choice choice) {
        this.choice = choice;
    }

    @Override
    public String toString() {
        return id;
    }
}
