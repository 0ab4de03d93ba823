package org.cairnlearn.school.web.student;

import java.net.URI;
import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.profile.Asking;
import org.cairnlearn.school.profile.CheckBook;
import org.cairnlearn.school.profile.CheckId;
import org.cairnlearn.school.profile.Checked;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A student asks to be checked on a skill, or takes it back. */
@RestController
@Allow(Audience.STUDENT)
class CheckController {
    private final Work work;
    private final CheckBook checks;
    private final Skills skills;
    private final StudentFrame frame;

    CheckController(Work work, CheckBook checks, Skills skills, StudentFrame frame) {
        this.frame = frame;
        this.work = work;
        this.checks = checks;
        this.skills = skills;
    }

    @PostMapping("/student/check/ask")
    ResponseEntity<Void> ask(Visitor visitor, @RequestParam UUID skill) {
        var asked = new CompetencyId(skill);
        var asking =
                work.write(
                        visitor.actor(),
                        () -> {
                            frame.enter(visitor.person(), Action.ASK_FOR_CHECK);
                            return skills.find(asked)
                                    .map(found -> checks.ask(visitor.person(), found.id()))
                                    .orElseThrow(NotThere::new);
                        });
        return to(asked, asking instanceof Asking.Waiting ? "asked" : "not-asked");
    }

    @PostMapping("/student/check/cancel")
    ResponseEntity<Void> cancel(
            Visitor visitor, @RequestParam UUID request, @RequestParam UUID skill) {
        var cancelled =
                work.write(
                        visitor.actor(),
                        () -> {
                            frame.enter(visitor.person(), Action.ASK_FOR_CHECK);
                            return checks.cancel(visitor.person(), new CheckId(request));
                        });
        return switch (cancelled) {
            case Checked.Done(var done) -> to(done.skill(), "cancelled");
            case Checked.Ended(var ended) -> to(ended.skill(), "ended");
            case Checked.NotThere() -> throw new NotThere();
        };
    }

    private static ResponseEntity<Void> to(CompetencyId skill, String said) {
        var address = MapAddress.of(MapPage.View.AUTO).skill(skill) + "&said=" + said;
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
