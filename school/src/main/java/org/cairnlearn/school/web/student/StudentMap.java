package org.cairnlearn.school.web.student;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Framework;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.PaceWords;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a student's map; how many skills it has changes no statement. */
@Component
class StudentMap {
    private final Subjects subjects;
    private final Skills skills;
    private final StudentSkill skill;
    private final StudentPace pace;
    private final StudentFrame frame;

    StudentMap(
            Subjects subjects,
            Skills skills,
            StudentSkill skill,
            StudentPace pace,
            StudentFrame frame) {
        this.subjects = subjects;
        this.skills = skills;
        this.skill = skill;
        this.pace = pace;
        this.frame = frame;
    }

    /**
     * What the address asks for.
     *
     * @param skill whose panel is open; one near the student's frontier when null
     * @param framework whose map, when no skill says it; the day's first when null
     * @param part which part of a large framework, when no skill says it
     */
    record Asked(
            @Nullable CompetencyId skill,
            @Nullable FrameworkId framework,
            @Nullable Integer part,
            MapPage.View view) {}

    StudentController.Shown<MapPage> show(PersonId student, Asked asked, Words words) {
        frame.enter(student, Action.SEE_WORK);
        var own = subjects.of(student);
        var who = frame.who(student, own.classes());
        if (own.frameworks().isEmpty()) {
            return new StudentController.Shown<>(MapWords.none(words), who);
        }
        var framework = chosen(own.frameworks(), asked);
        var taught = skills.of(framework.id());
        var footing = skills.footing(student, taught);
        var course = own.courses().get(framework);
        var facts =
                new MapFacts(
                        own.frameworks(),
                        framework,
                        Part.of(taught),
                        footing,
                        subjects.grades(course),
                        asked);
        var panel = facts.skill().map(open -> skill.page(facts.open(open), words)).orElse(null);
        return new StudentController.Shown<>(
                new MapWords(facts, words).page(panel, pace(course, taught, footing, words)), who);
    }

    private @Nullable PaceWords pace(
            @Nullable SchoolClass course, List<Competency> taught, Footing footing, Words words) {
        return Optional.ofNullable(course)
                .flatMap(one -> pace.of(one.id(), taught, footing))
                .map(band ->
                        PaceWords.toStudent(band, Objects.requireNonNull(course).title(), words))
                .orElse(null);
    }

    private Framework chosen(List<Framework> own, Asked asked) {
        if (asked.skill() == null && asked.framework() == null) {
            return own.getFirst();
        }
        var named =
                Optional.ofNullable(asked.skill())
                        .flatMap(skills::find)
                        .map(Competency::framework)
                        .or(() -> Optional.ofNullable(asked.framework()));
        return own.stream()
                .filter(framework -> named.filter(framework.id()::equals).isPresent())
                .findFirst()
                .orElseThrow(NotThere::new);
    }
}
