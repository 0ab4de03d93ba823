package org.cairnlearn.planner.day.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplanningTest {
    private static final int PRICE = 120;

    private final Instance morning = Schools.day(120, 4);
    private final Solution plan = DaySearch.search(morning, 1, Effort.steps(3000));

    @Test
    void a_plan_that_still_stands_is_left_alone() {
        Solution again = mended(morning, 500);

        assertThat(again.place).isEqualTo(plan.place);
    }

    @Test
    void when_a_teacher_leaves_the_plan_keeps_every_limit_and_few_others_move() {
        for (int teacher = 0; teacher < morning.tables; teacher++) {
            Instance noon = Schools.without(120, 4, teacher);
            int lost = 0;
            for (int cell = 0; cell < plan.place.length; cell++) {
                int slot = plan.seat(cell);
                boolean gone = slot >= 0 && slot / 4 == teacher && slot % 4 > 0;
                lost += gone ? 1 : 0;
            }

            Solution mended = mended(noon, 500);

            Audit.recount(noon, mended);
            assertThat(changed(mended)).isLessThanOrEqualTo(lost + lost / 4 + 1);
        }
    }

    @Test
    void the_same_seed_and_steps_mend_it_the_same_way() {
        Instance noon = Schools.without(120, 4, 0);

        assertThat(mended(noon, 300).place).isEqualTo(mended(noon, 300).place);
    }

    private Solution mended(Instance day, long steps) {
        DaySearch.Mending mending = new DaySearch.Mending(Earlier.of(day, plan), PRICE);
        return DaySearch.mend(day, mending, 7, Effort.steps(steps));
    }

    private int changed(Solution now) {
        int changed = 0;
        for (int cell = 0; cell < now.place.length; cell++) {
            changed += now.place[cell] == plan.place[cell] ? 0 : 1;
        }
        return changed;
    }
}
