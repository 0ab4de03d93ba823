package org.cairnlearn.school.web.choice;

import java.net.URI;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.choice.HelpId;
import org.cairnlearn.school.platform.Work;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An adult says that somebody who asked was helped. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class HelpController {
    private final Work work;
    private final HelpDesk desk;

    HelpController(Work work, HelpDesk desk) {
        this.work = work;
        this.desk = desk;
    }

    @PostMapping("/teacher/help")
    ResponseEntity<Void> helped(Visitor visitor, @RequestParam UUID call) {
        work.write(
                visitor.actor(),
                () -> {
                    desk.helped(visitor.person(), new HelpId(call));
                    return true;
                });
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/teacher/today"))
                .build();
    }
}
