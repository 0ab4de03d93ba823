package org.cairnlearn.school.web.profile;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.profile.ShowBook;
import org.cairnlearn.school.profile.Shown;
import org.cairnlearn.school.profile.ShowpieceId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The files that students show, for themselves and their teachers, and a teacher's word to a piece.
 * What is not a small picture is only ever sent to be saved.
 */
@RestController
class ShowController {
    private final Work work;
    private final ShowBook shown;
    private final RosterBook roster;
    private final Gate gate;

    ShowController(Work work, ShowBook shown, RosterBook roster, Gate gate) {
        this.work = work;
        this.shown = shown;
        this.roster = roster;
        this.gate = gate;
    }

    @GetMapping("/student/evidence/{piece}/{size}")
    @Allow(Audience.STUDENT)
    @WayOut(purpose = Purpose.SCHOOL_WORK, data = DataKind.WORK)
    ResponseEntity<byte[]> own(
            Visitor visitor, @PathVariable UUID piece, @PathVariable String size) {
        return file(visitor, visitor.person(), new ShowpieceId(piece), size);
    }

    @GetMapping("/teacher/student/{id}/evidence/{piece}/{size}")
    @Allow({Audience.TEACHER, Audience.AIDE, Audience.ADMINISTRATOR})
    @WayOut(purpose = Purpose.SCHOOL_WORK, data = DataKind.WORK)
    ResponseEntity<byte[]> shown(
            Visitor visitor,
            @PathVariable UUID id,
            @PathVariable UUID piece,
            @PathVariable String size) {
        return file(visitor, new PersonId(id), new ShowpieceId(piece), size);
    }

    private ResponseEntity<byte[]> file(
            Visitor visitor, PersonId student, ShowpieceId piece, String size) {
        if (!size.equals("file") && !size.equals("small")) {
            throw new NotThere();
        }
        var small = size.equals("small");
        var content =
                work.read(
                        visitor.actor(),
                        () -> {
                            gate.enter(visitor.person(), Action.SEE_WORK, Gate.student(student));
                            if (roster.findPerson(student).isEmpty()) {
                                throw new NotThere();
                            }
                            return shown.content(student, piece, small).orElseThrow(NotThere::new);
                        });
        var shownAs = small ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shownAs.filename(content.name(), StandardCharsets.UTF_8).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, content.mediaType())
                .body(content.bytes());
    }

    @PostMapping("/teacher/student/{id}/evidence/say")
    @Allow({Audience.TEACHER, Audience.AIDE, Audience.ADMINISTRATOR})
    ResponseEntity<Void> say(
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam UUID piece,
            @RequestParam String words) {
        var student = new PersonId(id);
        var said =
                work.write(
                        visitor.actor(),
                        () -> {
                            gate.enter(
                                    visitor.person(), Action.WRITE_PROFILE, Gate.student(student));
                            return shown.remark(
                                    student, new ShowpieceId(piece), visitor.person(), words);
                        });
        if (said instanceof Shown.NotThere) {
            throw new NotThere();
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/teacher/student/%s#shown".formatted(student)))
                .build();
    }
}
