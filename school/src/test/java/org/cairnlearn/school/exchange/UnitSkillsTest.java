package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.standards.cmi5.Cmi5;
import org.cairnlearn.standards.xapi.Statement;
import org.junit.jupiter.api.Test;

/** What a unit says of itself shows its skills; what others say of it does not. */
class UnitSkillsTest {
    private static final UUID COURSE = new UUID(1, 1);
    private static final CompetencyId HALVES = new CompetencyId(new UUID(2, 2));
    private final UnitSkills units = new UnitSkills(Map.of(COURSE + " urn:uuid:u", Set.of(HALVES)));

    private static Statement said(String verb, String activity, String category) {
        return new Statement(
                Map.of(
                        "verb", Map.of("id", verb),
                        "object", Map.of("id", activity),
                        "context",
                                Map.of(
                                        "contextActivities",
                                        Map.of("category", List.of(Map.of("id", category))))));
    }

    @Test
    void only_its_own_judgement_counts() {
        for (var verb : List.of(Cmi5.PASSED, Cmi5.FAILED)) {
            assertThat(units.judged(COURSE, said(verb, "urn:uuid:u", Cmi5.CATEGORY)))
                    .containsExactly(HALVES);
        }
        assertThat(units.judged(COURSE, said(Cmi5.COMPLETED, "urn:uuid:u", Cmi5.CATEGORY)))
                .isEmpty();
        assertThat(units.judged(COURSE, said(Cmi5.PASSED, "urn:uuid:v", Cmi5.CATEGORY))).isEmpty();
        assertThat(units.judged(COURSE, said(Cmi5.PASSED, "urn:uuid:u", "https://x.example")))
                .as("a statement that the standard does not define")
                .isEmpty();
        assertThat(units.judged(new UUID(9, 9), said(Cmi5.PASSED, "urn:uuid:u", Cmi5.CATEGORY)))
                .as("another system")
                .isEmpty();
    }
}
