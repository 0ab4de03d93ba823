package org.cairnlearn.school.planning;

import java.util.Map;
import java.util.TreeMap;
import org.cairnlearn.planner.day.Bands;
import org.cairnlearn.planner.day.GradeBand;
import org.cairnlearn.planner.day.Limits;
import org.cairnlearn.planner.day.Policy;
import org.cairnlearn.planner.day.Weights;

/** Makes a policy of its document; what it leaves out has its standard value. */
final class PolicyReader {
    private PolicyReader() {}

    static Policy read(Fields policy) {
        return new Policy(
                policy.part("weights", PolicyReader::weights),
                policy.part("bands", PolicyReader::bands),
                policy.part("limits", PolicyReader::limits));
    }

    private static Weights weights(Fields weights) {
        var standard = Weights.standard();
        return new Weights(
                weights.whole("choice", standard.choice()),
                weights.whole("accountPercent", standard.accountPercent()),
                weights.whole("conferenceUrgency", standard.conferenceUrgency()),
                weights.whole("supportUrgency", standard.supportUrgency()),
                weights.whole("explorationPermille", standard.explorationPermille()),
                weights.whole("explorationCap", standard.explorationCap()),
                weights.whole("interest", standard.interest()),
                weights.whole("spread", standard.spread()),
                weights.whole("noExplainer", standard.noExplainer()),
                weights.whole("repeats", standard.repeats()),
                weights.whole("mix", standard.mix()),
                weights.whole("load", standard.load()),
                weights.whole("topicChange", standard.topicChange()),
                weights.whole("unannounced", standard.unannounced()),
                weights.whole("changedPlace", standard.changedPlace()),
                weights.whole("changedRoom", standard.changedRoom()),
                weights.whole("changedDuty", standard.changedDuty()));
    }

    private static Bands bands(Fields bands) {
        var standard = Bands.standard();
        return new Bands(
                bands.whole("readiness", standard.readiness()),
                bands.whole("explain", standard.explain()),
                bands.whole("repeats", standard.repeats()),
                bands.whole("mixPercent", standard.mixPercent()),
                bands.whole("loadPercent", standard.loadPercent()));
    }

    private static Limits limits(Fields limits) {
        var standard = Limits.standard();
        return new Limits(
                limits.whole("conferenceOverdueDays", standard.conferenceOverdueDays()),
                limits.whole("talkMinutes", standard.talkMinutes()),
                limits.whole("talkGapMinutes", standard.talkGapMinutes()),
                limits.whole("talksPerBlock", standard.talksPerBlock()),
                limits.whole("supportMinutesPerDay", standard.supportMinutesPerDay()),
                limits.part("screenMinutes", PolicyReader::caps),
                limits.whole("gradeLevelPercent", standard.gradeLevelPercent()),
                limits.whole("togetherMinutes", standard.togetherMinutes()),
                limits.whole("ownChoicePercent", standard.ownChoicePercent()),
                limits.whole("sameLevelDays", standard.sameLevelDays()));
    }

    private static Map<GradeBand, Integer> caps(Fields caps) {
        Map<GradeBand, Integer> byBand = new TreeMap<>();
        caps.names().forEach(name -> byBand.put(new GradeBand(name), caps.whole(name)));
        return byBand;
    }
}
