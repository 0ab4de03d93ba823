package org.cairnlearn.learner;

import java.util.List;
import org.cairnlearn.learner.responses.Response;
import org.cairnlearn.learner.responses.Responses;

/**
 * One student's work as a log of the model. An item is named by the first of its competencies and
 * its own key, so that what is remembered of it can be kept with that competency.
 */
final class WorkLog {
    private static final char BETWEEN = '\n';

    private WorkLog() {}

    static Responses of(List<Observation> work) {
        var log = Responses.builder();
        for (int at = 0; at < work.size(); at++) {
            Observation observation = work.get(at);
            var keys = observation.weights().keySet();
            var response =
                    new Response(
                            at,
                            item(observation),
                            keys.stream().map(CompetencyKey::value).toList(),
                            (double) observation.at().getEpochSecond(),
                            new Response.Mark(
                                    observation.score().points(),
                                    observation.score().max(),
                                    observation.reliability()));
            log.add("", response, List.copyOf(observation.weights().values()));
        }
        return log.build();
    }

    private static String item(Observation observation) {
        ItemKey item = observation.item();
        return item == null
                ? Response.SOME_ITEM
                : observation.weights().keySet().iterator().next().value() + BETWEEN + item.value();
    }

    static String itemOf(String name) {
        return name.substring(name.indexOf(BETWEEN) + 1);
    }

    static CompetencyKey homeOf(String name) {
        return new CompetencyKey(name.substring(0, name.indexOf(BETWEEN)));
    }
}
