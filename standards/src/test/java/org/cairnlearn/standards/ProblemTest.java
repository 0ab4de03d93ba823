package org.cairnlearn.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemTest {
    @Test
    void a_problem_names_where_it_is_and_what_to_do() {
        var problem =
                Problem.error("oneroster.missing-field", "users.csv")
                        .at(7)
                        .column("Given Name")
                        .field("givenName")
                        .saying("A name is needed.", "Fill it in.");
        assertThat(problem)
                .isEqualTo(
                        new Problem(
                                Severity.ERROR,
                                "oneroster.missing-field",
                                "users.csv",
                                7L,
                                "Given Name",
                                "givenName",
                                null,
                                "A name is needed.",
                                "Fill it in."));
        assertThat(problem.severity().text()).isEqualTo("error");
    }

    @Test
    void a_problem_without_advice_or_on_line_0_is_refused() {
        var draft = Problem.warning("framework.encoding", "maths.csv");
        assertThatThrownBy(() -> draft.saying("Odd letters.", " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> draft.at(0).saying("Odd letters.", "Save as UTF-8."))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_many_alike_the_first_are_kept_and_the_rest_are_counted() {
        var list = new ProblemList(2);
        for (int line = 2; line <= 6; line++) {
            list.add(
                    Problem.error("oneroster.bad-date", "users.csv").at(line).saying("No.", "Do."));
        }
        list.add(Problem.warning("oneroster.bad-date", "users.csv").saying("Hm.", "Look."));
        assertThat(list.errors()).isEqualTo(5);
        assertThat(list.all()).extracting(Problem::line).containsExactly(2L, 3L, null, null);
        assertThat(list.all().getLast().message()).contains("3 more places");
    }

    @Test
    void a_count_cannot_refuse_more_rows_than_there_are() {
        assertThat(new FileCount("users.csv", 10, 2, 1, true).kept()).isEqualTo(7);
        assertThatThrownBy(() -> new FileCount("users.csv", 2, 2, 1, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
