package org.cairnlearn.school.web.teacher.classmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.mastery.Why;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.kit.WorkWords;
import org.cairnlearn.school.web.teacher.classmap.ClassMapReader.Opened;
import org.cairnlearn.school.web.teacher.classmap.WhyPage.Part;

/** Puts the reasons of a level into words: the work, and what else the estimate is made of. */
final class WhyView {
    private final Opened opened;
    private final Words words;
    private final SchoolTime time;
    private final double largest;

    WhyView(Opened opened, Words words, SchoolTime time) {
        this.opened = opened;
        this.words = words;
        this.time = time;
        this.largest =
                opened.why().parts().stream()
                        .mapToDouble(part -> Math.abs(part.logit()))
                        .max()
                        .orElse(1);
    }

    WhyPage page() {
        var facts = opened.facts();
        var status = opened.why().status();
        var student = opened.seen().student();
        return new WhyPage(
                new WhyPage.About(
                        student.name().brief(),
                        opened.seen().skill().name(),
                        opened.seen().skill().statement(),
                        status.level().stones(),
                        new CellWords(facts, words).of(student, opened.seen().skill())),
                work(),
                parts(),
                words.amount(opened.why().logit()),
                change(),
                new WhyPage.Ways(
                        Link.to(
                                words.say("teacher.map.title"),
                                Addresses.map(facts.chosen().roster().schoolClass().id())),
                        Link.to(
                                words.say("teacher.why.to_skill"),
                                Addresses.skill(opened.seen().skill())),
                        Link.to(words.say("teacher.today.profile"), Addresses.profile(student))));
    }

    /** The pieces of work on this skill, the newest first. */
    private List<Part> work() {
        return opened.why().parts().stream()
                .filter(this::ofThisSkill)
                .sorted((one, other) ->
                        Observation.CANONICAL.compare(observation(other), observation(one)))
                .map(part -> work(observation(part), part.logit()))
                .toList();
    }

    private boolean ofThisSkill(Why.Part part) {
        var observation = part.observation();
        return observation != null && observation.isAbout(opened.seen().skill().id());
    }

    private static Observation observation(Why.Part part) {
        return Objects.requireNonNull(part.observation());
    }

    private Part work(Observation observation, double logit) {
        var line =
                new WorkWords(words, time, opened.raters()).lines(List.of(observation)).getFirst();
        return part(line.date(), line.text(), line.note(), logit);
    }

    /** What would lift the level, and what would tell most about it. */
    private List<String> change() {
        var change = new ArrayList<String>();
        var lift = opened.next().lift();
        if (lift != null) {
            change.add(
                    words.say(
                            "teacher.why.lift",
                            "count",
                            lift.pieces(),
                            "kind",
                            lift.kind(),
                            "level",
                            Level.scale(words).get(lift.to().stones()).word()));
        }
        var task = opened.next().telling();
        if (task != null) {
            change.add(
                    words.say("teacher.why.telling", "item", task.item(), "source", task.source()));
        }
        return change;
    }

    /** Everything else; the work on other skills as one sum. */
    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (var kind : Why.Kind.values()) {
            var sum =
                    opened.why().parts().stream()
                            .filter(part -> part.kind() == kind && !ofThisSkill(part))
                            .mapToDouble(Why.Part::logit)
                            .sum();
            if (Math.abs(sum) >= 0.05) {
                parts.add(part("", words.say("teacher.why.part", "kind", kind), "", sum));
            }
        }
        return parts;
    }

    private Part part(String date, String text, String note, double logit) {
        return new Part(
                date,
                text,
                note,
                words.amount(logit),
                Math.clamp(logit / Math.max(largest, 0.01), -1, 1));
    }
}
