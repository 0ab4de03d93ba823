package org.cairnlearn.school.web.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairnlearn.school.competency.Level;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.competency.PolicyEdition;
import org.cairnlearn.school.competency.PolicyOwner;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.judging.JudgingPage.Meaning;
import org.cairnlearn.school.web.judging.JudgingPage.Section;
import org.cairnlearn.school.web.kit.RetakeRule;
import org.cairnlearn.school.web.kit.Words;

/** A policy in plain words. */
final class JudgingText {
    private final Policy policy;
    private final Words words;
    private final SchoolTime time;

    JudgingText(Policy policy, Words words, SchoolTime time) {
        this.policy = policy;
        this.words = words;
        this.time = time;
    }

    /**
     * The whole page.
     *
     * @param editions the newest first
     * @param names what the owners are called
     */
    JudgingPage page(List<PolicyEdition> editions, Map<PolicyOwner, String> names) {
        return new JudgingPage(
                words.say("judging.lead"),
                levels(),
                List.of(sure(), counts(), again(), next(), pace(), day()),
                editions.isEmpty()
                        ? words.say("judging.own_rules")
                        : words.say("judging.in_force", "name", policy.version().name()),
                editions.stream().map(edition -> version(edition, names)).toList());
    }

    private List<Meaning> levels() {
        var scale = org.cairnlearn.school.web.kit.Level.scale(words);
        var cuts = policy.rules().grading().cuts();
        return IntStream.range(0, scale.size())
                .mapToObj(stones ->
                        new Meaning(
                                scale.get(stones),
                                words.say(
                                        "judging.level",
                                        "level",
                                        Level.values()[stones],
                                        "half",
                                        cuts.gettingThere(),
                                        "target",
                                        cuts.target(),
                                        "certain",
                                        cuts.certain())))
                .toList();
    }

    private Section sure() {
        var grading = policy.rules().grading();
        return new Section(
                words.say("judging.sure"),
                List.of(
                        words.say("judging.sure_more"),
                        words.say(
                                "judging.sure_keep",
                                "level",
                                word(Level.GOT_IT),
                                "keep",
                                grading.cuts().keep()),
                        words.say("judging.sure_fresh", "days", grading.freshDays())));
    }

    private Section counts() {
        var weights = policy.rules().grading().weights();
        var transfer = policy.rules().grading().transfer();
        return new Section(
                words.say("judging.counts"),
                List.of(
                        words.say("judging.counts_alone"),
                        words.say(
                                "judging.counts_judged",
                                "tasks",
                                weights.judged().tasks(),
                                "products",
                                weights.judged().products()),
                        words.say(
                                "judging.counts_seen",
                                "talks",
                                weights.judged().conversations(),
                                "seen",
                                weights.judged().observations()),
                        words.say("judging.counts_tests"),
                        words.say("judging.counts_help", "share", weights.helped()),
                        words.say("judging.counts_prior", "share", weights.priorLearning()),
                        words.say("judging.counts_beforehand", "share", weights.beforehand()),
                        words.say("judging.counts_peer", "share", weights.peer()),
                        words.say("judging.counts_self"),
                        words.say(
                                "judging.counts_transfer",
                                "level",
                                word(Level.GOES_FURTHER),
                                "occasions",
                                transfer.occasions(),
                                "share",
                                transfer.share())));
    }

    private Section again() {
        var retake = policy.rules().retake();
        var rules = new ArrayList<>(RetakeRule.sentences(retake, words));
        rules.add(words.say("judging.again_all"));
        return new Section(words.say("judging.again"), rules);
    }

    private Section next() {
        var progression = policy.rules().progression();
        return new Section(
                words.say("judging.next"),
                List.of(
                        words.say("judging.next_met", "level", word(progression.metFrom())),
                        progression.unknownBlocks()
                                ? words.say("judging.next_unknown_blocks")
                                : words.say("judging.next_unknown_open")));
    }

    private Section pace() {
        var pace = policy.rules().pace();
        return new Section(
                words.say("judging.pace"),
                List.of(
                        words.say(
                                "judging.pace_least",
                                "least",
                                pace.least(),
                                "level",
                                word(Level.GOT_IT)),
                        words.say("judging.pace_start", "start", pace.start())));
    }

    /** How days are planned. */
    private Section day() {
        var planning = policy.rules().planning();
        var rules = new ArrayList<String>();
        rules.add(
                words.say(
                        "judging.day_talk",
                        "days",
                        planning.talks().everyDays(),
                        "minutes",
                        planning.talks().minutes()));
        planning.screenMinutes().entrySet().stream()
                .sorted(Comparator.comparingInt(band -> firstGrade(band.getKey())))
                .forEach(band ->
                        rules.add(
                                words.say(
                                        "judging.day_screen",
                                        "grades",
                                        band.getKey(),
                                        "minutes",
                                        band.getValue())));
        rules.addAll(shares(planning.shares()));
        rules.add(words.say("judging.day_flex", "minutes", planning.approveFlexBefore()));
        return new Section(words.say("judging.day"), rules);
    }

    /** Kindergarten comes before grade 1. */
    private static int firstGrade(String band) {
        var number = band.replaceFirst("-.*", "");
        return number.equals("PK") ? -1 : number.equals("K") ? 0 : Integer.parseInt(number);
    }

    private List<String> shares(Policy.Shares shares) {
        var rules = new ArrayList<String>();
        rules.add(words.say("judging.day_grade", "share", shares.gradeLevel() / 100.0));
        if (shares.togetherMinutes() > 0) {
            rules.add(words.say("judging.day_together", "minutes", shares.togetherMinutes()));
        }
        rules.add(words.say("judging.day_choice", "share", shares.ownChoice() / 100.0));
        rules.add(words.say("judging.day_same", "days", shares.sameLevelDays()));
        return rules;
    }

    private String version(PolicyEdition edition, Map<PolicyOwner, String> names) {
        return words.say(
                "judging.version",
                "owner",
                names.getOrDefault(edition.owner(), ""),
                "number",
                edition.number(),
                "day",
                words.dated(time.at(edition.from()).toLocalDate()),
                "by",
                edition.by());
    }

    private String word(Level level) {
        return org.cairnlearn.school.web.kit.Level.scale(words).get(level.stones()).word();
    }
}
