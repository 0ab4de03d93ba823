package org.cairnlearn.school.competency;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cairnlearn.school.competency.Policy.Planning;
import org.cairnlearn.school.competency.Policy.Shares;
import org.cairnlearn.school.competency.Policy.Talks;
import tools.jackson.databind.node.ObjectNode;

/** The part of a policy document that says how days are planned. */
final class PlanningDocument {
    private static final Pattern BAND = Pattern.compile("(PK|K|[0-9]{1,2})(-[0-9]{1,2})?");

    private PlanningDocument() {}

    static Planning over(Planning under, PolicyPart part) {
        var planning =
                new Planning(
                        talks(part.part("talks"), under),
                        shares(part.part("shares"), under),
                        screen(part.part("screenMinutes"), under),
                        PlanLimit.SUPPORT.read(part, under),
                        PlanLimit.APPROVAL.read(part, under),
                        weights(part.part("weights"), under));
        part.refuseOthers();
        return planning;
    }

    private static Map<PlanWeight, Integer> weights(PolicyPart part, Planning under) {
        var weights = new EnumMap<PlanWeight, Integer>(PlanWeight.class);
        for (var one : PlanWeight.values()) {
            weights.put(one, part.count(one.field(), under.weight(one), 0, PlanWeight.MOST));
        }
        part.refuseOthers();
        return weights;
    }

    private static Talks talks(PolicyPart part, Planning under) {
        var talks =
                new Talks(
                        PlanLimit.TALK_DAYS.read(part, under),
                        PlanLimit.TALK_MINUTES.read(part, under),
                        PlanLimit.TALKS_IN_BLOCK.read(part, under));
        part.refuseOthers();
        return talks;
    }

    private static Shares shares(PolicyPart part, Planning under) {
        var shares =
                new Shares(
                        PlanLimit.GRADE_LEVEL.read(part, under),
                        PlanLimit.TOGETHER.read(part, under),
                        PlanLimit.OWN_CHOICE.read(part, under),
                        PlanLimit.SAME_LEVEL.read(part, under));
        part.refuseOthers();
        return shares;
    }

    private static TreeMap<String, Integer> screen(PolicyPart part, Planning under) {
        var minutes = new TreeMap<>(under.screenMinutes());
        for (var band : part.fields()) {
            if (BAND.matcher(band).matches()) {
                minutes.put(
                        band, part.count(band, PlanLimit.MOST_SCREEN, 0, PlanLimit.MOST_SCREEN));
            } else {
                part.refuse(band, "This is no grade or run of grades.", "Write K-2, 3-5 or 6.");
            }
        }
        part.refuseOthers();
        return minutes;
    }

    static void write(ObjectNode into, Planning planning) {
        into.putObject("talks")
                .put("everyDays", planning.talks().everyDays())
                .put("minutes", planning.talks().minutes())
                .put("inBlock", planning.talks().inBlock());
        into.putObject("shares")
                .put("gradeLevel", planning.shares().gradeLevel())
                .put("togetherMinutes", planning.shares().togetherMinutes())
                .put("ownChoice", planning.shares().ownChoice())
                .put("sameLevelDays", planning.shares().sameLevelDays());
        var screen = into.putObject("screenMinutes");
        new TreeMap<>(planning.screenMinutes()).forEach(screen::put);
        into.put("supportMinutesADay", planning.supportMinutesADay())
                .put("approveFlexBefore", planning.approveFlexBefore());
        var weights = into.putObject("weights");
        for (var one : PlanWeight.values()) {
            weights.put(one.field(), planning.weight(one));
        }
    }
}
