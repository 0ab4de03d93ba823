package org.cairnlearn.school.web.teacher.supports;

import java.net.URI;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the rooms of a student's groups must have: entered and taken back. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE, Audience.ADMINISTRATOR})
class RoomNeedsController {
    private static final String HERE = "/teacher/supports/{student}/rooms";

    private final Work work;
    private final RoomNeedsReader rooms;

    RoomNeedsController(Work work, RoomNeedsReader rooms) {
        this.work = work;
        this.rooms = rooms;
    }

    @PostMapping(HERE + "/add")
    ResponseEntity<Void> add(
            Visitor visitor, @PathVariable UUID student, RoomNeedsReader.Form form) {
        var entered =
                work.write(
                        visitor.actor(),
                        () -> rooms.enter(visitor.person(), new PersonId(student), form));
        return back(student, entered ? "" : "?refused=room");
    }

    @PostMapping(HERE + "/end")
    ResponseEntity<Void> end(
            Visitor visitor, @PathVariable UUID student, @RequestParam String feature) {
        work.write(
                visitor.actor(),
                () -> {
                    rooms.end(visitor.person(), new PersonId(student), feature);
                    return true;
                });
        return back(student, "");
    }

    private static ResponseEntity<Void> back(UUID student, String query) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/teacher/supports/%s%s#rooms".formatted(student, query)))
                .build();
    }
}
