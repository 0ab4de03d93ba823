package org.cairnlearn.school.web.student;

import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.mastery.Why;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Slots;
import org.cairnlearn.school.web.kit.Sureness;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** Shows a student why an estimate is what it is: the work that it rests on. */
@Component
class StudentSkill {
    private static final int PIECES = 12;

    private final StudentFrame frame;
    private final Slots slots;
    private final CompetencyBook competencies;
    private final MasteryBook mastery;
    private final SchoolTime time;

    StudentSkill(
            StudentFrame frame,
            Slots slots,
            CompetencyBook competencies,
            MasteryBook mastery,
            SchoolTime time) {
        this.frame = frame;
        this.slots = slots;
        this.competencies = competencies;
        this.mastery = mastery;
        this.time = time;
    }

    StudentController.Shown<SkillPage> show(PersonId student, CompetencyId id, Words words) {
        var skill = competencies.byId(List.of(id)).get(id);
        if (skill == null) {
            throw new NotThere();
        }
        var why = mastery.why(student, id, time.now());
        var credit =
                competencies.frameworks().stream()
                        .filter(framework -> framework.id().equals(skill.framework()))
                        .findFirst()
                        .map(framework -> framework.credit())
                        .orElse("");
        var page =
                new SkillPage(
                        skill.strand(),
                        skill.name(),
                        Level.scale(words).get(why.status().level().stones()),
                        skill.statement(),
                        Sureness.valueOf(why.status().sureness().name()).word(words),
                        pieces(why, id, words),
                        next(why.status(), words),
                        credit);
        return new StudentController.Shown<>(
                page, frame.who(student, slots.of(student, time.today())));
    }

    private List<SkillPage.Piece> pieces(Why why, CompetencyId id, Words words) {
        return why.parts().stream()
                .flatMap(part -> Stream.ofNullable(part.observation()))
                .filter(observation -> observation.competencies().contains(id))
                .sorted(Observation.CANONICAL.reversed())
                .limit(PIECES)
                .map(observation -> piece(observation, words))
                .toList();
    }

    private SkillPage.Piece piece(Observation observation, Words words) {
        return new SkillPage.Piece(
                2 * observation.points() >= observation.max(),
                words.say(
                        "student.skill.piece",
                        "right",
                        observation.points(),
                        "of",
                        observation.max()),
                words.shortDay(time.at(observation.occurredAt()).toLocalDate()));
    }

    private static String next(Status status, Words words) {
        if (status.mastered()) {
            return words.say(status.stale() ? "student.skill.fresh_look" : "student.skill.have_it");
        }
        return words.say(
                status.evidence() == 0 ? "student.skill.begin" : "student.skill.once_more");
    }
}
