package org.cairnlearn.planner.day.check;

import java.util.List;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Objective;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.Term;
import org.cairnlearn.planner.day.TopicId;
import org.cairnlearn.planner.day.Weights;
import org.jspecify.annotations.Nullable;

/** What the day costs one teacher. */
final class TeacherWorth {
    private final Day day;
    private final Before before;
    private final Weights weights;

    TeacherWorth(Day day, Before before) {
        this.day = day;
        this.before = before;
        this.weights = day.problem().policy().weights();
    }

    Objective of(Teacher teacher) {
        Sum sum = new Sum();
        int percent = day.problem().policy().bands().loadPercent();
        long fair = -Math.floorDiv(-percent * teacher.blocks().size(), 100);
        long above = Math.max(0, day.duties(teacher.id()).size() - fair);
        sum.add(Term.LOAD, -weights.load() * above * above);
        List<BlockId> order = day.order();
        for (int i = 0; i < order.size(); i++) {
            if (i > 0 && changes(teacher.id(), order.get(i - 1), order.get(i))) {
                sum.add(Term.TOPIC_CHANGES, -weights.topicChange());
            }
            against(teacher, order.get(i), sum);
        }
        return sum.objective();
    }

    private boolean changes(TeacherId teacher, BlockId earlier, BlockId later) {
        TopicId one = topic(teacher, earlier);
        TopicId other = topic(teacher, later);
        return one != null && other != null && !one.equals(other);
    }

    private @Nullable TopicId topic(TeacherId teacher, BlockId block) {
        List<Session> there = day.at(teacher, block);
        return there.isEmpty() ? null : day.offering(there.getFirst()).topic();
    }

    private void against(Teacher teacher, BlockId block, Sum sum) {
        List<Session> there = day.at(teacher.id(), block);
        if (!before.any() || there.isEmpty()) {
            return;
        }
        Session is = there.getFirst();
        Session was = before.at(teacher.id(), block);
        if (was == null && !teacher.standby().contains(block) && !day.isFrozen(is)) {
            sum.add(Term.UNANNOUNCED, -weights.unannounced());
        }
        if (was != null && !was.offering().equals(is.offering())) {
            sum.add(Term.STABILITY, -weights.changedDuty());
        }
    }
}
