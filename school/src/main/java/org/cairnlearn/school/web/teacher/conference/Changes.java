package org.cairnlearn.school.web.teacher.conference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** Says what has become other since the last talk: levels, and goals that began or ended. */
@Component
class Changes {
    private static final int MOST = 3;

    private final MasteryBook mastery;

    Changes(MasteryBook mastery) {
        this.mastery = mastery;
    }

    /**
     * What may have changed.
     *
     * @param worked the skills of new work, the newest first
     */
    record Of(Set<CompetencyId> worked, Map<CompetencyId, Competency> skills, List<Goal> goals) {}

    List<String> since(Table.Asked asked, Of of, Words words) {
        return Stream.concat(levels(asked, of, words), goals(asked, of.goals(), words)).toList();
    }

    private Stream<String> levels(Table.Asked asked, Of of, Words words) {
        var skills = known(of);
        if (skills.isEmpty()) {
            return Stream.of();
        }
        var scale = Level.scale(words);
        var then = asked.clock().time().startOf(asked.from());
        var now = asked.clock().now();
        var over =
                mastery.over(
                        List.of(asked.student()),
                        skills.stream().map(Competency::id).toList(),
                        List.of(then, now));
        var before = over.get(then);
        var after = over.get(now);
        if (before == null || after == null) {
            return Stream.of();
        }
        return skills.stream()
                .filter(skill ->
                        before.of(asked.student(), skill.id()).level()
                                != after.of(asked.student(), skill.id()).level())
                .limit(MOST)
                .map(skill ->
                        words.say(
                                "teacher.talk.moved",
                                "skill",
                                skill.name(),
                                "before",
                                word(before.of(asked.student(), skill.id()), scale),
                                "after",
                                word(after.of(asked.student(), skill.id()), scale)));
    }

    private static String word(Status status, List<Level> scale) {
        return scale.get(status.level().stones()).word();
    }

    private static List<Competency> known(Of of) {
        return of.worked().stream()
                .flatMap(skill -> Stream.ofNullable(of.skills().get(skill)))
                .toList();
    }

    private static Stream<String> goals(Table.Asked asked, Collection<Goal> goals, Words words) {
        var from = asked.clock().time().startOf(asked.from());
        return goals.stream()
                .filter(goal -> {
                    var ended = goal.life().ended();
                    return ended == null
                            ? !goal.life().begun().isBefore(from)
                            : !ended.isBefore(from);
                })
                .limit(MOST)
                .map(goal ->
                        words.say(
                                "teacher.talk.goal_now",
                                "goal",
                                goal.promise().words(),
                                "state",
                                goal.life().state()));
    }
}
