package org.cairnlearn.school.web.student;

import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.GoalBook;
import org.cairnlearn.school.profile.GoalId;
import org.cairnlearn.school.profile.GoalSaid;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a student's goals, and writes down what the student typed. */
@Component
class GoalDesk {
    private final GoalBook goals;
    private final GoalsReader reader;
    private final StudentFrame frame;

    GoalDesk(GoalBook goals, GoalsReader reader, StudentFrame frame) {
        this.goals = goals;
        this.reader = reader;
        this.frame = frame;
    }

    /**
     * A form as it was sent.
     *
     * @param change the goal whose place another one shall take; null for a new one
     * @param refused why it was not taken; null before it is sent
     */
    record Sheet(@Nullable GoalId change, GoalForm typed, @Nullable GoalSaid refused) {}

    /** The page with an empty form, or with what a goal says when it shall be changed. */
    StudentController.Shown<GoalsPage> show(
            PersonId student, @Nullable GoalId change, Words words) {
        frame.enter(student, Action.SET_GOAL);
        var facts = reader.read(student);
        if (change == null) {
            return shown(student, facts, new Sheet(null, GoalForm.empty(), null), words);
        }
        var old =
                facts.goals().stream()
                        .filter(goal -> goal.id().equals(change) && goal.life().state().live())
                        .findFirst()
                        .orElseThrow(NotThere::new);
        return shown(student, facts, new Sheet(change, GoalForm.of(old), null), words);
    }

    /** The page with a form that was refused, as it was typed. */
    StudentController.Shown<GoalsPage> again(PersonId student, Sheet sheet, Words words) {
        frame.enter(student, Action.SET_GOAL);
        return shown(student, reader.read(student), sheet, words);
    }

    private StudentController.Shown<GoalsPage> shown(
            PersonId student, GoalsReader.Facts facts, Sheet sheet, Words words) {
        var view = new GoalsView(facts, words, reader.time(student));
        var live =
                facts.goals().stream().map(Goal::life).filter(life -> life.state().live()).count();
        var form =
                sheet.change() == null && live >= GoalBook.MOST
                        ? null
                        : view.form(sheet.change(), sheet.typed(), wrong(sheet.refused(), words));
        return new StudentController.Shown<>(view.page(form), frame.who(student));
    }

    private static @Nullable String wrong(@Nullable GoalSaid refused, Words words) {
        return switch (refused) {
            case GoalSaid.NoWords() -> words.say("student.goals.no_words");
            case GoalSaid.NotThen(var first, var last) ->
                    words.say(
                            "student.goals.not_then",
                            "first",
                            words.day(first),
                            "last",
                            words.day(last));
            case null, default -> null;
        };
    }

    GoalSaid write(PersonId student, GoalForm typed) {
        frame.enter(student, Action.SET_GOAL);
        return goals.write(student, typed.wish(usualDay(student)));
    }

    GoalSaid change(PersonId student, GoalId goal, GoalForm typed) {
        frame.enter(student, Action.SET_GOAL);
        return goals.revise(student, goal, typed.wish(usualDay(student)));
    }

    private java.time.LocalDate usualDay(PersonId student) {
        return goals.days(student).get(1);
    }
}
