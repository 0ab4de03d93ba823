package org.cairnlearn.learner.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

    @Test
    void discrimination_and_drift_are_those_of_the_textbook() {
        var rows = MadeUp.rows(new MadeUp.Size(60, 25, 3, 12), 9);
        var log = MadeUp.log(rows);
        double[] p = new double[log.rows()];
        for (int row = 0; row < p.length; row++) {
            p[row] = row < p.length / 2 ? 0.95 : 0.1 + row % 7 / 20.0;
        }
        int[] all = IntStream.range(0, log.students()).toArray();
        var odd = OddItem.find(log, p, all);
        assertThat(odd).hasSize(log.items());
        assertThat(odd)
                .isSortedAccordingTo(java.util.Comparator.comparing(OddItem::discrimination));
        for (var one : odd) {
            var asked = IntStream.range(0, log.rows()).filter(row -> log.item(row) == one.item());
            textbook(log, p, one, asked.toArray());
        }
    }

    private static void textbook(Responses log, double[] p, OddItem found, int[] asked) {
        double[] own = new double[asked.length];
        double[] rest = new double[asked.length];
        double drift = 0;
        for (int at = 0; at < asked.length; at++) {
            int row = asked[at];
            own[at] = log.right(row) ? 1 : 0;
            int student =
                    IntStream.range(0, log.students())
                            .filter(s -> row < log.endRow(s))
                            .findFirst()
                            .orElseThrow();
            rest[at] =
                    IntStream.range(log.firstRow(student), log.endRow(student))
                            .filter(other -> other != row)
                            .mapToDouble(other -> log.right(other) ? 1 : 0)
                            .average()
                            .orElseThrow();
            drift += (2 * at < asked.length ? -1 : 1) * (own[at] - p[row]) / (asked.length / 2.0);
        }
        assertThat(found.responses()).isEqualTo(asked.length);
        assertThat(found.discrimination()).isCloseTo(correlation(own, rest), within(1e-9));
        assertThat(found.drift()).isCloseTo(drift, within(1e-9));
        assertThat(found.why()).contains(OddItem.Why.DRIFT);
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = java.util.Arrays.stream(a).average().orElseThrow();
        double meanB = java.util.Arrays.stream(b).average().orElseThrow();
        double both = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int at = 0; at < a.length; at++) {
            both += (a[at] - meanA) * (b[at] - meanB);
            squaresA += (a[at] - meanA) * (a[at] - meanA);
            squaresB += (b[at] - meanB) * (b[at] - meanB);
        }
        return both / Math.sqrt(squaresA * squaresB);
    }

    /** Half right at first, then so many of the later 50: the doubt of the difference is 0.1. */
    @Test
    void a_change_within_four_standard_errors_is_no_drift_and_few_answers_are_not_judged() {
        assertThat(find(changed(100, 45), 0.5)).isEmpty();
        assertThat(find(changed(100, 46), 0.5))
                .singleElement()
                .satisfies(one -> assertThat(one.drift()).isCloseTo(0.42, within(1e-9)));
        assertThat(find(changed(30, 15), 0.5)).hasSize(1);
        assertThat(find(changed(29, 14), 0.5)).isEmpty();
    }

    /** An item that each student answers once and nothing else; without one that has no name. */
    private static Responses changed(int students, int laterRight) {
        var log = Responses.builder();
        int early = (students + 1) / 2;
        for (int s = 0; s < students; s++) {
            int right = s < early ? (students == 100 ? s % 2 : 0) : s - early < laterRight ? 1 : 0;
            log.add("s" + s, MadeUp.row(0, "q", "k", right, 1));
        }
        return log.build();
    }
}
