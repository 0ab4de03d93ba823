package org.cairnlearn.school.web.student;

import java.net.URI;
import java.util.UUID;
import java.util.function.BiFunction;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.profile.GoalBook;
import org.cairnlearn.school.profile.GoalId;
import org.cairnlearn.school.profile.GoalSaid;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.NotThere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a student does with the own goals on the way. */
@RestController
@Allow(Audience.STUDENT)
class GoalSteps {
    private final Work work;
    private final GoalBook goals;
    private final StudentFrame frame;

    GoalSteps(Work work, GoalBook goals, StudentFrame frame) {
        this.frame = frame;
        this.work = work;
        this.goals = goals;
    }

    @PostMapping(GoalController.PAGE + "/step")
    ResponseEntity<String> step(
            Visitor visitor,
            @RequestParam UUID goal,
            @RequestParam int number,
            @RequestParam boolean taken) {
        return change(visitor, goal, "", (student, id) -> goals.step(student, id, number, taken));
    }

    @PostMapping(GoalController.PAGE + "/meet")
    ResponseEntity<String> meet(Visitor visitor, @RequestParam UUID goal) {
        return change(visitor, goal, "met", goals::meet);
    }

    @PostMapping(GoalController.PAGE + "/drop")
    ResponseEntity<String> drop(
            Visitor visitor, @RequestParam UUID goal, @RequestParam String why) {
        return change(visitor, goal, "dropped", (student, id) -> goals.drop(student, id, why));
    }

    @PostMapping(GoalController.PAGE + "/say")
    ResponseEntity<String> say(
            Visitor visitor, @RequestParam UUID goal, @RequestParam String words) {
        return change(
                visitor, goal, "said", (student, id) -> goals.remark(student, id, student, words));
    }

    private ResponseEntity<String> change(
            Visitor visitor, UUID goal, String done, BiFunction<PersonId, GoalId, GoalSaid> what) {
        return after(
                work.write(
                        visitor.actor(),
                        () -> {
                            frame.enter(visitor.person(), Action.SET_GOAL);
                            return what.apply(visitor.person(), new GoalId(goal));
                        }),
                done);
    }

    /** Back to the page, which says what has been done. */
    static ResponseEntity<String> after(@Nullable GoalSaid said, String done) {
        return switch (said) {
            case GoalSaid.Done(var _) -> to(done);
            case GoalSaid.Ended(var _) -> to("ended");
            case GoalSaid.TooMany(var _) -> to("too_many");
            case GoalSaid.NoWords() -> to("no_words");
            case GoalSaid.NotThen(var _, var _) -> to("no_words");
            case GoalSaid.NotThere() -> throw new NotThere();
            case null -> throw new NotThere();
        };
    }

    private static ResponseEntity<String> to(String said) {
        var address = GoalController.PAGE + (said.isEmpty() ? "" : "?said=" + said);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
