package org.cairnlearn.school.web.classdoor;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.classdoor.ClassDoor;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Page;
import org.cairnlearn.school.web.teacher.MyClasses;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The teacher opens the door of an own class, and prints the cards. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class TeacherDoorController {
    private static final String ADDRESS = "/teacher/class/{schoolClass}/sign-in";

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final MyClasses classes;
    private final ClassDoor door;
    private final TeacherDoor view;
    private final Frames frames;

    TeacherDoorController(
            Work work, MyClasses classes, ClassDoor door, TeacherDoor view, Frames frames) {
        this.work = work;
        this.classes = classes;
        this.door = door;
        this.view = view;
        this.frames = frames;
    }

    @GetMapping(path = ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    String show(HttpServletRequest request, Visitor visitor, @PathVariable UUID schoolClass) {
        var words = frames.words(request);
        var chosen = chosen(visitor, schoolClass);
        var shown =
                work.read(
                        visitor.actor(),
                        () ->
                                view.page(
                                        chosen,
                                        visitor.tenant(),
                                        TeacherDoor.here(request),
                                        words));
        return pages.doorTeacher(
                        page(request, visitor, chosen, words.say("door.teacher.title")), shown)
                .render();
    }

    @PostMapping(ADDRESS)
    ResponseEntity<String> open(
            Visitor visitor, @PathVariable UUID schoolClass, @RequestParam int minutes) {
        var howLong = Duration.ofMinutes(minutes);
        if (!howLong.isPositive() || howLong.compareTo(ClassDoor.LONGEST) > 0) {
            throw new NotThere();
        }
        var own = chosen(visitor, schoolClass).roster().schoolClass().id();
        work.write(visitor.actor(), () -> door.open(own, visitor.person(), howLong));
        return DoorDesk.seeOther(TeacherDoor.address(own));
    }

    @PostMapping(ADDRESS + "/close")
    ResponseEntity<String> close(Visitor visitor, @PathVariable UUID schoolClass) {
        var own = chosen(visitor, schoolClass).roster().schoolClass().id();
        work.write(
                DoorDesk.signIn(visitor.tenant()),
                () -> {
                    door.close(own);
                    return own;
                });
        return DoorDesk.seeOther(TeacherDoor.address(own));
    }

    @WayOut(purpose = Purpose.SCHOOL_WORK, data = DataKind.NAME)
    @GetMapping(path = ADDRESS + "/cards", produces = MediaType.TEXT_HTML_VALUE)
    String cards(HttpServletRequest request, Visitor visitor, @PathVariable UUID schoolClass) {
        var words = frames.words(request);
        var chosen = chosen(visitor, schoolClass);
        var shown = work.read(visitor.actor(), () -> view.cards(chosen, words));
        return pages.doorCards(page(request, visitor, chosen, words.say("door.cards.title")), shown)
                .render();
    }

    @PostMapping(ADDRESS + "/cards")
    ResponseEntity<String> complete(Visitor visitor, @PathVariable UUID schoolClass) {
        var chosen = chosen(visitor, schoolClass);
        work.write(
                visitor.actor(),
                () -> {
                    view.complete(chosen);
                    return true;
                });
        return DoorDesk.seeOther(
                TeacherDoor.address(chosen.roster().schoolClass().id()) + "/cards");
    }

    @PostMapping(ADDRESS + "/cards/{student}/new")
    ResponseEntity<String> renew(
            Visitor visitor, @PathVariable UUID schoolClass, @PathVariable UUID student) {
        var chosen = chosen(visitor, schoolClass);
        work.write(
                visitor.actor(),
                () -> {
                    view.renew(chosen, new PersonId(student));
                    return true;
                });
        return DoorDesk.seeOther(
                TeacherDoor.address(chosen.roster().schoolClass().id()) + "/cards#c-" + student);
    }

    private MyClasses.Chosen chosen(Visitor visitor, UUID schoolClass) {
        return work.read(
                visitor.actor(),
                () ->
                        classes.choose(
                                visitor.person(), new ClassId(schoolClass), Action.OPEN_DEVICE));
    }

    private Page page(
            HttpServletRequest request, Visitor visitor, MyClasses.Chosen chosen, String title) {
        var words = frames.words(request);
        return frames.page(
                request,
                visitor,
                chosen.who(),
                title,
                TeacherMenu.links(
                        words, TeacherMenu.Place.ELSEWHERE, chosen.roster().schoolClass().id()));
    }
}
