package org.cairnlearn.school.web.student;

import java.net.URI;
import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.choice.HelpBook;
import org.cairnlearn.school.choice.HelpId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A student asks for help in the room, or takes it back. */
@RestController
@Allow(Audience.STUDENT)
class AskForHelp {
    private final Work work;
    private final HelpBook help;
    private final StudentBlocks blocks;
    private final StudentChoices choices;
    private final StudentFrame frame;

    AskForHelp(
            Work work,
            HelpBook help,
            StudentBlocks blocks,
            StudentChoices choices,
            StudentFrame frame) {
        this.work = work;
        this.help = help;
        this.blocks = blocks;
        this.choices = choices;
        this.frame = frame;
    }

    @PostMapping("/student/help")
    ResponseEntity<Void> ask(Visitor visitor) {
        return after(visitor, () -> call(visitor));
    }

    private void call(Visitor visitor) {
        var student = visitor.person();
        choices.now(blocks.slots(student, choices.today()))
                .ifPresent(slot -> help.ask(student, slot.schoolClass().id(), choices.end(slot)));
    }

    @PostMapping("/student/help/back")
    ResponseEntity<Void> back(Visitor visitor, @RequestParam UUID call) {
        var student = visitor.person();
        return after(
                visitor,
                () -> {
                    if (!help.end(student::equals, new HelpId(call), student)) {
                        throw new NotThere();
                    }
                });
    }

    private ResponseEntity<Void> after(Visitor visitor, Runnable what) {
        work.write(
                visitor.actor(),
                () -> {
                    frame.enter(visitor.person(), Action.CHOOSE);
                    what.run();
                    return true;
                });
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/student/today"))
                .build();
    }
}
