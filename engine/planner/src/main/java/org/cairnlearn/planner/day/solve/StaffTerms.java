package org.cairnlearn.planner.day.solve;

import java.util.Arrays;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Teacher;
import org.cairnlearn.planner.day.TopicId;
import org.cairnlearn.planner.day.Weights;
import org.cairnlearn.planner.day.search.Staff;

/** What teachers' days cost, as the search counts it. */
final class StaffTerms {
    private final Index index;
    private final Activities activities;
    private final Weights weights;

    StaffTerms(Index index, Activities activities) {
        this.index = index;
        this.activities = activities;
        weights = index.problem.policy().weights();
    }

    Staff staff() {
        boolean priced = weights.load() > 0 || weights.topicChange() > 0;
        int teachers = priced || !index.problem.previous().isEmpty() ? index.teacher.size() : 0;
        int[] fair = new int[teachers];
        for (int t = 0; t < teachers; t++) {
            Teacher teacher = index.problem.teachers().get(t);
            int percent = index.problem.policy().bands().loadPercent();
            fair[t] = Math.ceilDiv(percent * teacher.blocks().size(), 100);
        }
        int[] topic = new int[activities.count()];
        for (int a = 0; a < topic.length; a++) {
            int o = activities.offering.get(a);
            TopicId about = o < 0 ? null : index.problem.offerings().get(o).topic();
            topic[a] = about == null ? -1 : Index.of(index.topicNumber, about);
        }
        return new Staff(
                new Staff.Prices(weights.load(), weights.topicChange()), fair, topic, news());
    }

    /** By slot and activity what it costs to have it there and not what was there before. */
    private int[][] news() {
        if (index.problem.previous().isEmpty()) {
            return new int[0][];
        }
        int blocks = index.block.size();
        int[] before = new int[index.teacher.size() * blocks];
        Arrays.fill(before, -1);
        for (Session session : index.problem.previous()) {
            if (session.teacher() != null) {
                int t = Index.of(index.teacher, session.teacher());
                for (int span = index.span(session); span != 0; span &= span - 1) {
                    before[t * blocks + Integer.numberOfTrailingZeros(span)] =
                            Index.of(index.offering, session.offering());
                }
            }
        }
        int[][] news = new int[before.length][];
        for (int slot = 0; slot < before.length; slot++) {
            news[slot] = new int[activities.count()];
            Teacher teacher = index.problem.teachers().get(slot / blocks);
            boolean standby = (index.mask(teacher.standby()) >> slot % blocks & 1) != 0;
            int surprise = standby ? 0 : weights.unannounced();
            for (int a = 0; a < news[slot].length; a++) {
                boolean same = activities.offering.get(a) == before[slot];
                news[slot][a] = before[slot] < 0 ? surprise : same ? 0 : weights.changedDuty();
            }
        }
        return news;
    }
}
