package org.cairnlearn.school.web.student;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.GoalWish;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it was typed.
 *
 * @param aim null where neither a skill nor a day is picked
 */
record GoalForm(
        @Nullable String words,
        @Nullable String reason,
        Goal.@Nullable Showing showing,
        @Nullable Aim aim,
        @Nullable List<String> step) {
    /** So many lines for steps are offered. */
    private static final int LINES = 3;

    /**
     * On what, and by when.
     *
     * @param skill null where no skill is picked
     * @param by null where no day is picked
     */
    record Aim(@Nullable UUID skill, @Nullable LocalDate by) {}

    /** An empty form. */
    static GoalForm empty() {
        return new GoalForm(null, null, null, null, null);
    }

    /** A form with what a goal says, to be changed. */
    static GoalForm of(Goal goal) {
        var promise = goal.promise();
        var skill = promise.skill();
        return new GoalForm(
                promise.words(),
                promise.reason(),
                promise.showing(),
                new Aim(skill == null ? null : skill.value(), promise.by()),
                goal.steps().stream().map(Goal.Step::words).toList());
    }

    GoalWish wish(LocalDate otherwise) {
        var skill = skill();
        var by = by();
        return new GoalWish(
                new Goal.Promise(
                        text(words),
                        text(reason),
                        skill == null ? null : new CompetencyId(skill),
                        counting(),
                        by == null ? otherwise : by),
                step == null ? List.of() : step);
    }

    @Nullable UUID skill() {
        return aim == null ? null : aim.skill();
    }

    @Nullable LocalDate by() {
        return aim == null ? null : aim.by();
    }

    /** What will count; a check where nothing is picked. */
    Goal.Showing counting() {
        return showing == null ? Goal.Showing.CHECK : showing;
    }

    GoalsPage.Written written() {
        var lines = step == null ? List.<String>of() : step;
        return new GoalsPage.Written(
                text(words),
                text(reason),
                Stream.concat(
                                lines.stream(),
                                Stream.generate(() -> "").limit(Math.max(0, LINES - lines.size())))
                        .toList());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
