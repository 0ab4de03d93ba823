package org.cairnlearn.school.web.judging;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.competency.Level;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.competency.Policy.Progression;
import org.cairnlearn.school.competency.Policy.Retake;
import org.cairnlearn.school.competency.Policy.Rules;
import org.cairnlearn.school.competency.Policy.Scale;
import org.cairnlearn.school.competency.PolicyEdition;
import org.cairnlearn.school.competency.PolicyOwner;
import org.cairnlearn.school.competency.PolicyVersion;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.Words;

/** Rules in words, for the sample pages. */
public final class SampleRules {
    /** A school's own names. */
    public static final Scale SCALE =
            new Scale(
                    Map.of(
                            "en",
                            Map.of(
                                    Level.STARTING, "Beginning",
                                    Level.GETTING_THERE, "Developing",
                                    Level.GOT_IT, "Proficient",
                                    Level.GOES_FURTHER, "Extending"),
                            "es",
                            Map.of(Level.GOT_IT, "Competente")));

    private static final SchoolTime TIME =
            new SchoolTime(() -> Instant.EPOCH, ZoneId.of("America/New_York"));

    private SampleRules() {}

    public static JudgingPage products(Words words) {
        return new JudgingText(Policy.standard(), words, TIME).page(List.of(), Map.of());
    }

    public static JudgingPage schools(Words words) {
        var district = new PolicyOwner(new UUID(0, 1));
        var school = new PolicyOwner(new UUID(0, 2));
        var standard = Policy.standard().rules();
        var policy =
                new Policy(
                        new PolicyVersion(
                                List.of(
                                        new PolicyVersion.Part(district, 2),
                                        new PolicyVersion.Part(school, 1))),
                        new Rules(
                                SCALE,
                                standard.grading(),
                                new Retake(2, false, 4),
                                new Progression(Level.GETTING_THERE, true),
                                standard.pace(),
                                standard.planning()));
        return new JudgingText(policy, words, TIME)
                .page(
                        List.of(
                                edition(school, 1, "2026-10-05T04:00:00Z", "Ms. Tran"),
                                edition(district, 2, "2026-08-17T04:00:00Z", "Dr. Ndlovu"),
                                edition(district, 1, "2025-08-18T04:00:00Z", "Dr. Ndlovu")),
                        Map.of(district, "Harbor District", school, "Harbor View Middle School"));
    }

    private static PolicyEdition edition(PolicyOwner owner, int number, String from, String by) {
        return new PolicyEdition(owner, number, Instant.parse(from), by, Instant.parse(from), "{}");
    }
}
