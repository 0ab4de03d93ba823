package org.cairnlearn.school.planning;

import org.cairnlearn.planner.day.Policy;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a policy whole, so that a document says what it was planned by. */
final class PolicyWriter {
    private PolicyWriter() {}

    static ObjectNode write(Policy policy) {
        var root = JsonNodeFactory.instance.objectNode();
        root.set("weights", weights(policy));
        root.set("bands", bands(policy));
        root.set("limits", limits(policy));
        return root;
    }

    private static ObjectNode weights(Policy policy) {
        var weights = policy.weights();
        var node = JsonNodeFactory.instance.objectNode();
        node.put("choice", weights.choice());
        node.put("accountPercent", weights.accountPercent());
        node.put("conferenceUrgency", weights.conferenceUrgency());
        node.put("supportUrgency", weights.supportUrgency());
        node.put("explorationPermille", weights.explorationPermille());
        node.put("explorationCap", weights.explorationCap());
        node.put("interest", weights.interest());
        node.put("spread", weights.spread());
        node.put("noExplainer", weights.noExplainer());
        node.put("repeats", weights.repeats());
        node.put("mix", weights.mix());
        node.put("load", weights.load());
        node.put("topicChange", weights.topicChange());
        node.put("unannounced", weights.unannounced());
        node.put("changedPlace", weights.changedPlace());
        node.put("changedRoom", weights.changedRoom());
        node.put("changedDuty", weights.changedDuty());
        return node;
    }

    private static ObjectNode bands(Policy policy) {
        var bands = policy.bands();
        var node = JsonNodeFactory.instance.objectNode();
        node.put("readiness", bands.readiness());
        node.put("explain", bands.explain());
        node.put("repeats", bands.repeats());
        node.put("mixPercent", bands.mixPercent());
        node.put("loadPercent", bands.loadPercent());
        return node;
    }

    private static ObjectNode limits(Policy policy) {
        var limits = policy.limits();
        var node = JsonNodeFactory.instance.objectNode();
        node.put("conferenceOverdueDays", limits.conferenceOverdueDays());
        node.put("talkMinutes", limits.talkMinutes());
        node.put("talkGapMinutes", limits.talkGapMinutes());
        node.put("talksPerBlock", limits.talksPerBlock());
        node.put("supportMinutesPerDay", limits.supportMinutesPerDay());
        node.put("gradeLevelPercent", limits.gradeLevelPercent());
        node.put("togetherMinutes", limits.togetherMinutes());
        node.put("ownChoicePercent", limits.ownChoicePercent());
        node.put("sameLevelDays", limits.sameLevelDays());
        var caps = node.putObject("screenMinutes");
        limits.screenMinutes().forEach((band, minutes) -> caps.put(band.name(), minutes));
        return node;
    }
}
