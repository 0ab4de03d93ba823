package org.cairnlearn.planner.day.solve;

import java.util.Arrays;
import java.util.BitSet;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Talk;
import org.cairnlearn.planner.day.search.Instance;

/**
 * The needs that a plan leaves unmet: topics on which a student has no place in it. In the numbers
 * of a bound every student stands alone.
 */
final class Unfilled {
    private static final int NO_TOPIC = -1;

    private final Compiled day;
    private final Instance in;

    /** By student and block what the place is worth; by option whether its topic has a place. */
    private final int[] held;

    private final BitSet met = new BitSet();

    Unfilled(Compiled day, Plan plan) {
        this.day = day;
        in = day.instance;
        held = new int[in.students * in.blocks];
        for (int s = 0; s < in.students; s++) {
            Arrays.fill(held, s * in.blocks, (s + 1) * in.blocks, in.worth(in.rest(s)));
        }
        for (Session session : plan.sessions()) {
            int o = Index.of(day.index.offering, session.offering());
            session.students().forEach(id -> sits(id, o, day.index.span(session)));
        }
        for (Talk talk : plan.talks()) {
            confers(unit(talk.student()));
        }
    }

    private int unit(StudentId id) {
        return day.units.unitOf[Index.of(day.index.student, id)];
    }

    private void sits(StudentId id, int offering, int span) {
        int s = unit(id);
        for (int o = in.first[s]; o < in.first[s + 1]; o++) {
            if (day.offeringOf(o) == offering) {
                meet(s, in.topic[o]);
                for (int b = 0; b < in.blocks; b++) {
                    if ((span >> b & 1) != 0) {
                        held[s * in.blocks + b] = in.worth(o);
                    }
                }
            }
        }
    }

    private void confers(int s) {
        for (int o = in.first[s]; o < in.first[s + 1]; o++) {
            int offering = day.offeringOf(o);
            if (offering >= 0 && day.index.problem.offerings().get(offering).kind() == Kind.CONF) {
                meet(s, in.topic[o]);
            }
        }
    }

    private void meet(int s, int topic) {
        for (int o = in.first[s]; o < in.first[s + 1] && topic > NO_TOPIC; o++) {
            met.set(o, met.get(o) || in.topic[o] == topic);
        }
    }

    /** What a place would give, everything else in place; 0 if the topic has a place already. */
    private int gain(int o, int b) {
        boolean possible = (in.when[o] >> b & 1) != 0 && in.topic[o] > NO_TOPIC && !met.get(o);
        return possible ? Math.max(0, in.worth(o) - held[in.student[o] * in.blocks + b]) : 0;
    }

    /** How many students lack one of these. */
    int students(int[] activities) {
        BitSet lacking = new BitSet();
        for (int a : activities) {
            for (int o : in.takers[a]) {
                for (int b = 0; b < in.blocks; b++) {
                    lacking.set(in.student[o], lacking.get(in.student[o]) || gain(o, b) > 0);
                }
            }
        }
        return lacking.cardinality();
    }

    /** How many lack it in a block. */
    int students(int activity, int b) {
        return (int) Arrays.stream(in.takers[activity]).filter(o -> gain(o, b) > 0).count();
    }

    /** What one group more would give in a block; 0 if too few would come. */
    long oneMore(int activity, int b) {
        int[] gains =
                Arrays.stream(in.takers[activity])
                        .map(o -> gain(o, b))
                        .filter(gain -> gain > 0)
                        .sorted()
                        .toArray();
        int first = Math.max(0, gains.length - in.most[activity]);
        boolean enough = gains.length >= Math.max(1, in.least[activity]);
        return enough ? Arrays.stream(gains, first, gains.length).sum() : 0;
    }
}
