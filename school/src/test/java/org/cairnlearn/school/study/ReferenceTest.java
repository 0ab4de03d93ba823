package org.cairnlearn.school.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of every reference case, from a shipped plan, at the case's tolerance. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferenceTest {
    @ParameterizedTest
    @MethodSource("cases")
    void our_values_are_those_of_R(String name) throws IOException {
        check(ReferenceCases.folder().resolve(name), name);
    }

    @ParameterizedTest
    @MethodSource("casesThatComeAlong")
    void so_they_are_for_the_cases_that_come_along(String name) throws IOException {
        check(ReferenceCases.comingAlong().resolve(name), name);
    }

    private static void check(Path folder, String name) throws IOException {
        var plan = Path.of("src/main/resources/study/plans", name + ".json");
        var answer = StudyDesk.analyze(plan, ReferenceCases.data(folder), LocalDate.of(2027, 7, 1));
        assertThat(answer).isInstanceOf(StudyAnswer.Done.class);
        var values = ((StudyAnswer.Done) answer).document().get("values");
        assertThat(ReferenceCases.differences(folder, values)).isEmpty();
    }

    static List<String> cases() throws IOException {
        return ReferenceCases.names(ReferenceCases.folder());
    }

    static List<String> casesThatComeAlong() throws IOException {
        return ReferenceCases.names(ReferenceCases.comingAlong());
    }
}
