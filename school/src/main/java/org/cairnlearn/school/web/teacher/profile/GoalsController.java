package org.cairnlearn.school.web.teacher.profile;

import java.net.URI;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.profile.GoalId;
import org.cairnlearn.school.profile.GoalSaid;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A teacher signs a student's goal, or says something about it. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE, Audience.ADMINISTRATOR})
class GoalsController {
    private final Work work;
    private final ProfileGoals goals;

    GoalsController(Work work, ProfileGoals goals) {
        this.work = work;
        this.goals = goals;
    }

    @PostMapping("/teacher/student/{id}/goal/agree")
    ResponseEntity<Void> agree(Visitor visitor, @PathVariable UUID id, @RequestParam UUID goal) {
        var student = new PersonId(id);
        return back(
                student,
                work.write(
                        visitor.actor(),
                        () -> goals.agree(visitor.person(), student, new GoalId(goal))));
    }

    @PostMapping("/teacher/student/{id}/goal/say")
    ResponseEntity<Void> say(
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam UUID goal,
            @RequestParam String words) {
        var student = new PersonId(id);
        return back(
                student,
                work.write(
                        visitor.actor(),
                        () -> goals.remark(visitor.person(), student, new GoalId(goal), words)));
    }

    private static ResponseEntity<Void> back(PersonId student, GoalSaid said) {
        if (said instanceof GoalSaid.NotThere) {
            throw new NotThere();
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/teacher/student/%s#goals".formatted(student)))
                .build();
    }
}
