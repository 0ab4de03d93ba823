package org.cairnlearn.school.web.classdoor;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.access.Errands;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.audit.Onlooker;
import org.cairnlearn.school.classdoor.CameIn;
import org.cairnlearn.school.classdoor.ClassDoor;
import org.cairnlearn.school.classdoor.Opening;
import org.cairnlearn.school.classdoor.Picture;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.account.SignInPage;
import org.cairnlearn.school.web.kit.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the pages of the class's door ask: as the program itself, since nobody is signed in yet. */
@Component
class DoorDesk {
    private final ClassDoor door;
    private final Errands errands;
    private final Tenants tenants;
    private final Work work;
    private final SchoolTime time;

    DoorDesk(ClassDoor door, Errands errands, Tenants tenants, Work work, SchoolTime time) {
        this.door = door;
        this.errands = errands;
        this.tenants = tenants;
        this.work = work;
        this.time = time;
    }

    /** A device that knows the code of a class whose door is open. */
    record Device(TenantId tenant, Opening opening) {}

    /**
     * What was typed.
     *
     * @param school the chosen one; absent when there is only one
     */
    record Typed(@Nullable String code, @Nullable UUID school) {}

    static Actor signIn(TenantId tenant) {
        return Actor.Task.administering(tenant); // reads the names of the class beside the ways in
    }

    static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }

    /** The schools to choose from, when there are several. */
    List<SignInPage.School> schools(@Nullable UUID chosen) {
        var all = tenants.all();
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(tenant ->
                                new SignInPage.School(
                                        tenant.id().toString(),
                                        tenant.name(),
                                        tenant.id().value().equals(chosen)))
                        .toList();
    }

    /** Looks for the class; a device that names one rightly remembers it while the door is open. */
    ClassDoor.Found find(Typed typed, Errands.Exchange exchange) {
        var tenant = tenant(typed.school());
        var code = typed.code();
        if (tenant.isEmpty() || code == null) {
            return new ClassDoor.Found.NoSuchCode();
        }
        var found =
                work.write(
                        signIn(tenant.get()),
                        () -> door.findByCode(code, exchange.request().getRemoteAddr()));
        if (found instanceof ClassDoor.Found.Here(var opening)) {
            errands.give(
                    Errands.Kind.CLASS,
                    List.of(tenant.get().toString(), opening.id().toString()),
                    Duration.between(time.now(), opening.closesAt()),
                    exchange);
        }
        return found;
    }

    private Optional<TenantId> tenant(@Nullable UUID chosen) {
        var all = tenants.all();
        if (chosen == null) {
            return all.size() == 1 ? Optional.of(all.getFirst().id()) : Optional.empty();
        }
        return all.stream().map(Tenant::id).filter(id -> id.value().equals(chosen)).findFirst();
    }

    /** The device, if it knows a class whose door is open; what it is shown is put on record. */
    Optional<Device> device(HttpServletRequest request) {
        var device = known(request);
        device.filter(_ -> Visitor.find(request).isEmpty())
                .ifPresent(one -> Onlooker.ofDevice(one.tenant()).answersFor(request));
        return device;
    }

    private Optional<Device> known(HttpServletRequest request) {
        return errands.find(Errands.Kind.CLASS, request)
                .filter(words -> words.size() == 2)
                .flatMap(words -> device(tenantId(words), UUID.fromString(words.getLast())));
    }

    private static TenantId tenantId(List<String> words) {
        return new TenantId(UUID.fromString(words.getFirst()));
    }

    private Optional<Device> device(TenantId tenant, UUID opening) {
        return work.read(signIn(tenant), () -> door.findOpen(opening))
                .map(open -> new Device(tenant, open));
    }

    NamesPage names(Device device) {
        var students = work.read(signIn(device.tenant()), () -> door.names(device.opening()));
        return new NamesPage(
                students.stream()
                        .map(student ->
                                Link.to(
                                        Drawings.name(student, students),
                                        ClassDoorController.NAMES + "/" + student.id()))
                        .sorted(Comparator.comparing(Link::label))
                        .toList());
    }

    /** What a student of the class is called on the button. */
    Optional<String> name(Device device, PersonId student) {
        var students = work.read(signIn(device.tenant()), () -> door.names(device.opening()));
        return students.stream()
                .filter(one -> one.id().equals(student))
                .findFirst()
                .map(one -> Drawings.name(one, students));
    }

    CameIn comeIn(Device device, PersonId student, List<Picture> tapped, @Nullable String typed) {
        var tenant = device.tenant();
        var opening = device.opening().id();
        return work.write(
                signIn(tenant),
                () ->
                        typed == null
                                ? door.tap(tenant, opening, student, tapped)
                                : door.type(tenant, opening, student, typed));
    }
}
