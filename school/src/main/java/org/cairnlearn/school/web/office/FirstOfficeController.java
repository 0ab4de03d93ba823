package org.cairnlearn.school.web.office;

import java.net.URI;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The office's own front step: to the imports, or to the year of the school that one leads. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class FirstOfficeController {
    private final OfficeFrame frame;

    FirstOfficeController(OfficeFrame frame) {
        this.frame = frame;
    }

    @GetMapping(OfficeFrame.FIRST)
    ResponseEntity<Void> first(Visitor visitor) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.first(visitor)))
                .build();
    }
}
