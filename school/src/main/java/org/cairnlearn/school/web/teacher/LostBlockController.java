package org.cairnlearn.school.web.teacher;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.schedule.LostBlock;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Slots;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A class of one's own loses a block, and has it after all. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class LostBlockController {
    private final Work work;
    private final Slots slots;
    private final YearDesk desk;
    private final SchoolTime time;

    LostBlockController(Work work, Slots slots, YearDesk desk, SchoolTime time) {
        this.work = work;
        this.slots = slots;
        this.desk = desk;
        this.time = time;
    }

    /** A class's block, as the address names it. */
    record Named(@BindParam("class") UUID schoolClass, LocalDate date, String period) {
        private boolean means(Slot slot) {
            return slot.schoolClass().id().value().equals(schoolClass)
                    && !slot.period().isEmpty()
                    && slot.period().equals(period)
                    && !slot.isFlex();
        }

        private LostBlock lost() {
            return new LostBlock(date, period, new ClassId(schoolClass));
        }
    }

    /** Pressed twice, or after somebody else, it is lost all the same. */
    @PostMapping("/teacher/today/lost")
    ResponseEntity<Void> lose(Visitor visitor, Named named) {
        return change(visitor, named, desk::loseBlock);
    }

    @PostMapping("/teacher/today/lost/back")
    ResponseEntity<Void> keep(Visitor visitor, Named named) {
        return change(visitor, named, desk::keepBlock);
    }

    private ResponseEntity<Void> change(
            Visitor visitor, Named named, BiConsumer<OrganisationId, LostBlock> what) {
        return work.write(
                visitor.actor(),
                () -> {
                    what.accept(own(visitor, named).schoolClass().school(), named.lost());
                    return DayChanges.seeOther(
                            Addresses.day(
                                    new ClassId(named.schoolClass()),
                                    named.date(),
                                    named.period()));
                });
    }

    /** One's own block, lost or not; what is over stays as it was. */
    private Slot own(Visitor visitor, Named named) {
        if (named.date().isBefore(time.today())) {
            throw new NotThere();
        }
        var person = visitor.person();
        return Stream.concat(
                        slots.of(person, named.date(), Action.CHANGE_DAY).stream(),
                        slots.lost(person, named.date(), Action.CHANGE_DAY).stream())
                .filter(named::means)
                .findFirst()
                .orElseThrow(NotThere::new);
    }
}
