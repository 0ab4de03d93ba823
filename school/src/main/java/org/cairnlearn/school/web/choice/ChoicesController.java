package org.cairnlearn.school.web.choice;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.choice.OfferBook;
import org.cairnlearn.school.choice.PlaylistBook;
import org.cairnlearn.school.choice.Proposal;
import org.cairnlearn.school.choice.ProposalBook;
import org.cairnlearn.school.choice.ProposalId;
import org.cairnlearn.school.choice.Way;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a class is offered and chose, and what its teachers make of it. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class ChoicesController {
    static final String PAGE = "/teacher/choices";

    private static final Set<String> SAID =
            Set.of("added", "away", "answered", "answered_before", "no_words");

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final ChoicesReader reader;
    private final Books books;
    private final Frames frames;

    ChoicesController(Work work, ChoicesReader reader, Books books, Frames frames) {
        this.work = work;
        this.reader = reader;
        this.books = books;
        this.frames = frames;
    }

    /** What takes down what a teacher says. */
    @org.springframework.stereotype.Component
    record Books(OfferBook offers, ProposalBook proposals, PlaylistBook playlists) {}

    /** A way as a form names it. */
    record Named(
            UUID skill,
            Mode mode,
            @Nullable UUID material,
            @Nullable String words,
            @Nullable Integer minutes) {
        Way way() {
            var said = words == null ? "" : words.strip();
            if (said.length() > ProposalBook.MOST_LETTERS
                    || minutes != null && (minutes < 1 || minutes > 600)) {
                throw new NotThere();
            }
            return new Way(
                    new CompetencyId(skill),
                    mode,
                    material == null
                            ? new Way.With(null, said)
                            : new Way.With(new MaterialId(material), ""),
                    minutes);
        }
    }

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(name = "class", required = false) @Nullable UUID asked,
            @RequestParam(required = false) @Nullable String missed,
            @RequestParam(required = false) @Nullable String said) {
        var span = "week".equals(missed) ? ChoicesReader.Span.WEEK : ChoicesReader.Span.TODAY;
        var wanted = asked == null ? null : new ClassId(asked);
        // In one piece of work: what the frame counts stands on what the page has read already.
        return work.read(
                visitor.actor(),
                () -> {
                    var facts =
                            reader.which(visitor.person(), wanted)
                                    .map(one -> reader.read(visitor.person(), one, span))
                                    .orElseThrow(NotThere::new);
                    return page(request, visitor, facts, said);
                });
    }

    private String page(
            HttpServletRequest request,
            Visitor visitor,
            ChoicesReader.Facts facts,
            @Nullable String said) {
        var words = frames.words(request);
        var page =
                frames.page(
                        request,
                        visitor,
                        facts.chosen().who(),
                        words.say("teacher.choices.title"),
                        TeacherMenu.links(
                                words,
                                TeacherMenu.Place.CHOICES,
                                facts.chosen().roster().schoolClass().id()));
        var toast =
                said != null && SAID.contains(said)
                        ? new Toast(words.say("teacher.choices.said", "what", said), null)
                        : null;
        return pages.teacherChoices(
                        toast == null ? page : page.with(toast),
                        new ChoicesView(facts, words).page())
                .render();
    }

    /** One of the page's tables as a file. */
    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping({PAGE + ".csv", PAGE + ".xlsx"})
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(name = "class") UUID schoolClass,
            @RequestParam ChoicesFile.Which table) {
        var words = frames.words(request);
        var facts =
                work.read(
                        visitor.actor(),
                        () ->
                                reader.read(
                                        visitor.person(),
                                        new ClassId(schoolClass),
                                        ChoicesReader.Span.TODAY));
        return SheetFiles.of(request, new ChoicesFile(facts, words).table(table), words);
    }

    @PostMapping(PAGE + "/add")
    ResponseEntity<Void> add(
            Visitor visitor, @RequestParam(name = "class") UUID schoolClass, Named named) {
        var way = named.way();
        return way.with().equals(Way.With.NOTHING) && named.words() != null
                ? to(schoolClass, "no_words")
                : change(visitor, schoolClass, way, true);
    }

    @PostMapping(PAGE + "/take-away")
    ResponseEntity<Void> takeAway(
            Visitor visitor, @RequestParam(name = "class") UUID schoolClass, Named named) {
        return change(visitor, schoolClass, named.way(), false);
    }

    private ResponseEntity<Void> change(Visitor visitor, UUID schoolClass, Way way, boolean added) {
        var id = new ClassId(schoolClass);
        work.write(
                visitor.actor(),
                () -> {
                    reader.enter(visitor.person(), id);
                    reader.known(way);
                    books.offers().change(id, way, added, visitor.person());
                    return id;
                });
        return to(schoolClass, added ? "added" : "away");
    }

    /** What is said to a proposal. */
    record Reply(UUID proposal, boolean yes, @Nullable String answer) {
        String words() {
            var said = answer == null ? "" : answer.strip();
            return said.length() <= ProposalBook.MOST_LETTERS
                    ? said
                    : said.substring(0, ProposalBook.MOST_LETTERS);
        }
    }

    @PostMapping(PAGE + "/answer")
    ResponseEntity<Void> answer(
            Visitor visitor, @RequestParam(name = "class") UUID schoolClass, Reply reply) {
        var id = new ClassId(schoolClass);
        var answered =
                work.write(
                        visitor.actor(),
                        () -> {
                            var students =
                                    reader.enter(visitor.person(), id).roster().students().stream()
                                            .map(one -> one.id())
                                            .toList();
                            return books.proposals()
                                    .answer(
                                            students::contains,
                                            new ProposalId(reply.proposal()),
                                            new Proposal.Reply(
                                                    reply.yes(), reply.words(), visitor.person()));
                        });
        return to(schoolClass, answered.isPresent() ? "answered" : "answered_before");
    }

    static ResponseEntity<Void> to(UUID schoolClass, String said) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("%s?class=%s&said=%s".formatted(PAGE, schoolClass, said)))
                .build();
    }
}
