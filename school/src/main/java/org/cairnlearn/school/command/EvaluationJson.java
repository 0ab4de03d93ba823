package org.cairnlearn.school.command;

import org.cairnlearn.learner.accuracy.Accuracy;
import org.cairnlearn.school.fitting.Evaluation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An evaluation as the contract writes it. A measure that cannot be taken is null, never NaN. */
final class EvaluationJson {
    private EvaluationJson() {}

    static ObjectNode of(Evaluation evaluation) {
        var document = JsonNodeFactory.instance.objectNode();
        var data = evaluation.data();
        document.put("data", data.file())
                .put("split", data.split())
                .put("model", data.model())
                .put("trainResponses", data.trainResponses())
                .put("testResponses", data.testResponses())
                .put("testStudents", data.testStudents())
                .put("auc", evaluation.accuracy().auc());
        var interval = evaluation.aucInterval();
        if (interval == null) {
            document.putNull("aucInterval95");
        } else {
            document.putArray("aucInterval95").add(interval.low()).add(interval.high());
        }
        measures(document, evaluation.accuracy());
        document.put("coldStartAuc3", evaluation.coldStart());
        first(document, evaluation);
        var cost = evaluation.cost();
        document.put("fitSeconds", cost.fitSeconds())
                .put("totalCpuSeconds", cost.totalCpuSeconds())
                .put("replayPerSecond", cost.replayPerSecond())
                .put("peakMegabytes", cost.peakMegabytes());
        document.set("provenance", JsonMapper.shared().valueToTree(evaluation.provenance()));
        return document;
    }

    private static void first(ObjectNode document, Evaluation evaluation) {
        var first = evaluation.firstAttempts();
        if (first == null) {
            document.putNull("firstAttempts");
            return;
        }
        var object = document.putObject("firstAttempts");
        object.put("responses", first.responses()).put("auc", first.accuracy().auc());
        measures(object, first.accuracy());
    }

    private static void measures(ObjectNode into, Accuracy accuracy) {
        into.put("rmse", accuracy.rmse())
                .put("logLoss", accuracy.logLoss())
                .put("accuracy", accuracy.accuracy())
                .put("ece15", accuracy.ece15());
    }
}
