package org.cairnlearn.school.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.Response;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.statespace.StateSpace;
import org.cairnlearn.learner.statespace.StateSpaceModel;
import org.junit.jupiter.api.Test;

/** Whether an answer makes work for the garbage collector. */
class NoAllocationTest {
    private static final int STUDENTS = 60;
    private static final int ANSWERS = 40;

    @Test
    void updating_and_predicting_thousands_of_answers_allocates_no_byte_more_than_a_few() {
        var log = log();
        int[] all = IntStream.range(0, STUDENTS).toArray();
        var model = StateSpace.fit(log, all);
        assertThat(allocated(model, log, all)).isEqualTo(allocated(model, log, new int[] {0}));
    }

    /** The least of some rounds: what the machine itself does beside it comes and goes. */
    private static long allocated(StateSpaceModel model, Responses log, int[] students) {
        var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        double sum = 0;
        for (int round = 0; round < 200; round++) {
            long before = bean.getCurrentThreadAllocatedBytes();
            sum += model.replay(log, students) + model.predict(log, students).length;
            least = Math.min(least, bean.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(sum).isFinite();
        return least;
    }

    private static Responses log() {
        var chance = new Random(1);
        var log = Responses.builder();
        for (int student = 0; student < STUDENTS; student++) {
            for (int at = 0; at < ANSWERS; at++) {
                int item = chance.nextInt(20);
                log.add(
                        "s" + student,
                        new Response(
                                at,
                                "q" + item,
                                List.of("k" + item % 4),
                                at * 60.0,
                                new Response.Mark(chance.nextInt(2), 1)));
            }
        }
        return log.build();
    }
}
