package org.cairnlearn.school.web.classdoor;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.classdoor.Card;
import org.cairnlearn.school.classdoor.Cards;
import org.cairnlearn.school.classdoor.ClassDoor;
import org.cairnlearn.school.classdoor.Opening;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.QrCode;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.MyClasses;
import org.springframework.stereotype.Component;

/** Reads the teacher's side of the door; inside the teacher's own work. */
@Component
class TeacherDoor {
    private final ClassDoor door;
    private final Cards cards;
    private final ScheduleBook schedule;
    private final SchoolTime time;

    TeacherDoor(ClassDoor door, Cards cards, ScheduleBook schedule, SchoolTime time) {
        this.door = door;
        this.cards = cards;
        this.schedule = schedule;
        this.time = time;
    }

    static String address(ClassId schoolClass) {
        return "/teacher/class/%s/sign-in".formatted(schoolClass);
    }

    /** Where this installation is, as the asking browser sees it. */
    static URI here(HttpServletRequest request) {
        var usual = request.isSecure() ? 443 : 80;
        var port = request.getServerPort() == usual ? "" : ":" + request.getServerPort();
        return URI.create(
                "%s://%s%s".formatted(request.getScheme(), request.getServerName(), port));
    }

    DoorPage page(MyClasses.Chosen chosen, TenantId tenant, URI here, Words words) {
        var schoolClass = chosen.roster().schoolClass();
        var open =
                door.findOpen(schoolClass.id())
                        .map(opening -> open(opening, tenant, here, words))
                        .orElse(null);
        return new DoorPage(
                schoolClass.title(),
                address(schoolClass.id()),
                open,
                times(schoolClass.school(), words));
    }

    private DoorPage.Open open(Opening opening, TenantId tenant, URI here, Words words) {
        var half = opening.code().length() / 2;
        var code = opening.code().substring(0, half) + " " + opening.code().substring(half);
        var until = words.time(time.at(opening.closesAt()).toLocalTime());
        var address =
                "%s%s?code=%s&school=%s"
                        .formatted(here, ClassDoorController.CODE, opening.code(), tenant);
        var shown = here.toString().replaceFirst("^https?://", "") + ClassDoorController.CODE;
        return new DoorPage.Open(
                code,
                words.say("door.teacher.until", "time", until),
                Link.to(shown, address),
                QrCode.of(address));
    }

    /** Until the end of the block that is under way, where the school says when that is. */
    private List<DoorPage.Time> times(OrganisationId school, Words words) {
        var now = time.at(time.now()).toLocalTime();
        var block =
                schedule.day(school, time.today()).periods().stream()
                        .filter(one -> !one.starts().isAfter(now) && one.ends().isAfter(now))
                        .map(one -> untilEnd(now, one.ends(), words));
        var others =
                IntStream.of(20, 45, 90)
                        .mapToObj(minutes ->
                                new DoorPage.Time(
                                        minutes,
                                        words.say("door.teacher.minutes", "count", minutes)));
        return Stream.concat(block, others).toList();
    }

    private static DoorPage.Time untilEnd(LocalTime now, LocalTime ends, Words words) {
        var minutes = (int) Math.max(1, Duration.between(now, ends).toMinutes());
        return new DoorPage.Time(
                (int) Math.min(minutes, ClassDoor.LONGEST.toMinutes()),
                words.say("door.teacher.block", "time", words.time(ends)));
    }

    CardsPage cards(MyClasses.Chosen chosen, Words words) {
        var schoolClass = chosen.roster().schoolClass();
        var students = chosen.roster().students();
        var all = cards.of(students.stream().map(Person::id).toList());
        var address = address(schoolClass.id());
        return new CardsPage(
                schoolClass.title(),
                address,
                new PostButton(words.say("door.cards.complete"), address + "/cards"),
                students.size() - all.size(),
                students.stream()
                        .flatMap(student ->
                                Optional.ofNullable(all.get(student.id()))
                                        .map(card -> one(student, card, address, words))
                                        .stream())
                        .toList());
    }

    private static CardsPage.One one(Person student, Card card, String address, Words words) {
        return new CardsPage.One(
                "c-" + student.id(),
                student.name().full(),
                Drawings.of(card.pictures(), words),
                card.printed(),
                new PostButton(
                        words.say("door.cards.renew"),
                        "%s/cards/%s/new".formatted(address, student.id())));
    }

    void complete(MyClasses.Chosen chosen) {
        cards.complete(chosen.roster().students().stream().map(Person::id).toList());
    }

    void renew(MyClasses.Chosen chosen, PersonId student) {
        if (chosen.roster().students().stream().noneMatch(one -> one.id().equals(student))) {
            throw new NotThere();
        }
        cards.renew(student);
    }
}
