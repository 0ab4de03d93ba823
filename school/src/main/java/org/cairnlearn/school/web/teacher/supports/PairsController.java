package org.cairnlearn.school.web.teacher.supports;

import java.net.URI;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is kept apart or together when groups are made: entered and ended. */
@RestController
@Allow({Audience.TEACHER, Audience.ADMINISTRATOR})
class PairsController {
    private final Work work;
    private final PairsReader pairs;

    PairsController(Work work, PairsReader pairs) {
        this.work = work;
        this.pairs = pairs;
    }

    @PostMapping(PairsReader.ENTER)
    ResponseEntity<Void> enter(
            Visitor visitor,
            PairsReader.Form form,
            @RequestParam(required = false) @Nullable UUID school) {
        var entered = work.write(visitor.actor(), () -> pairs.enter(visitor, form));
        var query = school == null ? "?" : "?school=" + school + "&";
        return back(query + (entered ? "" : "refused=pair"));
    }

    @PostMapping("/teacher/supports/pairs/{pair}/end")
    ResponseEntity<Void> end(Visitor visitor, @PathVariable UUID pair) {
        work.write(
                visitor.actor(),
                () -> {
                    pairs.end(visitor, pair);
                    return true;
                });
        return back("");
    }

    private static ResponseEntity<Void> back(String query) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/teacher/supports" + query + "#pairs"))
                .build();
    }
}
