package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Responses;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * A version of the model gives the same bits on any machine, so they can be written down. Who
 * changes what comes out changes {@link StateSpaceModel#VERSION} and these numbers with it: stored
 * states of the old version are then worked out anew.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SameBitsTest {
    /** The bits are those of this version. */
    @Test
    void the_bits_written_down_are_those_of_this_version() {
        assertThat(StateSpaceModel.VERSION).isEqualTo("state-space/7");
    }

    @Test
    void a_school_without_times_or_with_every_kind_of_answer_gives_the_bits_written_down() {
        assertThat(bits(MadeUp.school(new MadeUp.Size(60, 40, 5, 30), 3)))
                .isEqualTo(1709244664472812338L);
        assertThat(bits(MadeUp.everyKind(60, 40, 8))).isEqualTo(5960507490757374905L);
    }

    private static long bits(Responses log) {
        int[] some = IntStream.range(0, log.students()).filter(s -> s % 4 > 0).toArray();
        int[] all = IntStream.range(0, log.students()).toArray();
        var model = StateSpace.fit(log, some);
        long bits = 17;
        for (double p : model.predict(log, all)) {
            bits = bits * 31 + Double.doubleToRawLongBits(p);
        }
        for (double number :
                model.parts().numbers().values().stream()
                        .flatMapToDouble(java.util.Arrays::stream)
                        .toArray()) {
            bits = bits * 31 + Double.doubleToRawLongBits(number);
        }
        return bits;
    }
}
