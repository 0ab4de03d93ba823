package org.cairnlearn.simulation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.cairnlearn.simulation.learning.SkillCode;

/**
 * What a student's work in mathematics showed most and least.
 *
 * @param most the skill with the largest share of points
 * @param least the one with the smallest; may be the same
 */
public record Ends(SkillCode most, SkillCode least) {
    /** Fewer answers than these show nothing. */
    private static final int ENOUGH = 4;

    private record Sum(int points, int max, int answers) {
        static final Sum NONE = new Sum(0, 0, 0);

        Sum plus(Response response) {
            return new Sum(
                    points + response.score().points(), max + response.score().max(), answers + 1);
        }

        double share() {
            return (double) points / max;
        }
    }

    /** Of everybody whose work shows anything. */
    public static Map<SourcedId, Ends> of(SimulatedSchool school) {
        var sums = new HashMap<SourcedId, Map<SkillCode, Sum>>();
        for (Response response : school.log().responses()) {
            sums.computeIfAbsent(response.student(), _ -> new HashMap<>())
                    .merge(
                            response.item().skills().getFirst(),
                            Sum.NONE.plus(response),
                            (sum, _) -> sum.plus(response));
        }
        var ends = new HashMap<SourcedId, Ends>();
        sums.forEach((student, bySkill) -> {
            Comparator<SkillCode> share =
                    Comparator.comparingDouble((SkillCode skill) -> share(bySkill, skill))
                            .thenComparing(SkillCode::value);
            var shown =
                    bySkill.keySet().stream()
                            .filter(skill -> enough(bySkill, skill))
                            .sorted(share)
                            .toList();
            if (!shown.isEmpty()) {
                ends.put(student, new Ends(shown.getLast(), shown.getFirst()));
            }
        });
        return ends;
    }

    private static double share(Map<SkillCode, Sum> sums, SkillCode skill) {
        return sums.getOrDefault(skill, Sum.NONE).share();
    }

    private static boolean enough(Map<SkillCode, Sum> sums, SkillCode skill) {
        return sums.getOrDefault(skill, Sum.NONE).answers() >= ENOUGH;
    }
}
