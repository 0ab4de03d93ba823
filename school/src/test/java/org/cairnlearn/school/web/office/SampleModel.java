package org.cairnlearn.school.web.office;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.cairnlearn.school.mastery.Comparison;
import org.cairnlearn.school.mastery.Comparison.Changed;
import org.cairnlearn.school.mastery.Comparison.Reliability;
import org.cairnlearn.school.mastery.FittedModel;
import org.cairnlearn.school.mastery.FittedModel.Data;
import org.cairnlearn.school.mastery.FittedModel.Decision;
import org.cairnlearn.school.mastery.FittedModel.Origin;
import org.cairnlearn.school.mastery.FittedModel.Size;
import org.cairnlearn.school.mastery.FittedModel.Standing;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** The sample pages of an invented school's learner models. */
public final class SampleModel {
    private static final Instant NOW = Instant.parse("2025-10-14T06:05:00Z");
    private static final SchoolTime TIME = new SchoolTime(InstantSource.fixed(NOW), ZoneOffset.UTC);

    private SampleModel() {}

    /** A new model waits; another is in force, and two are past. */
    public static ModelPage waiting(Words words) {
        var by = new Decision(NOW.minus(Duration.ofDays(20)), "Oluwaseun Adeyemi-Castellanos");
        return new ModelView(words, TIME)
                .page(
                        List.of(
                                model(4, Standing.PROPOSED, null),
                                model(3, Standing.ADOPTED, by),
                                model(2, Standing.KEPT_OUT, by),
                                model(1, Standing.REPLACED, by)));
    }

    /** Nothing was ever fitted. */
    public static ModelPage untrained(Words words) {
        return new ModelView(words, TIME).page(List.of());
    }

    private static FittedModel model(int number, Standing standing, @Nullable Decision decision) {
        var at = NOW.minus(Duration.ofDays(30L * (4 - number)));
        var data =
                new Data(
                        "a".repeat(64),
                        NOW.minus(Duration.ofDays(420)),
                        at,
                        new Size(41_250 * number, 512 + number),
                        "education records");
        return new FittedModel(
                number,
                standing,
                new Origin("state-space/5", at, data, "", 1),
                new Comparison(
                        516,
                        9_412,
                        new Changed(212, 301, 187),
                        new Reliability(8_110, 103, 0.742, 0.561, 0.031),
                        new Reliability(8_110, 103, 0.771, 0.524, 0.009)),
                decision);
    }
}
