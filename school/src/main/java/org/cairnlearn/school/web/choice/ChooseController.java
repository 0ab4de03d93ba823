package org.cairnlearn.school.web.choice;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.choice.Answer;
import org.cairnlearn.school.choice.ChoiceBook;
import org.cairnlearn.school.choice.Filter;
import org.cairnlearn.school.choice.OfferId;
import org.cairnlearn.school.choice.PlaylistBook;
import org.cairnlearn.school.choice.ProposalBook;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.student.StudentMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A student chooses what to work on next, and how. */
@RestController
@Allow(Audience.STUDENT)
class ChooseController {
    static final String PAGE = "/student/choose";

    private static final Set<String> SAID =
            Set.of("picked", "back", "none", "suggested", "no_words", "enough");

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final ChooseDesk desk;
    private final Books books;
    private final Frames frames;

    ChooseController(Work work, ChooseDesk desk, Books books, Frames frames) {
        this.work = work;
        this.desk = desk;
        this.books = books;
        this.frames = frames;
    }

    /** What takes down what a student says. */
    @org.springframework.stereotype.Component
    record Books(ChoiceBook choices, ProposalBook proposals, PlaylistBook playlists) {}

    /**
     * What the address asks for.
     *
     * @param show which cards; all when it names none
     * @param said what the request before did, to be said once
     */
    record Query(@Nullable String show, @Nullable String said) {
        Filter filter() {
            return Arrays.stream(Filter.values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(show))
                    .findFirst()
                    .orElse(Filter.ALL);
        }
    }

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(name = "class", required = false) @Nullable UUID schoolClass,
            Query query) {
        var words = frames.words(request);
        var shown =
                work.write(
                        visitor.actor(),
                        () ->
                                new Shown(
                                        desk.read(visitor.person(), schoolClass, query.filter()),
                                        desk.who(visitor.person())));
        var view = new ChooseView(shown.facts(), query.filter(), words).page();
        var page =
                frames.page(
                        request,
                        visitor,
                        shown.who(),
                        words.say("student.choose.title"),
                        StudentMenu.links(words, StudentMenu.Place.CHOOSE));
        var toast = toast(query.said(), view, words);
        return pages.studentChoose(toast == null ? page : page.with(toast), view).render();
    }

    private record Shown(ChooseDesk.Facts facts, Frames.Who who) {}

    private static @Nullable Toast toast(@Nullable String said, ChoosePage view, Words words) {
        if (said == null || !SAID.contains(said)) {
            return null;
        }
        var picked = view.picked();
        PostButton undo =
                picked != null && (said.equals("picked") || said.equals("none"))
                        ? picked.back()
                        : null;
        return new Toast(words.say("student.choose.said", "what", said), undo);
    }

    @PostMapping(PAGE)
    ResponseEntity<Void> choose(
            Visitor visitor,
            @RequestParam(name = "class") UUID schoolClass,
            @RequestParam UUID offer,
            Query query) {
        work.write(
                visitor.actor(),
                () -> {
                    desk.mine(visitor.person(), schoolClass);
                    return books.choices()
                            .choose(visitor.person(), new OfferId(offer))
                            .orElseThrow(NotThere::new);
                });
        return to(schoolClass, query, "picked");
    }

    /** The step of a playlist is chosen like a card. */
    @PostMapping(PAGE + "/step")
    ResponseEntity<Void> step(
            Visitor visitor,
            @RequestParam(name = "class") UUID schoolClass,
            @RequestParam UUID playlist,
            @RequestParam int step,
            Query query) {
        work.write(
                visitor.actor(),
                () ->
                        books.playlists().of(desk.mine(visitor.person(), schoolClass)).stream()
                                .filter(one -> one.id().value().equals(playlist))
                                .findFirst()
                                .flatMap(one ->
                                        books.choices().choose(visitor.person(), one, step - 1))
                                .orElseThrow(NotThere::new));
        return to(schoolClass, query, "picked");
    }

    @PostMapping(PAGE + "/back")
    ResponseEntity<Void> back(
            Visitor visitor, @RequestParam(name = "class") UUID schoolClass, Query query) {
        return answer(visitor, schoolClass, query, Answer.Kind.TAKEN_BACK);
    }

    @PostMapping(PAGE + "/none")
    ResponseEntity<Void> none(
            Visitor visitor, @RequestParam(name = "class") UUID schoolClass, Query query) {
        return answer(visitor, schoolClass, query, Answer.Kind.NONE);
    }

    private ResponseEntity<Void> answer(
            Visitor visitor, UUID schoolClass, Query query, Answer.Kind kind) {
        work.write(
                visitor.actor(),
                () -> {
                    var own = desk.mine(visitor.person(), schoolClass);
                    books.choices().answer(visitor.person(), own, kind);
                    return own;
                });
        return to(schoolClass, query, kind == Answer.Kind.NONE ? "none" : "back");
    }

    @PostMapping(PAGE + "/suggest")
    ResponseEntity<Void> suggest(
            Visitor visitor,
            @RequestParam(name = "class") UUID schoolClass,
            @RequestParam String words,
            Query query) {
        var said =
                work.write(
                        visitor.actor(),
                        () ->
                                books.proposals()
                                        .propose(
                                                visitor.person(),
                                                desk.mine(visitor.person(), schoolClass),
                                                words));
        return to(
                schoolClass,
                query,
                switch (said) {
                    case DONE -> "suggested";
                    case NO_WORDS -> "no_words";
                    case ENOUGH -> "enough";
                });
    }

    private static ResponseEntity<Void> to(UUID schoolClass, Query query, String said) {
        var address =
                ChooseView.address(new ClassId(schoolClass), query.filter()) + "&said=" + said;
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
