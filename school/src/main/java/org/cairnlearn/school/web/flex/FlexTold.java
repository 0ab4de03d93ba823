package org.cairnlearn.school.web.flex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Framework;
import org.cairnlearn.school.plan.PlanId;
import org.cairnlearn.school.plan.PlanNotes.Clash;
import org.cairnlearn.school.plan.PlanNotes.Lack;
import org.cairnlearn.school.plan.PlanNotes.Wanted;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.ClashWords;

/**
 * What the plans of a day say of what clashes and what they lack.
 *
 * @param skills those that more groups would be about
 * @param frameworks all, for what adults can lead
 */
record FlexTold(
        Map<PlanId, List<Clash>> clashes,
        Map<PlanId, List<Lack>> lacks,
        Map<CompetencyId, Competency> skills,
        List<Framework> frameworks) {

    /** Of one block, for whoever looks after it. */
    List<FlexPage.Rest> of(PlanId plan, Words words) {
        var all = new ArrayList<FlexPage.Rest>();
        var clashing = clashing(plan, words);
        if (!clashing.isEmpty()) {
            all.add(new FlexPage.Rest(words.say("plan.clashes"), clashing));
        }
        var lacking = lacks.getOrDefault(plan, List.of());
        if (!lacking.isEmpty()) {
            all.add(
                    new FlexPage.Rest(
                            words.say("plan.lacks"),
                            lacking.stream().map(one -> line(one, words)).toList()));
        }
        return all;
    }

    /** What cannot all be kept in a plan, each with what would resolve it. */
    List<FlexPage.Line> clashing(PlanId plan, Words words) {
        var said = new ClashWords(words);
        return clashes.getOrDefault(plan, List.of()).stream()
                .map(one -> new FlexPage.Line(said.what(one), said.remedy(one)))
                .toList();
    }

    private FlexPage.Line line(Lack lack, Words words) {
        return new FlexPage.Line(
                wanted(lack.wanted(), words),
                words.say("plan.lack_for", "count", lack.students(), "worth", lack.worth()));
    }

    private String wanted(Wanted wanted, Words words) {
        var skill = wanted.skill() == null ? null : skills.get(wanted.skill());
        var leads =
                frameworks.stream()
                        .filter(one -> wanted.leads().contains(one.id()))
                        .map(Framework::title)
                        .sorted()
                        .toList();
        return words.say(
                "plan.lack",
                "kind",
                wanted.kind().name().toLowerCase(Locale.ROOT),
                "skill",
                skill == null ? "" : skill.name(),
                "all",
                leads.isEmpty() ? "yes" : "no",
                "leads",
                leads.isEmpty() ? "" : words.list(leads),
                "any",
                wanted.features().isEmpty() ? "yes" : "no",
                "features",
                wanted.features().stream().sorted().collect(Collectors.joining(", ")));
    }
}
