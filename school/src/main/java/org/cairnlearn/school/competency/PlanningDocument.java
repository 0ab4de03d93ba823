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
    private static final int DAY = 600;
    private static final int YEAR = 366;

    private PlanningDocument() {}

    static Planning over(Planning under, PolicyPart part) {
        var planning =
                new Planning(
                        talks(part.part("talks"), under.talks()),
                        shares(part.part("shares"), under.shares()),
                        screen(part.part("screenMinutes"), under),
                        part.count("supportMinutesADay", under.supportMinutesADay(), 0, DAY),
                        part.count("approveFlexBefore", under.approveFlexBefore(), 0, DAY),
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

    private static Talks talks(PolicyPart part, Talks under) {
        var talks =
                new Talks(
                        part.count("everyDays", under.everyDays(), 1, YEAR),
                        part.count("minutes", under.minutes(), 5, 10),
                        part.count("inBlock", under.inBlock(), 0, 20));
        part.refuseOthers();
        return talks;
    }

    private static Shares shares(PolicyPart part, Shares under) {
        var shares =
                new Shares(
                        part.count("gradeLevel", under.gradeLevel(), 0, 100),
                        part.count("togetherMinutes", under.togetherMinutes(), 0, DAY),
                        part.count("ownChoice", under.ownChoice(), 0, 100),
                        part.count("sameLevelDays", under.sameLevelDays(), 1, YEAR));
        part.refuseOthers();
        return shares;
    }

    private static TreeMap<String, Integer> screen(PolicyPart part, Planning under) {
        var minutes = new TreeMap<>(under.screenMinutes());
        for (var band : part.fields()) {
            if (BAND.matcher(band).matches()) {
                minutes.put(band, part.count(band, DAY, 0, DAY));
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
