package org.cairnlearn.school.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.Response;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.statespace.FitWish;
import org.cairnlearn.learner.statespace.StateSpace;
import org.cairnlearn.learner.statespace.StateSpaceModel;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The night is short: a fit that was stopped goes on in the next one. */
@SchoolTest
class FitJournalTest {
    private static final int STUDENTS = 60;
    private static final int ANSWERS = 40;

    @Autowired Work work;
    @Autowired ModelSql sql;
    @Autowired Tenants tenants;
    private Schools schools;

    @BeforeEach
    void two_schools() {
        schools = Schools.make(tenants);
    }

    @Test
    void a_fit_that_is_stopped_night_after_night_comes_to_the_same_model() {
        var whole = StateSpace.fit(log(), students(), FitWish.standard());
        int nights = 0;
        StateSpaceModel model = null;
        while (model == null) {
            nights++;
            try {
                model = fit(open("this evidence"));
            } catch (Morning stopped) {
                assertThat(nights).isLessThan(60);
            }
        }
        assertThat(nights).isGreaterThan(5);
        assertThat(model.report()).isEqualTo(whole.report());
        assertThat(model.predict(log(), students())).isEqualTo(whole.predict(log(), students()));
    }

    @Test
    void what_was_found_out_about_other_evidence_or_by_another_school_counts_for_nothing() {
        assertThatThrownBy(() -> fit(open("yesterday"))).isInstanceOf(Morning.class);
        var kept = open("yesterday");
        kept.keep(7, 0.5);
        kept.keepLayer(new double[] {1, 2.5});
        assertThat(open("yesterday").found(7)).isEqualTo(0.5);
        assertThat(open("yesterday").layer()).containsExactly(1, 2.5);
        assertThat(open(schools.theirs(), "yesterday").found(7)).isNull();
        assertThat(open("today").found(7)).isNull();
        assertThat(open("today").layer()).isEmpty();
        assertThat(open("yesterday").found(7)).isNull();
    }

    private FitJournal open(String about) {
        return open(schools.ours(), about);
    }

    private FitJournal open(Tenant school, String about) {
        return FitJournal.open(work, new Actor.Task(school.id(), Refit.TASK), sql, about);
    }

    private static StateSpaceModel fit(FitJournal journal) {
        return StateSpace.fit(log(), students(), FitWish.standard().from(new Night(journal)));
    }

    private static int[] students() {
        return IntStream.range(0, STUDENTS).toArray();
    }

    private static final class Morning extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Ends after fifteen settings, or with a stage of the layer. */
    private static final class Night implements FitWish.Journal {
        private final FitJournal journal;
        private int kept;

        Night(FitJournal journal) {
            this.journal = journal;
        }

        @Override
        public @Nullable Double found(long key) {
            return journal.found(key);
        }

        @Override
        public void keep(long key, double found) {
            journal.keep(key, found);
            kept++;
            if (kept == 15) {
                throw new Morning();
            }
        }

        @Override
        public double[] layer() {
            return journal.layer();
        }

        @Override
        public void keepLayer(double[] numbers) {
            journal.keepLayer(numbers);
            throw new Morning();
        }
    }

    private static Responses log() {
        var chance = new Random(1);
        var log = Responses.builder();
        for (int student = 0; student < STUDENTS; student++) {
            for (int at = 0; at < ANSWERS; at++) {
                int item = chance.nextInt(20);
                var mark = new Response.Mark(chance.nextInt(2), 1);
                var skills = List.of("k" + item % 4);
                log.add("s" + student, new Response(at, "q" + item, skills, at * 60.0, mark));
            }
        }
        return log.build();
    }
}
