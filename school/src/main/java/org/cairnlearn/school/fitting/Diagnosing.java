package org.cairnlearn.school.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cairnlearn.learner.accuracy.Accuracy;
import org.cairnlearn.learner.accuracy.OddItem;
import org.cairnlearn.learner.accuracy.Reliability;
import org.cairnlearn.learner.accuracy.Scored;
import org.cairnlearn.learner.responses.Responses;

/** Looks at predictions from all sides. */
final class Diagnosing {
    /** A group with fewer students is named with its size only. */
    static final int FEWEST = 10;

    private final Responses log;
    private final double[] predictions;
    private final int[] test;

    Diagnosing(Responses log, double[] predictions) {
        this.log = log;
        this.predictions = predictions;
        this.test =
                java.util.stream.IntStream.range(0, log.students())
                        .filter(s -> !Double.isNaN(predictions[log.firstRow(s)]))
                        .toArray();
    }

    /**
     * @param groups the group of each student by name; whom it does not name is in none
     */
    Diagnosis of(Evaluation evaluation, Map<String, String> groups) {
        var scored = Scored.of(log, predictions, test, row -> true);
        return new Diagnosis(
                evaluation,
                scored.responses() == 0 ? null : Reliability.of(scored, Provenance.SEED),
                groups(groups),
                OddItem.find(log, predictions, test).stream().map(this::named).toList());
    }

    private Diagnosis.Odd named(OddItem item) {
        return new Diagnosis.Odd(
                log.itemName(item.item()),
                item.responses(),
                item.discrimination(),
                item.drift(),
                item.why().stream().map(Enum::name).toList());
    }

    private List<Diagnosis.Group> groups(Map<String, String> groups) {
        var all = new ArrayList<Diagnosis.Group>();
        for (String name : new TreeSet<>(groups.values())) {
            int[] of =
                    Arrays.stream(test)
                            .filter(s -> name.equals(groups.get(log.studentName(s))))
                            .toArray();
            all.add(group(name, of));
        }
        return all;
    }

    private Diagnosis.Group group(String name, int[] students) {
        var scored = Scored.of(log, predictions, students, row -> true);
        if (students.length < FEWEST) {
            return new Diagnosis.Group(name, students.length, scored.responses(), null, null);
        }
        double bias = 0;
        for (int s : students) {
            for (int row = log.firstRow(s); row < log.endRow(s); row++) {
                bias += predictions[row] - (log.right(row) ? 1 : 0);
            }
        }
        return new Diagnosis.Group(
                name,
                students.length,
                scored.responses(),
                Accuracy.of(scored),
                bias / scored.responses());
    }
}
