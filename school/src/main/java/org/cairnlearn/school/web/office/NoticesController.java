package org.cairnlearn.school.web.office;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.budget.GlassBook;
import org.cairnlearn.school.budget.Opening;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a privacy officer is told: who opened whose data for which reason. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE, Audience.ADMINISTRATOR, Audience.PROCTOR})
class NoticesController {
    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final Doors doors;
    private final SchoolTime time;

    NoticesController(Work work, OfficeFrame frame, Doors doors, SchoolTime time) {
        this.work = work;
        this.frame = frame;
        this.doors = doors;
        this.time = time;
    }

    /** Whom and what it asks. */
    @Component
    record Doors(GlassBook glass, RosterBook roster, Gate gate) {}

    @GetMapping(path = OfficeFrame.NOTICES, produces = MediaType.TEXT_HTML_VALUE)
    String notices(HttpServletRequest request, Visitor visitor) {
        var words = frame.words(request);
        var view = work.read(visitor.actor(), () -> view(officer(visitor), words));
        var page = frame.page(request, visitor, words.say("office.notices.title"));
        return pages.officeNotices(page, view).render();
    }

    @PostMapping(OfficeFrame.NOTICES + "/{notice}/read")
    ResponseEntity<String> read(Visitor visitor, @PathVariable UUID notice) {
        work.write(visitor.actor(), () -> doors.glass().read(notice, officer(visitor)));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OfficeFrame.NOTICES))
                .build();
    }

    /** For nobody else the page is there. */
    private PersonId officer(Visitor visitor) {
        if (doors.gate().organisations(visitor.person(), Action.READ_AUDIT).isEmpty()) {
            throw new NotThere();
        }
        return visitor.person();
    }

    private NoticesPage view(PersonId officer, Words words) {
        var notices = doors.glass().notices();
        var ids =
                notices.stream()
                        .flatMap(one -> Stream.of(one.who().person(), one.student()))
                        .distinct()
                        .toList();
        Map<PersonId, Person> people =
                doors.roster().people(ids).stream()
                        .collect(Collectors.toMap(Person::id, one -> one));
        var unread = notices.stream().filter(one -> !one.told()).count();
        List<NoticesPage.Notice> rows =
                notices.stream().map(one -> row(one, officer, people, words)).toList();
        return new NoticesPage(words.say("office.notices.lead", "count", unread), rows);
    }

    private NoticesPage.Notice row(
            Opening one, PersonId officer, Map<PersonId, Person> people, Words words) {
        var from = time.at(one.span().from());
        var until = time.at(one.span().until());
        return new NoticesPage.Notice(
                name(people, one.who().person()),
                name(people, one.student()),
                words.say(
                        "office.alarms.at",
                        "day",
                        words.dated(from.toLocalDate()),
                        "time",
                        words.span(from.toLocalTime(), until.toLocalTime())),
                one.who().reason(),
                one.told() || one.who().person().equals(officer)
                        ? null
                        : new PostButton(
                                words.say("office.notices.read"),
                                "%s/%s/read".formatted(OfficeFrame.NOTICES, one.id())));
    }

    private static String name(Map<PersonId, Person> people, PersonId id) {
        var person = people.get(id);
        return person == null ? "" : person.name().full();
    }
}
