package org.cairnlearn.school.web.student;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Framework;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Sureness;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** Shows a student why an estimate is what it is: the work that it rests on. */
@Component
class StudentSkill {
    private final Subjects subjects;
    private final Skills skills;
    private final Pieces pieces;
    private final StudentCheck check;
    private final StudentFrame frame;

    StudentSkill(
            Subjects subjects,
            Skills skills,
            Pieces pieces,
            StudentCheck check,
            StudentFrame frame) {
        this.subjects = subjects;
        this.skills = skills;
        this.pieces = pieces;
        this.check = check;
        this.frame = frame;
    }

    /**
     * A skill to be shown.
     *
     * @param footing where the student stands on it and on what it names
     * @param named what it builds on and opens up, as far as it is still taught
     * @param here the skills that stand on the student's map
     */
    record Open(
            Competency skill,
            Framework framework,
            Footing footing,
            Map<CompetencyId, Competency> named,
            Set<CompetencyId> here) {}

    /** A page of its own. */
    StudentController.Shown<SkillPage> show(PersonId student, CompetencyId id, Words words) {
        frame.enter(student, Action.SEE_WORK);
        var skill = skills.find(id).orElseThrow(NotThere::new);
        var framework = skills.framework(skill);
        var named = new HashMap<CompetencyId, Competency>();
        skills.of(framework.id()).forEach(taught -> named.put(taught.id(), taught));
        named.put(id, skill);
        var own = subjects.of(student);
        var here = own.frameworks().contains(framework) ? named.keySet() : Set.<CompetencyId>of();
        var footing = skills.footing(student, named.values());
        return new StudentController.Shown<>(
                page(new Open(skill, framework, footing, named, here), words),
                frame.who(student, own.classes()));
    }

    SkillPage page(Open open, Words words) {
        var skill = open.skill();
        var student = open.footing().student();
        var status = open.footing().status(skill.id());
        return new SkillPage(
                new SkillPage.About(
                        skill.id().toString(),
                        skill.strand(),
                        skill.name(),
                        skill.statement(),
                        open.framework().credit(),
                        open.here().contains(skill.id())),
                new SkillPage.Known(
                        Level.scale(words).get(status.level().stones()),
                        Sureness.valueOf(status.sureness().name()).word(words),
                        new NextStep(words).of(status, skills.lift(open.footing(), skill.id()))),
                pieces.of(student, skill.id(), words),
                new SkillPage.Around(
                        ways(open, open.footing().inTheWay(skill.id())),
                        ways(open, open.footing().opens(skill.id()))),
                check.of(student, skill.id(), words));
    }

    private static List<SkillPage.Way> ways(Open open, List<CompetencyId> skills) {
        return skills.stream()
                .flatMap(id -> Stream.ofNullable(open.named().get(id)))
                .map(skill ->
                        new SkillPage.Way(
                                Link.to(
                                        skill.name(),
                                        MapAddress.of(MapPage.View.AUTO).skill(skill.id())),
                                open.here().contains(skill.id())))
                .toList();
    }
}
