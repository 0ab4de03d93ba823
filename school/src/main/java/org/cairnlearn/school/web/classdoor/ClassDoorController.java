package org.cairnlearn.school.web.classdoor;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Errands;
import org.cairnlearn.school.access.FormToken;
import org.cairnlearn.school.access.SessionCookies;
import org.cairnlearn.school.classdoor.CameIn;
import org.cairnlearn.school.classdoor.Card;
import org.cairnlearn.school.classdoor.ClassDoor;
import org.cairnlearn.school.classdoor.Picture;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A class signs in at a shared device: its code, the own name, the own pictures. */
@RestController
@Allow(Audience.ANYONE)
class ClassDoorController {
    static final String CODE = "/class";
    static final String NAMES = "/class/names";

    private final Templates pages = new StaticTemplates();
    private final DoorDesk desk;
    private final SessionCookies cookies;
    private final Frames frames;

    ClassDoorController(DoorDesk desk, SessionCookies cookies, Frames frames) {
        this.desk = desk;
        this.cookies = cookies;
        this.frames = frames;
    }

    @GetMapping(path = CODE, produces = MediaType.TEXT_HTML_VALUE)
    String code(HttpServletRequest request, FormToken token, DoorDesk.Typed typed) {
        return code(request, token, typed, "");
    }

    @PostMapping(path = CODE, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> code(
            HttpServletRequest request,
            HttpServletResponse response,
            FormToken token,
            DoorDesk.Typed typed) {
        var words = frames.words(request);
        return switch (desk.find(typed, new Errands.Exchange(request, response))) {
            case ClassDoor.Found.Here(var _) -> DoorDesk.seeOther(NAMES);
            case ClassDoor.Found.NoSuchCode() ->
                    ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                            .body(code(request, token, typed, words.say("door.code.wrong")));
            case ClassDoor.Found.Wait(var wait) ->
                    later(wait).body(code(request, token, typed, words.say("door.code.wait")));
        };
    }

    private String code(
            HttpServletRequest request, FormToken token, DoorDesk.Typed typed, String said) {
        return pages.doorCode(
                        page(request, token, frames.words(request).say("door.code.title")),
                        new CodePage(
                                typed.code() == null ? "" : typed.code(),
                                desk.schools(typed.school()),
                                said))
                .render();
    }

    @GetMapping(path = NAMES, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> names(HttpServletRequest request, FormToken token) {
        return desk.device(request)
                .map(device ->
                        ResponseEntity.ok(
                                pages.doorNames(
                                                page(request, token, frames.words(request).say("door.names.title")),
                                                desk.names(device))
                                        .render()))
                .orElseGet(() -> DoorDesk.seeOther(CODE));
    }

    @GetMapping(path = NAMES + "/{student}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> pictures(
            HttpServletRequest request, FormToken token, @PathVariable UUID student) {
        return desk.device(request)
                .flatMap(device -> desk.name(device, new PersonId(student)))
                .map(name -> pictures(request, token, shown(student, name, List.of(), "")))
                .map(ResponseEntity::ok)
                .orElseGet(() -> DoorDesk.seeOther(NAMES));
    }

    /**
     * A tap, or the code of the card.
     *
     * @param tapped the pictures before this one
     * @param picture the one that was tapped now
     * @param card the code that was typed instead
     */
    record Proof(@Nullable String tapped, @Nullable String picture, @Nullable String card) {
        List<Picture> all() {
            return Stream.of(tapped, picture)
                    .filter(Objects::nonNull)
                    .flatMap(names -> Arrays.stream(names.split("-")))
                    .flatMap(name ->
                            Arrays.stream(Picture.values()).filter(one -> one.name().equals(name)))
                    .distinct()
                    .limit(Card.PICTURES)
                    .toList();
        }
    }

    @PostMapping(path = NAMES + "/{student}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> tap(
            HttpServletRequest request,
            HttpServletResponse response,
            FormToken token,
            @PathVariable UUID student,
            Proof proof) {
        var device = desk.device(request);
        var name = device.flatMap(one -> desk.name(one, new PersonId(student)));
        if (device.isEmpty() || name.isEmpty()) {
            return DoorDesk.seeOther(NAMES);
        }
        var tapped = proof.all();
        var typed = proof.card();
        if (typed == null && tapped.size() < Card.PICTURES) {
            return ResponseEntity.ok(
                    pictures(request, token, shown(student, name.get(), tapped, "")));
        }
        var came = desk.comeIn(device.get(), new PersonId(student), tapped, typed);
        if (came instanceof CameIn.In(var signedIn)) {
            cookies.give(signedIn, request, response);
            return DoorDesk.seeOther("/student/today");
        }
        return refused(
                came,
                said -> pictures(request, token, shown(student, name.get(), List.of(), said)),
                request);
    }

    private ResponseEntity<String> refused(
            CameIn came, UnaryOperator<String> page, HttpServletRequest request) {
        var words = frames.words(request);
        return switch (came) {
            case CameIn.Wait(var wait) -> later(wait).body(page.apply(words.say("door.tap.wait")));
            case CameIn.Closed() -> DoorDesk.seeOther(CODE);
            case CameIn.Wrong(), CameIn.In(var _) ->
                    ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                            .body(page.apply(words.say("door.tap.wrong")));
        };
    }

    private static PicturesPage shown(
            UUID student, String name, List<Picture> tapped, String said) {
        return new PicturesPage(
                name,
                NAMES + "/" + student,
                String.join("-", tapped.stream().map(Enum::name).toList()),
                tapped.size(),
                List.of(),
                said);
    }

    private String pictures(HttpServletRequest request, FormToken token, PicturesPage page) {
        var words = frames.words(request);
        return pages.doorPictures(
                        page(request, token, frames.words(request).say("door.tap.title")), page.with(Drawings.all(words)))
                .render();
    }

    /** Nothing of this student is left for the next one. */
    @Allow(Audience.STUDENT)
    @PostMapping(Page.CLASS_DONE)
    ResponseEntity<String> done(HttpServletRequest request, HttpServletResponse response) {
        cookies.takeBack(request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Clear-Site-Data", "\"cache\"")
                .location(URI.create(NAMES))
                .build();
    }

    private Page page(HttpServletRequest request, FormToken token, String title) {
        return frames.bare(request, title, token);
    }

    private static ResponseEntity.BodyBuilder later(Duration wait) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", Long.toString(wait.toSeconds() + 1));
    }
}
