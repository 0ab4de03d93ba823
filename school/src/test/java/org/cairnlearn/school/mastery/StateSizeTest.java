package org.cairnlearn.school.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.learner.CompetencyKey;
import org.cairnlearn.learner.CompetencyState;
import org.cairnlearn.learner.ItemKey;
import org.cairnlearn.learner.Learner;
import org.cairnlearn.learner.Observation;
import org.cairnlearn.learner.Parameters;
import org.cairnlearn.learner.Score;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.statespace.StateSpace;
import org.cairnlearn.school.fitting.Fitting;
import org.cairnlearn.school.fitting.LogFile;
import org.cairnlearn.school.run.SharedData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a student in one competency is small, whatever the student has done. */
@Tag("all")
class StateSizeTest {
    /** Two names, mean and variance, when it was practised, place, right and wrong answers. */
    private static final int NUMBERS =
            2 * 2 * Long.BYTES + 2 * Double.BYTES + Long.BYTES + 3 * Integer.BYTES;

    private static final int STUDENTS = 40;

    @ParameterizedTest
    @ValueSource(strings = {"cloze_statistics", "algebra05_sample", "statics2011"})
    void a_state_takes_64_to_96_bytes_after_all_that_students_of_real_logs_have_done(String set)
            throws IOException {
        var file = SharedData.path("responses/%s/responses.csv.gz".formatted(set));
        var log = ((LogFile.Whole) Fitting.read(file)).responses();
        var some = IntStream.range(0, Math.min(STUDENTS, log.students())).toArray();
        var parameters = Parameters.of("fitted", StateSpace.fit(log, some));
        assertThat(parameters.model().remembersItems()).isTrue();
        int states = 0;
        for (int student : some) {
            for (var state :
                    Learner.replay(parameters, work(log, student)).competencies().values()) {
                assertThat(bytes(state)).isBetween(64, 96);
                assertThat(ItemBytes.read(ItemBytes.of(state.items()))).isEqualTo(state.items());
                states++;
            }
        }
        assertThat(states).isGreaterThan(200);
    }

    private static int bytes(CompetencyState state) {
        return NUMBERS + ItemBytes.of(state.items()).length;
    }

    private static List<Observation> work(Responses log, int student) {
        var work = new ArrayList<Observation>();
        for (int row = log.firstRow(student); row < log.endRow(student); row++) {
            int asked = log.combination(row);
            var skills =
                    IntStream.range(0, log.size(asked))
                            .mapToObj(q -> new CompetencyKey(log.skillName(log.skill(asked, q))))
                            .toList();
            if (!skills.isEmpty()) {
                var score = new Score(log.points(row), log.max(row));
                var even =
                        Observation.of(
                                Instant.ofEpochSecond((long) log.seconds(row)), skills, score);
                var item = new ItemKey(log.itemName(log.item(row)));
                work.add(new Observation(even.at(), even.weights(), item, score));
            }
        }
        return work;
    }
}
