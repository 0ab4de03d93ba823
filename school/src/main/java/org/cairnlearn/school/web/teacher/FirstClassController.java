package org.cairnlearn.school.web.teacher;

import java.net.URI;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The menu's ways to a page of a class when none has been chosen: to the first class of the day, or
 * to Today, which says that there is none.
 */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class FirstClassController {
    private final Work work;
    private final MyClasses classes;

    FirstClassController(Work work, MyClasses classes) {
        this.work = work;
        this.classes = classes;
    }

    @GetMapping("/teacher/map")
    ResponseEntity<Void> map(Visitor visitor) {
        return to(visitor, "map");
    }

    @GetMapping("/teacher/entry")
    ResponseEntity<Void> entry(Visitor visitor) {
        return to(visitor, "entry");
    }

    private ResponseEntity<Void> to(Visitor visitor, String page) {
        var own = work.read(visitor.actor(), () -> classes.of(visitor.person()));
        var address =
                own.isEmpty()
                        ? "/teacher/today"
                        : "/teacher/class/%s/%s".formatted(own.getFirst().id(), page);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
