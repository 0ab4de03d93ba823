package org.cairnlearn.school.fitting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairnlearn.learner.bkt.BktModel;
import org.cairnlearn.learner.responses.Predictor;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.statespace.StateSpaceModel;

/** What has to be the same for the same numbers to come out. */
final class Provenance {
    static final long SEED = 20_261_125;

    private Provenance() {}

    /** Where a model that was fitted to this log comes from. */
    static Map<String, Object> of(LogFile.Whole log, Fitting.Parting parting, Predictor model) {
        var about = new LinkedHashMap<String, Object>();
        var responses = log.responses();
        about.put("file", log.origin().name());
        about.put("sha256", log.origin().sha256());
        about.put("rows", responses.rows());
        about.put("students", responses.students());
        if (responses.timed()) {
            about.put("seconds", range(responses));
        }
        about.put("refused", log.origin().leftOut());
        about.put("split", parting.text());
        about.put("seed", SEED);
        switch (model) {
            case StateSpaceModel stateSpace -> {
                about.put("version", StateSpaceModel.VERSION);
                about.put("rule", stateSpace.rule());
                about.put("knobs", stateSpace.report().knobs());
                about.put("penalties", stateSpace.report().penalties());
                about.put("denseWeights", stateSpace.report().denseWeights());
                about.put("pairs", stateSpace.report().pairs());
            }
            case BktModel bkt -> {
                about.put("version", BktModel.VERSION);
                about.put("others", bkt.others());
                about.put("competencies", bkt.fitted().size());
                about.put(
                        "bound",
                        bkt.fitted().values().stream().filter(one -> one.trail().bound()).count());
            }
            default -> about.put("version", model.kind());
        }
        return about;
    }

    /** From when to when the answers are, in the log's own seconds. */
    private static List<Double> range(Responses log) {
        var seconds = IntStream.range(0, log.rows()).mapToDouble(log::seconds).summaryStatistics();
        return List.of(seconds.getMin(), seconds.getMax());
    }
}
