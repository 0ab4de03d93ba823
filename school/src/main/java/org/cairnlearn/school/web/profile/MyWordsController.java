package org.cairnlearn.school.web.profile;

import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.profile.ProfileBook;
import org.cairnlearn.school.profile.ProfileBook.Seen;
import org.cairnlearn.school.profile.Statement.About;
import org.cairnlearn.school.profile.Statement.Basis;
import org.cairnlearn.school.profile.Statement.Facet;
import org.cairnlearn.school.profile.Statement.Readers;
import org.cairnlearn.school.profile.StatementId;
import org.cairnlearn.school.profile.StatementSaid;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Students write what they like and what helps, and say what they see differently. */
@RestController
@Allow(Audience.STUDENT)
class MyWordsController {
    private final Work work;
    private final ProfileBook profiles;
    private final Gate gate;

    MyWordsController(Work work, ProfileBook profiles, Gate gate) {
        this.work = work;
        this.profiles = profiles;
        this.gate = gate;
    }

    @PostMapping(MineReader.STUDENT + "/write")
    ResponseEntity<Void> write(
            Visitor visitor, @RequestParam Facet facet, @RequestParam String words) {
        var me = visitor.person();
        var about = new About(facet, Readers.SHARED, Basis.NOTHING);
        return done(visitor, "written", () -> profiles.write(me, me, about, words));
    }

    @PostMapping(MineReader.STUDENT + "/edit")
    ResponseEntity<Void> edit(
            Visitor visitor,
            @RequestParam UUID statement,
            @RequestParam int seen,
            @RequestParam String words) {
        var me = visitor.person();
        return done(visitor, "edited", () -> profiles.edit(me, me, seen(statement, seen), words));
    }

    @PostMapping(MineReader.STUDENT + "/confirm")
    ResponseEntity<Void> confirm(
            Visitor visitor, @RequestParam UUID statement, @RequestParam int seen) {
        var me = visitor.person();
        return done(visitor, "confirmed", () -> profiles.confirm(me, me, seen(statement, seen)));
    }

    @PostMapping(MineReader.STUDENT + "/close")
    ResponseEntity<Void> close(
            Visitor visitor, @RequestParam UUID statement, @RequestParam int seen) {
        var me = visitor.person();
        return done(visitor, "closed", () -> profiles.close(me, me, seen(statement, seen)));
    }

    @PostMapping(MineReader.STUDENT + "/differ")
    ResponseEntity<Void> differ(
            Visitor visitor, @RequestParam UUID statement, @RequestParam String words) {
        var me = visitor.person();
        var id = new StatementId(statement);
        return done(visitor, "said", () -> profiles.differ(me, id, words));
    }

    private static Seen seen(UUID statement, int number) {
        return new Seen(new StatementId(statement), number);
    }

    private ResponseEntity<Void> done(Visitor visitor, String done, Supplier<StatementSaid> what) {
        var me = visitor.person();
        var said =
                work.write(
                        visitor.actor(),
                        () -> {
                            gate.enter(me, Action.WRITE_PROFILE, Gate.student(me));
                            return what.get();
                        });
        return switch (said) {
            case StatementSaid.Done(var now) -> back(done + "&statement=" + now.id());
            case StatementSaid.Changed(var now) -> back("changed&statement=" + now.id());
            case StatementSaid.NoWords() -> back("no_words");
            case StatementSaid.Gone(), StatementSaid.NotYours(), StatementSaid.NotThere() ->
                    throw new NotThere();
        };
    }

    private static ResponseEntity<Void> back(String said) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(MineReader.STUDENT + "?said=" + said))
                .build();
    }
}
