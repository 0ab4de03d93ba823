package org.cairnlearn.learner.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Response;
import org.cairnlearn.learner.responses.Responses;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OddItemTest {
    private static final MadeUp.Size SCHOOL = new MadeUp.Size(300, 40, 4, 20);

    private static List<OddItem> find(Responses log, double p) {
        double[] all = new double[log.rows()];
        java.util.Arrays.fill(all, p);
        return OddItem.find(log, all, IntStream.range(0, log.students()).toArray());
    }

    private static List<List<Response>> wrongKey(String item) {
        var students = new ArrayList<List<Response>>();
        for (var rows : MadeUp.rows(SCHOOL, 2)) {
            students.add(
                    rows.stream().map(row -> item.equals(row.item()) ? flip(row) : row).toList());
        }
        return students;
    }

    private static Response flip(Response row) {
        var mark = new Response.Mark(1 - row.mark().points(), 1);
        return new Response(row.seq(), row.item(), row.skills(), row.seconds(), mark);
    }

    @Test
    void an_item_with_a_wrong_key_is_the_oddest() {
        var log = MadeUp.log(wrongKey("q3"));
        var odd =
                find(log, 0.5).stream()
                        .filter(one -> one.why().contains(OddItem.Why.NEGATIVE_DISCRIMINATION))
                        .toList();
        assertThat(odd).hasSize(1);
        assertThat(log.itemName(odd.getFirst().item())).isEqualTo("q3");
        assertThat(odd.getFirst().discrimination()).isLessThan(-0.1);
    }

    @Test
    void an_item_that_has_got_about_drifts() {
        var log = Responses.builder();
        for (int s = 0; s < 400; s++) {
            log.add("s" + s, MadeUp.row(0, "leaked", "k", s > 200 || s % 2 == 0 ? 1 : 0, 1));
            log.add("s" + s, MadeUp.row(1, "kept", "k", s % 2, 1));
        }
        var made = log.build();
        var odd = find(made, 0.5);
        assertThat(odd).extracting(one -> made.itemName(one.item())).contains("leaked");
        var leaked = odd.stream().filter(one -> made.itemName(one.item()).equals("leaked"));
        assertThat(leaked.findFirst().orElseThrow().drift()).isGreaterThan(0.4);
    }

    @Test
    void intervals_of_a_bin_hold_its_share() {
        var log = MadeUp.school(SCHOOL, 8);
        double[] p = new double[log.rows()];
        java.util.Arrays.fill(p, 0.5);
        var scored = Scored.of(log, p, IntStream.range(0, 300).toArray(), row -> true);
        var reliability = Reliability.of(scored, 3);
        assertThat(reliability.bins()).hasSize(1);
        var bin = reliability.bins().getFirst();
        assertThat(bin.responses()).isEqualTo(log.rows());
        assertThat(bin.interval().low()).isLessThan(bin.right());
        assertThat(bin.interval().high()).isGreaterThan(bin.right());
        assertThat(Accuracy.of(scored).logLoss())
                .isBetween(
                        reliability.logLoss().low() - 1e-12, reliability.logLoss().high() + 1e-12);
    }
}
