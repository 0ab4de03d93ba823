package org.cairnlearn.benchmarks.anchors;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For Timefold: what a teacher does in a block. */
@PlanningEntity
public final class Hour {
    /**
     * A duty.
     *
     * @param what a topic, {@code topics} for conferences, or {@link Answer#IDLE}
     */
    public record Duty(int what) {
        boolean isIdle() {
            return what == Answer.IDLE;
        }
    }

    private String id = "";
    private int teacher;
    private int block;

    private List<Duty> duties = List.of();

    private @Nullable Duty duty;

    /** For Timefold, which fills it in. */
    public Hour() {}

    Hour(int teacher, int block, List<Duty> duties) {
        id = teacher + "-" + block;
        this.teacher = teacher;
        this.block = block;
        this.duties = duties;
    }

    int teacher() {
        return teacher;
    }

    int block() {
        return block;
    }

    /** Its name. */
    @PlanningId
    public String getId() {
        return id;
    }

    /** All that the teacher may do. */
    @ValueRangeProvider
    public List<Duty> getDuties() {
        return duties;
    }

    /** What the teacher does. */
    @PlanningVariable
    public @Nullable Duty getDuty() {
        return duty;
    }

    /** Says what the teacher does. */
    public void setDuty(@Nullable Duty duty) {
        this.duty = duty;
    }

    @Override
    public String toString() {
        return id;
    }
}
