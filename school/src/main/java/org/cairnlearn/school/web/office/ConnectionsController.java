package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.exchange.ConnectionBook;
import org.cairnlearn.school.exchange.ConnectionCheck;
import org.cairnlearn.school.exchange.NightlyPull;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.office.Connections.Checked;
import org.cairnlearn.school.web.office.Connections.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The servers from which the roster comes every night: kept, tested, fetched from, taken away. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class ConnectionsController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final Connections connections;
    private final ConnectionBook book;
    private final ConnectionCheck check;
    private final NightlyPull nightly;

    ConnectionsController(Work work, OfficeFrame frame, Connections connections, Doors doors) {
        this.work = work;
        this.frame = frame;
        this.connections = connections;
        this.book = doors.book();
        this.check = doors.check();
        this.nightly = doors.nightly();
    }

    /** What is done with a server. */
    @Component
    record Doors(ConnectionBook book, ConnectionCheck check, NightlyPull nightly) {}

    @GetMapping(path = OfficeFrame.CONNECTIONS, produces = MediaType.TEXT_HTML_VALUE)
    String show(HttpServletRequest request, Visitor visitor) {
        frame.enter(visitor, Action.IMPORT);
        return page(request, visitor, "", Wish.NONE, null);
    }

    @PostMapping(path = OfficeFrame.CONNECTIONS, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> keep(HttpServletRequest request, Visitor visitor, Wish typed) {
        frame.enter(visitor, Action.IMPORT);
        var who = new Actor.Somebody(visitor.tenant(), visitor.person().value());
        var words = frame.words(request);
        var wish = connections.understand(typed);
        if (wish.isEmpty()) {
            return wrong(
                    page(
                            request,
                            visitor,
                            words.say("office.connections.incomplete"),
                            typed,
                            null));
        }
        return book.keep(who, wish.get()).isPresent()
                ? back()
                : wrong(page(request, visitor, words.say("office.connections.taken"), typed, null));
    }

    /** What was found stands on the answer itself; nothing is taken in. */
    @PostMapping(
            path = OfficeFrame.CONNECTIONS + "/{connection}/test",
            produces = MediaType.TEXT_HTML_VALUE)
    String test(HttpServletRequest request, Visitor visitor, @PathVariable UUID connection) {
        frame.enter(visitor, Action.IMPORT);
        var found = check.check(visitor.tenant(), connection).orElseThrow(NotThere::new);
        return page(request, visitor, "", Wish.NONE, new Checked(connection, found));
    }

    @PostMapping(OfficeFrame.CONNECTIONS + "/{connection}/fetch")
    ResponseEntity<String> fetch(Visitor visitor, @PathVariable UUID connection) {
        frame.enter(visitor, Action.IMPORT);
        return backIf(nightly.soon(visitor.tenant(), connection));
    }

    @PostMapping(OfficeFrame.CONNECTIONS + "/{connection}/remove")
    ResponseEntity<String> remove(Visitor visitor, @PathVariable UUID connection) {
        frame.enter(visitor, Action.IMPORT);
        return backIf(book.remove(visitor.tenant(), connection));
    }

    private String page(
            HttpServletRequest request,
            Visitor visitor,
            String said,
            Wish typed,
            @Nullable Checked checked) {
        var words = frame.words(request);
        var view = work.read(visitor.actor(), () -> connections.page(said, typed, checked, words));
        var page = frame.page(request, visitor, words.say("office.connections.title"));
        return pages.officeConnections(page, view).render();
    }

    private static ResponseEntity<String> wrong(String page) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page);
    }

    private static ResponseEntity<String> backIf(boolean there) {
        if (!there) {
            throw new NotThere();
        }
        return back();
    }

    private static ResponseEntity<String> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OfficeFrame.CONNECTIONS))
                .build();
    }
}
