package org.cairnlearn.planner.day.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.cairnlearn.planner.day.search.Instance;
import org.cairnlearn.planner.day.search.Quotas.Quota;
import org.cairnlearn.planner.day.search.Schools;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What rules ask of a day makes the bound lower, and never lower than the best that keeps them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DuesTest {
    @Test
    void the_best_day_that_keeps_a_rule_is_found_as_by_trying_all() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            Instance day = Schools.alone(random, 1 + random.nextInt(3));
            long[] net = new long[day.value.length];
            for (int o = 0; o < net.length; o++) {
                net[o] = day.value[o] - day.value[day.rest(0)];
            }
            List<Dues.Due> dues = KeptRules.all().dues(day).of(0);

            assertThat(new BestDay(day).of(0, net, dues))
                    .isGreaterThanOrEqualTo(best(day, net, day.quotas(0)));
            assertThat(new BestDay(day).of(0, net, List.of())).isEqualTo(best(day, net, List.of()));
        }
    }

    /** Of all days that keep the rule; nothing is known where none does. */
    private static long best(Instance day, long[] net, List<Quota> quotas) {
        List<Long> worths = new ArrayList<>();
        int options = net.length;
        int days = (int) Math.pow(options, day.blocks);
        for (int code = 0; code < days; code++) {
            int left = code;
            long sum = 0;
            int held = 0;
            BitSet topics = new BitSet();
            boolean possible = true;
            for (int b = 0; b < day.blocks; b++) {
                int o = left % options;
                left /= options;
                sum += net[o];
                for (Quota quota : quotas) {
                    held += quota.marks()[o];
                }
                if (day.topic[o] >= 0) {
                    possible &= !topics.get(day.topic[o]);
                    topics.set(day.topic[o]);
                }
            }
            for (Quota quota : quotas) {
                possible &= held >= quota.least() && held <= quota.most();
            }
            if (possible) {
                worths.add(sum);
            }
        }
        return worths.stream().mapToLong(one -> one).max().orElse(Long.MIN_VALUE);
    }
}
