package org.cairnlearn.school.mastery;

import java.util.Map;
import org.cairnlearn.school.competency.CompetencyId;

/** Counts which levels a new model would change. */
final class Changes {
    private int students;
    private int levels;
    private int changed;
    private int up;
    private int down;

    /** One student's levels by both models. */
    void add(Map<CompetencyId, Status> before, Map<CompetencyId, Status> after) {
        int moved = 0;
        for (var one : before.entrySet()) {
            var then = after.get(one.getKey());
            if (then == null || one.getValue().evidence() == 0) {
                continue;
            }
            int step = then.level().compareTo(one.getValue().level());
            up += step > 0 ? 1 : 0;
            down += step < 0 ? 1 : 0;
            moved += step == 0 ? 0 : 1;
            levels++;
        }
        students++;
        changed += moved > 0 ? 1 : 0;
    }

    Comparison comparison(Comparison.Reliability before, Comparison.Reliability after) {
        return new Comparison(
                students, levels, new Comparison.Changed(changed, up, down), before, after);
    }
}
