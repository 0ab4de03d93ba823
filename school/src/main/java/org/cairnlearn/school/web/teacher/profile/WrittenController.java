package org.cairnlearn.school.web.teacher.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.profile.ProfileBook.Seen;
import org.cairnlearn.school.profile.Statement.Facet;
import org.cairnlearn.school.profile.StatementId;
import org.cairnlearn.school.profile.StatementSaid;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.teacher.profile.WrittenDesk.Typed;
import org.cairnlearn.school.web.teacher.profile.WrittenDesk.Who;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Adults write in a student's profile. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE, Audience.ADMINISTRATOR})
class WrittenController {
    private static final String BASE = "/teacher/student/{id}/profile";

    private final Work work;
    private final WrittenDesk desk;
    private final Frames frames;

    WrittenController(Work work, WrittenDesk desk, Frames frames) {
        this.work = work;
        this.desk = desk;
        this.frames = frames;
    }

    @PostMapping(BASE + "/write")
    ResponseEntity<Void> write(
            Visitor visitor, @PathVariable UUID id, @RequestParam Facet facet, Typed typed) {
        var who = who(visitor, id);
        return done(visitor, who, "written", () -> desk.write(who, facet, typed));
    }

    @PostMapping(BASE + "/keep")
    ResponseEntity<Void> keep(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam String draft,
            Typed typed) {
        var who = who(visitor, id);
        var words = frames.words(request);
        return done(visitor, who, "written", () -> desk.keep(who, draft, typed, words));
    }

    @PostMapping(BASE + "/decline")
    ResponseEntity<Void> decline(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam String draft) {
        var who = who(visitor, id);
        var words = frames.words(request);
        return done(visitor, who, "declined", () -> desk.decline(who, draft, words));
    }

    @PostMapping(BASE + "/edit")
    ResponseEntity<Void> edit(
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam UUID statement,
            @RequestParam int seen,
            @RequestParam String words) {
        var who = who(visitor, id);
        return done(visitor, who, "edited", () -> desk.edit(who, seen(statement, seen), words));
    }

    @PostMapping(BASE + "/confirm")
    ResponseEntity<Void> confirm(
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam UUID statement,
            @RequestParam int seen) {
        var who = who(visitor, id);
        return done(visitor, who, "confirmed", () -> desk.confirm(who, seen(statement, seen)));
    }

    @PostMapping(BASE + "/close")
    ResponseEntity<Void> close(
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam UUID statement,
            @RequestParam int seen) {
        var who = who(visitor, id);
        return done(visitor, who, "closed", () -> desk.close(who, seen(statement, seen)));
    }

    private static Who who(Visitor visitor, UUID student) {
        return new Who(visitor.person(), new PersonId(student));
    }

    private static Seen seen(UUID statement, int number) {
        return new Seen(new StatementId(statement), number);
    }

    private ResponseEntity<Void> done(
            Visitor visitor, Who who, String done, Supplier<StatementSaid> what) {
        return switch (work.write(visitor.actor(), what)) {
            case StatementSaid.Done(var now) -> back(who, done + "&statement=" + now.id());
            case StatementSaid.Changed(var now) -> back(who, "changed&statement=" + now.id());
            case StatementSaid.NoWords() -> back(who, "no_words");
            case StatementSaid.Gone() -> back(who, "gone");
            case StatementSaid.NotYours(), StatementSaid.NotThere() -> throw new NotThere();
        };
    }

    private static ResponseEntity<Void> back(Who who, String said) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/teacher/student/%s?said=%s".formatted(who.student(), said)))
                .build();
    }
}
