package org.cairnlearn.school.command;

import java.util.Locale;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.statespace.Reasons;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reasons as the contract writes them. The ref of evidence is the seq of its answer. */
final class ReasonsJson {
    private ReasonsJson() {}

    static ObjectNode of(Reasons reasons, Responses log) {
        var document = JsonNodeFactory.instance.objectNode();
        document.putObject("estimate")
                .put("logit", reasons.logit())
                .put("sd", reasons.deviation())
                .put("mastery", reasons.mastery());
        var parts = document.putArray("contributions");
        for (var part : reasons.parts()) {
            var one = parts.addObject();
            one.put("kind", part.kind().name().toLowerCase(Locale.ROOT));
            Integer row = part.row();
            one.put("ref", row == null ? null : Long.toString(log.seq(row)));
            one.put("logit", part.logit());
            if (part.without() != null) {
                one.put("without", part.without());
            }
        }
        document.put("state", reasons.decision().name());
        var next = document.putObject("next");
        Integer item = reasons.next().item();
        next.put("item", item == null ? null : log.itemName(item))
                .put("rightToMaster", reasons.next().rightToMaster())
                .put("wrongToNotYet", reasons.next().wrongToNotYet());
        return document;
    }
}
